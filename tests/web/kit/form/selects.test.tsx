// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { FirmSelect } from "../../../../web/kit/form/firm-select.tsx";
import { FirmsSelect } from "../../../../web/kit/form/firms-select.tsx";
import { Form } from "../../../../web/kit/form/form.tsx";
import { IntroducerSelect } from "../../../../web/kit/form/introducer-select.tsx";
import { PersonSelect } from "../../../../web/kit/form/person-select.tsx";
import { AntdRoom } from "../../../../web/kit/theme/antd-room.tsx";
import { asked, Failing, type Request, show } from "../../screen.tsx";
import { Held, input } from "./held.tsx";

const firm = (id: string, name: string) => ({
  id,
  name,
  place: "jishou",
  placeName: "吉首市",
  makes: [],
});
const FIRMS = [firm("jiugui", "酒鬼酒"), firm("xiangquan", "湘泉酒业"), firm("a,b", "逗号酒厂")];
/** As the server finds them: by a part of the name. */
const found = ({ parameters: { q = "" } }: Request) => {
  const firms = FIRMS.filter(({ name }) => name.includes(q));
  return { firms, total: firms.length };
};
const PEOPLE = [
  { id: "chen", name: "陈静", title: "科长", version: 1 },
  { id: "chen2", name: "陈景明", title: null, version: 1 },
];
const ADVISERS = [{ id: "wang", name: "王会长", title: null, firmName: "湘商会" }];
const SPELT: Record<string, string> = { 陈静: "cj chenjing", 陈景明: "cjm", 王会长: "whz" };
const spellings = (name: string) => SPELT[name]?.split(" ") ?? [];
/** As the server finds them: by a part of a name or title or by initials, a whole one first. */
const fitting = <T extends { name: string }>(all: readonly T[], q: string) =>
  all
    .filter(
      (one) =>
        Object.values(one).some((text) => String(text).includes(q)) ||
        spellings(one.name).some((spelt) => spelt.startsWith(q.toLowerCase())),
    )
    .sort((a, b) => Number(spellings(b.name).includes(q)) - Number(spellings(a.name).includes(q)));
const answers: Record<string, unknown> = {
  "/api/firms": found,
  "/api/people": ({ parameters: { q = "" } }: Request) => ({ people: fitting(PEOPLE, q) }),
  "/api/advisers": ({ parameters: { q = "" } }: Request) => ({ advisers: fitting(ADVISERS, q) }),
};

const one = async (start: string | null, told: (value: string | null) => void, more: object = answers) =>
  show(
    <Held start={start} onValue={told}>
      {(held) => <FirmSelect {...held} />}
    </Held>,
    { answers: { ...more } },
  );

