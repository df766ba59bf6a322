import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDate } from "../../server/data/folder/value.ts";
import { type Exactness, readDate } from "../../server/model/typed-date.ts";
import { typedFaultText } from "../../server/words/typed-fault.ts";

const TODAY = "2026-11-30";
const read = (typed: string, exact?: Exactness) => {
  const found = readDate(typed, TODAY, exact);
  if (found === null) return null;
  return "date" in found ? found.date : typedFaultText(found.fault, "zh");
};
const readEnglish = (typed: string) => {
  const found = readDate(typed, TODAY);
  return found && "fault" in found ? typedFaultText(found.fault, "en") : null;
};

test.each([
  ["2026/11/20", "2026-11-20"],
  ["2026-11-20", "2026-11-20"],
  ["2026.11.20", "2026-11-20"],
  ["20261120", "2026-11-20"],
  ["2026年11月20日", "2026-11-20"],
  ["2026 年 1 月 2 号", "2026-01-02"],
  ["２０２６－１１－２０", "2026-11-20"],
  ["2026–11–20", "2026-11-20"],
  ["2026 11 20", "2026-11-20"],
  ["2026-11-20 00:00:00", "2026-11-20"],
  ["11月20日", "2026-11-20"],
  ["11-20", "2026-11-20"],
  ["1/2", "2026-01-02"],
  ["11月", "2026-11"],
  ["2026-11", "2026-11"],
  ["2026年11月", "2026-11"],
  ["202611", "2026-11"],
  ["2026", "2026"],
  ["2026年", "2026"],
  ["今天", "2026-11-30"],
  [" Today ", "2026-11-30"],
  ["明天", "2026-12-01"],
  ["昨天", "2026-11-29"],
  ["20 Nov 2026", "2026-11-20"],
  ["November 20th, 2026", "2026-11-20"],
  ["Feb 2026", "2026-02"],
  ["2024-2-29", "2024-02-29"],
])("%j is %s", (typed, date) => {
  expect(read(typed)).toBe(date);
});

test.each([
  ["", null],
  ["  ", null],
  ["2026-02-30", "2 月没有 30 日"],
  ["2月30日", "2 月没有 30 日"],
  ["2026-02-29", "2026 年 2 月没有 29 日"],
  ["20261131", "11 月没有 31 日"],
  ["2026-13-01", "没有 13 月"],
  ["2026-00", "没有 0 月"],
  ["下周三", "看不懂日期“下周三”，请写成 2026-11-20、11月20日、2026-11 或“今天”"],
  ["20/11/2026", "看不懂日期“20/11/2026”，请写成 2026-11-20、11月20日、2026-11 或“今天”"],
])("%j is told: %s", (typed, told) => {
  expect(read(typed)).toBe(told);
});

test("in English too", () => {
  expect(["2026-02-30", "2026-02-29", "2026-04-31", "2026-01-32", "2026-13-01"].map(readEnglish)).toEqual([
    "February has no 30th",
    "February 2026 has no 29th",
    "April has no 31st",
    "January has no 32nd",
    "There is no month 13",
  ]);
});

describe("how exact", () => {
  test.each([
    ["2026", "day", "请写到日，如 2026-11-20"],
    ["2026-11", "day", "请写到日，如 2026-11-20"],
    ["2026", "month", "请写到月，如 2026-11"],
    ["2026-11-20", "month", "2026-11"],
    ["2026-11-20", "day", "2026-11-20"],
  ] as const)("%s where a %s is needed", (typed, exact, told) => {
    expect(read(typed, exact)).toBe(told);
  });
});

/** Every day of the years there are, by counting them. */
function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

test("however a day is written, it is taken when there is such a day and told when there is none", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const written = String(year).padStart(4, "0");
        const iso = `${written}-${two(month)}-${two(day)}`;
        const there = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
        for (const form of [
          iso,
          `${written}/${month}/${day}`,
          `${written}.${two(month)}.${day}`,
          `${written}${two(month)}${two(day)}`,
          `${written}年${month}月${day}日`,
        ]) {
          const found = readDate(form, TODAY)!;
          expect("date" in found ? found.date : null).toBe(there ? iso : null);
        }
      },
    ),
  );
});

test("what is read from any text is a date the data folder takes, and is read as itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月日/. -]{1,12}$/)), (typed) => {
      const found = readDate(typed, TODAY);
      if (found === null || "fault" in found) return;
      expect(isDate(found.date)).toBe(true);
      expect(readDate(found.date, TODAY)).toEqual(found);
    }),
  );
});
