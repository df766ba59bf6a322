// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { today } from "../../../../server/model/dates.ts";
import { DateField } from "../../../../web/kit/form/date-field.tsx";
import { Field } from "../../../../web/kit/form/field.tsx";
import { FirmSelect } from "../../../../web/kit/form/firm-select.tsx";
import { Form } from "../../../../web/kit/form/form.tsx";
import { MoneyField } from "../../../../web/kit/form/money-field.tsx";
import { NumberField } from "../../../../web/kit/form/number-field.tsx";
import { PersonSelect } from "../../../../web/kit/form/person-select.tsx";
import { PlaceSelect } from "../../../../web/kit/form/place-select.tsx";
import { SliderField } from "../../../../web/kit/form/slider-field.tsx";
import { AntdRoom } from "../../../../web/kit/theme/antd-room.tsx";
import { asked, Failing, show } from "../../screen.tsx";
import { Held, input } from "./held.tsx";

describe("a field", () => {
  test("tells its hint, and in place of it what is wrong", async () => {
    await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    expect(input().getAttribute("aria-describedby")).toBeNull();
    expect(input().getAttribute("aria-invalid")).toBe("false");
    const wrong = await show(
      <Held start="" error="须大于 0" hint="以万元计">
        {(held) => <MoneyField {...held} value="0" id="栏目" />}
      </Held>,
    );
    expect(wrong.getByRole("alert").textContent).toBe("须大于 0");
    expect(wrong.queryByText("以万元计")).toBeNull();
  });
});

test("a field that has to be filled in says so to a screen reader, and its star to the others", async () => {
  await show(
    <AntdRoom>
      <Field label="项目名称" required>
        {(bound) => <MoneyField {...bound} value="" onChange={() => {}} />}
      </Field>
      <Field label="备注">{(bound) => <MoneyField {...bound} value="" onChange={() => {}} />}</Field>
    </AntdRoom>,
  );
  expect(screen.getByLabelText(/项目名称/).getAttribute("aria-required")).toBe("true");
  expect(screen.getByLabelText("备注").getAttribute("aria-required")).toBe("false");
});

describe("money", () => {
  test.each([
    ["25000", "= 2.5 亿元", "25,000"],
    ["12,500", "= 1.25 亿元", "12,500"],
    [" 800 ", "= 0.08 亿元", "800"],
    ["１３４００", "= 1.34 亿元", "13,400"],
    ["1.34亿", "= 13,400 万元", "13,400"],
    ["1,340万", "= 0.134 亿元", "1,340"],
    ["5", "= 50,000 元", "5"],
    ["150.5", "≈ 0.0151 亿元", "150.5"],
  ])("%s is read back as %s, and stands as %s once the field is left", async (typed, back, left) => {
    const { user } = await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    await user.type(input(), typed);
    expect(screen.getByText(back).id).toBe(input().getAttribute("aria-describedby"));
    await user.tab();
    expect(input().value).toBe(left);
  });

  test("the value is the number in 10,000 yuan, and what is not understood the text", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held start="" onValue={told}>
        {(held) => <MoneyField {...held} />}
      </Held>,
    );
    await user.type(input(), "1.34亿");
    expect(told).toHaveBeenLastCalledWith("13400");
    await user.clear(input());
    await user.type(input(), "500万美元");
    expect(told).toHaveBeenLastCalledWith("500万美元");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.tab();
    expect(screen.getByRole("alert").textContent).toBe("请折成人民币再填，这里不收美元");
    expect(input().value).toBe("500万美元");
    expect(input().getAttribute("aria-invalid")).toBe("true");
  });

  test.each(["0", ""])("%j is read back as nothing", async (typed) => {
    const { user } = await show(<Held start="">{(held) => <MoneyField {...held} />}</Held>);
    if (typed) await user.type(input(), typed);
    expect(screen.queryByText(/^=/)).toBeNull();
    expect(input().value).toBe(typed);
  });
});

/** A weight moved along a line. */
function Line({ moved, set }: { moved: (to: number) => void; set: (to: number) => void }) {
  const [value, setValue] = useState(3);
  return (
    <SliderField
      label="权重"
      value={value}
      most={20}
      onMove={(to) => {
        moved(to);
        setValue(to);
      }}
      onSet={set}
    />
  );
}