describe("one thing", () => {
  test("Enter takes the first match, also where another one is chosen", async () => {
    const told = vi.fn();
    const { user } = await one("xiangquan", told);
    await screen.findByText("湘泉酒业");
    await user.type(input(), "酒{Enter}");
    await waitFor(() => expect(told.mock.calls).toEqual([["jiugui"]]));
  });

  test("Enter before the answer is here means its first match, none of the answer before", async () => {
    const told = vi.fn();
    let answer = () => {};
    const late = async (request: Request) => {
      if (request.parameters.q === "湘")
        await new Promise<void>((done) => {
          answer = done;
        });
      return found(request);
    };
    const { user } = await one(null, told, { ...answers, "/api/firms": late });
    await user.type(input(), "湘{Enter}");
    await waitFor(() => expect(asked("/api/firms").at(-1)?.parameters.q).toBe("湘"));
    expect(told).not.toHaveBeenCalled();
    answer();
    await waitFor(() => expect(told.mock.calls).toEqual([["xiangquan"]]));
  });

  test("the arrows go through the matches", async () => {
    const told = vi.fn();
    const { user } = await one(null, told);
    await user.type(input(), "酒");
    await screen.findByText("逗号酒厂");
    fireEvent.keyDown(input(), { key: "ArrowDown", keyCode: 40 });
    fireEvent.keyDown(input(), { key: "Enter", keyCode: 13 });
    expect(told.mock.calls).toEqual([["xiangquan"]]);
  });

  test.each([
    ["as browsers say it", { keyCode: 13, isComposing: true }],
    ["as Safari says it", { keyCode: 229 }],
  ])("while an input method composes nothing is chosen (%s)", async (_, how) => {
    const told = vi.fn();
    const { user } = await one(null, told);
    await user.type(input(), "酒");
    await screen.findByText("酒鬼酒");
    fireEvent.keyDown(input(), { key: "Enter", ...how });
    expect(told).not.toHaveBeenCalled();
    fireEvent.keyDown(input(), { key: "Enter", keyCode: 13 });
    await waitFor(() => expect(told.mock.calls).toEqual([["jiugui"]]));
  });

  test("typed whole and left, it is chosen; typed in part, it stays and is told", async () => {
    const told = vi.fn();
    const { user } = await one(null, told);
    await user.type(input(), "湘泉");
    await screen.findByText("湘泉酒业");
    // The first step leads to what clears it.
    await user.tab();
    await user.tab();
    expect((await screen.findByRole("alert")).textContent).toBe("“湘泉”还没有选中，请从列表里选一个");
    expect(input().value).toBe("湘泉");
    expect(told).not.toHaveBeenCalled();
    await user.type(input(), "酒业");
    await user.tab();
    await user.tab();
    await waitFor(() => expect(told.mock.calls).toEqual([["xiangquan"]]));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("leaving the field by the keyboard chooses nothing", async () => {
    const told = vi.fn();
    const { user } = await one(null, told);
    await user.click(input());
    await screen.findByText("酒鬼酒");
    await user.tab();
    expect(told).not.toHaveBeenCalled();
  });
});

describe("several things", () => {
  const several = async (start: string[], told: (value: string[]) => void) =>
    show(
      <Held start={start} onValue={told}>
        {(held) => <FirmsSelect {...held} most={3} />}
      </Held>,
      { answers },
    );

  test("Enter takes the first match that is not chosen yet, and never takes one away", async () => {
    const told = vi.fn();
    const { user } = await several(["jiugui"], told);
    await screen.findAllByText("酒鬼酒");
    await user.type(input(), "酒鬼酒{Enter}");
    await waitFor(() => expect(input().value).toBe(""));
    expect(told).not.toHaveBeenCalled();
    await user.type(input(), "酒{Enter}");
    await waitFor(() => expect(told.mock.calls).toEqual([[["jiugui", "xiangquan"]]]));
    await user.type(input(), "酒{Enter}");
    await waitFor(() => expect(told.mock.lastCall).toEqual([["jiugui", "xiangquan", "a,b"]]));
  });
});

test("one more than may be chosen is not dropped: it stays typed, and why is told", async () => {
  const told = vi.fn();
  const { user } = await show(
    <Held start={["jiugui", "xiangquan"]} onValue={told}>
      {(held) => <FirmsSelect {...held} most={2} />}
    </Held>,
    { answers },
  );
  await user.type(input(), "逗号{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe("已选满 2 个，要换请先去掉一个");
  expect([input().value, told.mock.calls]).toEqual(["逗号", []]);
});

test("a firm of the address that no object has is called by its id", async () => {
  await show(
    <Held start={["__proto__", "constructor"]}>
      {(held) => <FirmsSelect {...held} most={3} names={{ jiugui: "酒鬼酒" }} />}
    </Held>,
    { answers },
  );
  expect(await screen.findByText("__proto__")).toBeDefined();
  expect(await screen.findByText("constructor")).toBeDefined();
});

test("what could not be looked up is told, and nothing is offered to be added", async () => {
  const { user } = await show(
    <Held<string | null> start={null}>{(held) => <PersonSelect {...held} />}</Held>,
    {
      answers: {
        "/api/people": ({ parameters: { q } }: Request) =>
          q ? new Failing(400, { code: "bad_input", detail: "太长" }) : { people: PEOPLE },
      },
    },
  );
  await user.type(input(), "李{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe("太长");
  expect(screen.queryByText(/^添加/)).toBeNull();
});

test("a person whose answer was lost is added once", async () => {
  let lost = true;
  const told = vi.fn();
  const { user } = await show(
    <Held<string | null> start={null} onValue={told}>
      {(held) => <PersonSelect {...held} />}
    </Held>,
    {
      answers: new Proxy(answers, {
        get: (all, path: string) =>
          path.startsWith("PUT /api/people/")
            ? () => {
                if (lost) return new Failing(503, { code: "engine_unavailable", detail: "断了" });
                return { people: [...PEOPLE, { id: "x", name: "李明", title: null, version: 1 }] };
              }
            : all[path],
      }),
    },
  );
  const sent = () => asked().filter(({ method }) => method === "PUT");
  await user.type(input(), "李明{Enter}");
  await waitFor(() => expect(sent()).toHaveLength(1));
  await screen.findByText("断了");
  lost = false;
  await user.type(input(), "{Enter}");
  await waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(sent().map(({ path }) => path)).toEqual([sent()[0]!.path, sent()[0]!.path]);
});

describe("a person", () => {
  const person = async (told: (value: string | null) => void, sent = () => {}) =>
    show(
      <AntdRoom>
        <Form onSubmit={sent}>
          <Held<string | null> start={null} onValue={told}>
            {(held) => <PersonSelect {...held} />}
          </Held>
          <button type="submit">保存</button>
        </Form>
      </AntdRoom>,
      {
        answers: {
          ...answers,
          ...Object.fromEntries(
            ["PUT"].map((method) => [
              `${method} /api/people/made`,
              {
                people: [...PEOPLE, { id: "made", name: "李明", title: null, version: 1 }],
              },
            ]),
          ),
        },
      },
    );

  test.each([
    ["chenjing", "chen"],
    ["cj", "chen"],
    ["CJM", "chen2"],
    ["科长", "chen"],
  ])("is found by %s", async (typed, id) => {
    const told = vi.fn();
    const { user } = await person(told);
    await user.type(input(), typed);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(told.mock.calls).toEqual([[id]]));
  });

  test("typed new and left, it is asked about, and the form is not sent without it", async () => {
    const [told, sent] = [vi.fn(), vi.fn()];
    const { user } = await person(told, sent);
    await user.type(input(), "李明");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect((await screen.findByRole("alert")).textContent).toBe("“李明”不在人员名单里，请从列表里选，或添加");
    expect(sent).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "添加人员“李明”" }));
    await waitFor(() =>
      expect(asked().find(({ method }) => method === "PUT")?.body).toMatchObject({ name: "李明" }),
    );
  });

  test("typed new, Enter adds it", async () => {
    const { user } = await person(vi.fn());
    await user.type(input(), "李明{Enter}");
    await waitFor(() =>
      expect(asked().find(({ method }) => method === "PUT")?.body).toMatchObject({ name: "李明" }),
    );
  });
});

