import { expect, test } from "vitest";
import { monthAfter, monthsOf } from "../../../../web/pages/projects/figures/months.ts";

test("months are whole from the first to the last, with a running total; a year stands before its months", () => {
  expect(
    monthsOf([
      { month: "2025-01", value: 0.2 },
      { month: "2024-11", value: 0.1 },
      { month: "2024", value: 5 },
    ]),
  ).toEqual([
    { month: "2024", value: 5, total: 5 },
    { month: "2024-11", value: 0.1, total: 5.1 },
    { month: "2024-12", value: 0, total: 5.1 },
    { month: "2025-01", value: 0.2, total: 5.3 },
  ]);
  expect(monthsOf([])).toEqual([]);
});

test("a lone month centuries away does not draw out the chart", () => {
  const far = [
    { month: "1901-01", value: 1 },
    { month: "2024-01", value: 1 },
  ];
  expect(monthsOf(far)).toHaveLength(2);
});

test.each([
  ["2026-11", 1, "2026-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["0001-01", 13, "0002-02"],
])("%s and %i months is %s", (month, count, after) => {
  expect(monthAfter(month, count)).toBe(after);
});
