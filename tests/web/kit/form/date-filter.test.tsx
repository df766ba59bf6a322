// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { DateFilter } from "../../../../web/kit/form/date-filter.tsx";
import { show } from "../../screen.tsx";

function Page({ told, exact }: { told: (date: string | undefined) => void; exact: "month" | "day" }) {
  const [value, setValue] = useState<string | undefined>(exact === "month" ? "2026-10" : "2026-10-01");
  return (
    <>
      <label htmlFor="when">何时</label>
      <DateFilter
        id="when"
        exact={exact}
        value={value}
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue("2026-11-02")}>
        换
      </button>
    </>
  );
}
const box = () => screen.getByLabelText<HTMLInputElement>("何时");

test.each([
  ["month", "2026-11"],
  ["day", "2026-11-02"],
] as const)(
  "text that is no %s stays and is asked for by nobody, until the address says another",
  async (exact, after) => {
    const told = vi.fn();
    const { user } = await show(<Page told={told} exact={exact} />);
    await user.clear(box());
    told.mockClear();
    await user.type(box(), "二〇");
    expect([box().value, told.mock.calls]).toEqual(["二〇", []]);
    await user.click(screen.getByRole("button", { name: "换" }));
    expect(box().value).toBe(after);
  },
);

test("a day is asked for as soon as it is whole", async () => {
  const told = vi.fn();
  const { user } = await show(<Page told={told} exact="day" />);
  await user.clear(box());
  await user.type(box(), "2026-9-3");
  expect(told.mock.calls).toEqual([[undefined], ["2026-09-03"]]);
});
