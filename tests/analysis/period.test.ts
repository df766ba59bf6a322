import fc from "fast-check";
import { expect, test } from "vitest";
import { standing } from "../../server/analysis/reporting/period.ts";

const two = (value: number) => String(value).padStart(2, "0");
const DAYS = [2023, 2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()).flatMap(
    (days, month) => Array.from({ length: days }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  ),
);
const date = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));

test("a date is within a period when all its days are, outside when none is", () => {
  fc.assert(
    fc.property(date, fc.option(date), fc.option(date), (given, from, to) => {
      const begin = from === null ? "" : DAYS.find((day) => day.startsWith(from))!;
      const end = to === null ? "9" : DAYS.findLast((day) => day.startsWith(to))!;
      const days = DAYS.filter((day) => day.startsWith(given));
      const inside = days.filter((day) => day >= begin && day <= end).length;
      const told = inside === 0 ? "outside" : inside === days.length ? "within" : "unknown";
      expect(standing(given, from, to)).toBe(told);
    }),
    { numRuns: 500 },
  );
});
