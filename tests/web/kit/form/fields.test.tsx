// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { today } from "../../../../server/model/dates.ts";
import { DateField } from "../../../../web/kit/form/date-field.tsx";
import { type Bound, Field } from "../../../../web/kit/form/field.tsx";
import { FirmSelect } from "../../../../web/kit/form/firm-select.tsx";
import { MoneyField } from "../../../../web/kit/form/money-field.tsx";
import { PersonSelect } from "../../../../web/kit/form/person-select.tsx";
import { PlaceSelect } from "../../../../web/kit/form/place-select.tsx";
import { AntdRoom } from "../../../../web/kit/theme/antd-room.tsx";
import { asked, Failing, show } from "../../screen.tsx";

/** An input in its field, holding what is typed. */
function Held<V>({
  start,
  onValue,
  error,
  hint,
  children,
}: {
  start: V;
  onValue?: (value: V) => void;
  error?: string;
  hint?: string;
  children: (held: Bound & { value: V; onChange: (value: V) => void }) => React.ReactNode;
}) {
  const [value, setValue] = useState(start);
  return (
    <AntdRoom>
      <Field label="栏" error={error} hint={hint}>
        {(bound) =>
          children({
            ...bound,
            value,
            onChange: (next) => {
              setValue(next);
              onValue?.(next);
            },
          })
        }
      </Field>
    </AntdRoom>
  );
}
const input = () => screen.getByLabelText<HTMLInputElement>("栏");

describe("a field", () => {
  test("tells its hint, and in place of it what is wrong", async () => {
    await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    expect(input().getAttribute("aria-describedby")).toBeNull();
    expect(input().getAttribute("aria-invalid")).toBe("false");
    const wrong = await show(
      <Held start="" error="须大于 0" hint="以万元计">
        {(held) => <MoneyField {...held} value="x" id="栏目" />}
      </Held>,
    );
    expect(wrong.getByRole("alert").textContent).toBe("须大于 0");
    expect(wrong.queryByText("以万元计")).toBeNull();
  });
});

describe("money", () => {
  test.each([
    ["25000", "= 2.5 亿元"],
    ["12,500", "= 1.25 亿元"],
    [" 800 ", "= 800 万元"],
  ])("%s is read back as %s", async (typed, back) => {
    const { user } = await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    await user.type(input(), typed);
    expect(screen.getByText(back)).toBeDefined();
  });

  test.each(["0", "-3", "很多", ""])("%j is read back as nothing", async (typed) => {
    const { user } = await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    if (typed) await user.type(input(), typed);
    expect(screen.queryByText(/^=/)).toBeNull();
    expect(input().value).toBe(typed);
  });
});

describe("a date", () => {
  test("as exact as it is known: a year stays a year", async () => {
    const { user } = await show(<Held start="">{(held) => <DateField {...held} />}</Held>);
    await user.type(input(), "2026-03 ");
    expect(input().value).toBe("2026-03");
  });

  test("the button takes today, the calendar a day of the month that is shown", async () => {
    const { user } = await show(<Held start="">{(held) => <DateField {...held} />}</Held>);
    await user.click(screen.getByRole("button", { name: "今天" }));
    expect(input().value).toBe(today());
    await user.clear(input());
    await user.type(input(), "2026-03-05");
    await user.click(screen.getByRole("button", { name: "选日期" }));
    await user.click(await screen.findByTitle("2026-03-17"));
    expect(input().value).toBe("2026-03-17");
  });
});

const PEOPLE = { people: [{ id: "chen", name: "陈静", title: "科长", version: 1 }] };

describe("a person", () => {
  test("is chosen by name and position, and cleared", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held<string | null> start={null} onValue={told}>
        {(held) => <PersonSelect {...held} />}
      </Held>,
      { answers: { "/api/people": PEOPLE } },
    );
    await user.type(input(), "陈");
    await user.click(await screen.findByText("陈静 · 科长", { selector: ".ant-select-item-option-content" }));
    expect(told).toHaveBeenLastCalledWith("chen");
  });

  test("who is not there yet is added and chosen at once", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held<string | null> start={null} onValue={told}>
        {(held) => <PersonSelect {...held} />}
      </Held>,
      {
        answers: {
          "/api/people": PEOPLE,
        },
      },
    );
    await user.type(input(), "李明");
    const add = await screen.findByRole("button", { name: "添加人员“李明”" });
    await user.click(add);
    await waitFor(() => expect(asked().some(({ method }) => method === "PUT")).toBe(true));
    const put = asked().find(({ method }) => method === "PUT")!;
    expect([put.path.startsWith("/api/people/"), put.body]).toEqual([
      true,
      { version: 0, name: "李明", title: null, by: null },
    ]);
    // Refused, nobody is chosen.
    expect(told).not.toHaveBeenCalled();
  });
});

describe("a firm", () => {
  const FIRMS = {
    firms: [{ id: "jiugui", name: "酒鬼酒", place: "jishou", placeName: "吉首市", makes: [] }],
    total: 1,
  };

  test("is found by what is typed and told with its place; the one chosen keeps its name", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held<string | null> start="old" onValue={told}>
        {(held) => <FirmSelect {...held} />}
      </Held>,
      {
        answers: {
          "/api/firms": FIRMS,
          "/api/firms/old": { firm: { id: "old", name: "老厂" } },
        },
      },
    );
    expect(await screen.findByText("老厂")).toBeDefined();
    await user.type(input(), "酒");
    await waitFor(() => expect(asked("/api/firms").map(({ parameters }) => parameters.q)).toContain("酒"));
    const option = await screen.findByText("酒鬼酒");
    expect(option.parentElement?.textContent).toBe("酒鬼酒吉首市");
    await user.click(option);
    expect(told).toHaveBeenLastCalledWith("jiugui");
  });

  test("nothing found says so", async () => {
    const { user } = await show(
      <Held<string | null> start={null}>{(held) => <FirmSelect {...held} />}</Held>,
      { answers: { "/api/firms": { firms: [], total: 0 } } },
    );
    await user.type(input(), "无此厂");
    expect(await screen.findByText("没有找到“无此厂”")).toBeDefined();
  });
});

describe("a place", () => {
  test("is called in the reader's language", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held<string | null> start={null} onValue={told}>
        {(held) => <PlaceSelect {...held} />}
      </Held>,
      {
        language: "en",
        answers: {
          "/api/places": ({ parameters }: { parameters: Record<string, string> }) =>
            parameters.q === "Ji"
              ? { places: [{ id: "jishou", nameZh: "吉首市", nameEn: "Jishou" }] }
              : { places: [] },
        },
      },
    );
    await user.type(input(), "Ji");
    await user.click(await screen.findByText("Jishou"));
    expect(told).toHaveBeenLastCalledWith("jishou");
  });

  test("that cannot be read leaves the input as it is", async () => {
    await show(<Held<string | null> start="jishou">{(held) => <PlaceSelect {...held} />}</Held>, {
      answers: { "/api/places": new Failing(400, { code: "bad_input", detail: "no" }) },
    });
    expect(await screen.findByText("jishou")).toBeDefined();
  });
});