describe("a number", () => {
  test.each([
    ["as browsers tell it", { isComposing: true }],
    ["as the others do", { keyCode: 229 }],
  ])("Enter of an input method leaves no field: %s", async (_, how) => {
    const left = vi.fn();
    const { user } = await show(
      <Held start="">
        {(held) => (
          <>
            <MoneyField {...held} onLeave={left} />
            <NumberField {...held} id="other" aria-label="另一栏" onLeave={left} />
          </>
        )}
      </Held>,
    );
    for (const field of [input(), screen.getByLabelText("另一栏")]) {
      await user.type(field, "1亿");
      left.mockClear();
      fireEvent.keyDown(field, { key: "Enter", ...how });
      expect(left).not.toHaveBeenCalled();
      fireEvent.keyDown(field, { key: "Enter" });
      expect(left).toHaveBeenCalledOnce();
    }
  });

  test("that is typed beside a line is let go once, when the field is left", async () => {
    const [moved, set] = [vi.fn(), vi.fn()];
    const { user } = await show(<Line moved={moved} set={set} />);
    const field = screen.getByRole("spinbutton");
    await user.clear(field);
    await user.type(field, "15");
    expect([moved.mock.calls, set.mock.calls]).toEqual([[[1], [15]], []]);
    await user.tab();
    await user.tab();
    expect(set.mock.calls).toEqual([[15]]);
  });
});

describe("a date", () => {
  test.each([
    ["2026-03 ", "2026-03"],
    ["2026/11/20", "2026-11-20"],
    ["20261120", "2026-11-20"],
    ["今天", today()],
  ])("typed as %j is understood at once and shown as %s once the field is left", async (typed, date) => {
    const told = vi.fn();
    const { user } = await show(
      <Held start="" onValue={told}>
        {(held) => <DateField {...held} />}
      </Held>,
    );
    await user.type(input(), typed);
    expect(told).toHaveBeenLastCalledWith(date);
    await user.tab();
    expect(input().value).toBe(date);
  });

  test.each([
    ["zh", "2026-02-30", "2 月没有 30 日"],
    ["en", "2026-02-30", "February has no 30th"],
  ] as const)(
    "that is none is told at the field, and nothing is lost (%s)",
    async (language, typed, fault) => {
      const told = vi.fn();
      const { user } = await show(
        <Held start="" onValue={told} hint="可不填">
          {(held) => <DateField {...held} />}
        </Held>,
        { language },
      );
      await user.type(input(), typed);
      expect(screen.queryByRole("alert")).toBeNull();
      await user.tab();
      expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([fault]);
      expect(input().value).toBe(typed);
      expect(told).toHaveBeenLastCalledWith(typed);
      await user.clear(input());
      await user.type(input(), "2026-02-28");
      expect(screen.queryByRole("alert")).toBeNull();
    },
  );

  test("looking through the calendar chooses nothing", async () => {
    const told = vi.fn();
    const { user } = await show(
      <Held start="2026" onValue={told}>
        {(held) => <DateField {...held} />}
      </Held>,
    );
    await user.click(screen.getByRole("button", { name: "选日期" }));
    await screen.findByTitle("2026-01-17");
    const month = document.querySelector(".ant-picker-calendar-month-select")!;
    fireEvent.mouseDown(month.querySelector(".ant-select-content, .ant-select-selector") ?? month);
    await user.click(await screen.findByTitle("3月"));
    await screen.findByTitle("2026-03-17");
    expect([told.mock.calls, input().value]).toEqual([[], "2026"]);
    await user.click(screen.getByTitle("2026-03-17"));
    expect(told.mock.calls).toEqual([["2026-03-17"]]);
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

/** A form that is refused when the button before it is pressed. */
function Sending() {
  const [error, setError] = useState<Error | null>(null);
  return (
    <AntdRoom>
      <button type="button" onClick={() => setError(new Error("no"))}>
        送出
      </button>
      <Form error={error} onSubmit={() => {}}>
        <Held start="">{(held) => <MoneyField {...held} />}</Held>
        <Held start="" {...(error && { error: "须填写" })}>
          {(held) => <MoneyField {...held} id="second" />}
        </Held>
      </Form>
    </AntdRoom>
  );
}

describe("a form", () => {
  test("is not sent while a field cannot read what was typed; the focus goes there", async () => {
    const sent = vi.fn();
    const { user } = await show(
      <AntdRoom>
        <Form onSubmit={sent}>
          <Held start="">{(held) => <DateField {...held} />}</Held>
          <button type="submit">保存</button>
        </Form>
      </AntdRoom>,
    );
    await user.type(input(), "2月30日{Enter}");
    expect(sent).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(sent).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input());
    await user.clear(input());
    await user.type(input(), "2月28日{Enter}");
    expect(sent).toHaveBeenCalledOnce();
  });

  test("refused, it brings the focus to the first field that is wrong", async () => {
    const { user } = await show(<Sending />);
    await user.click(screen.getByRole("button", { name: "送出" }));
    expect(document.activeElement?.id).toBe("second");
  });
});

const PEOPLE = ({ parameters: { q = "" } }: { parameters: Record<string, string> }) => ({
  people: [{ id: "chen", name: "陈静", title: "科长", version: 1 }].filter(({ name }) => name.includes(q)),
});

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
    await user.click(await screen.findByText("科长"));
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
    await user.click(await screen.findByText("添加人员“李明”"));
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