test("an introducer is an adviser by initials, or a firm", async () => {
  const told = vi.fn();
  const { user } = await show(
    <Held<string | null> start={null} onValue={told}>
      {(held) => <IntroducerSelect {...held} />}
    </Held>,
    { answers },
  );
  await user.type(input(), "whz{Enter}");
  await waitFor(() => expect(told.mock.lastCall).toEqual(["wang"]));
  await user.type(input(), "酒鬼{Enter}");
  await waitFor(() => expect(told.mock.lastCall).toEqual(["jiugui"]));
});

test("to narrow a list a person is found by pinyin too, among those it can be, and nobody is added", async () => {
  const told = vi.fn();
  const { user } = await show(
    <Held<string | null> start={null} onValue={told}>
      {(held) => (
        <PersonSelect {...held} among={[{ id: "chen", name: "陈静" }]} adding={false} any="负责人" />
      )}
    </Held>,
    { answers },
  );
  await user.type(input(), "cjm");
  await waitFor(() => expect(asked("/api/people").at(-1)?.parameters.q).toBe("cjm"));
  await user.keyboard("{Enter}");
  expect(told).not.toHaveBeenCalled();
  expect(document.querySelector(".ant-select-item-option")).toBeNull();
  await user.clear(input());
  await user.type(input(), "cj{Enter}");
  await waitFor(() => expect(told.mock.calls).toEqual([["chen"]]));
});
