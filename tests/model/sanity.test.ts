import fc from "fast-check";
import { expect, test } from "vitest";
import { doubtsOf, doubtsOfArrived } from "../../server/model/sanity.ts";
import { doubtText } from "../../server/words/sanity-text.ts";

const TODAY = "2026-11-30";
const asked = (given: Record<string, unknown>, matter: string | null = null) =>
  doubtsOf(given, TODAY).map((doubt) => [doubtText(doubt, "zh", matter), doubtText(doubt, "en", matter)]);

test.each([
  [{ amountWan: 1e8 }, "投资额是 10,000 亿元", "Investment: CNY 1,000,000 million"],
  [{ on: "2027-01-05" }, "日期 2027-01-05 还没有到", "Date: 5 Jan 2027 is yet to come"],
  [{ startOn: "2025-12-01" }, "出发日期 2025-12-01 已经过去", "First day: 1 Dec 2025 has gone by"],
  [{ founded: "2031" }, "成立日期 2031年还没有到", "Founded: 2031 is yet to come"],
  [{ founded: "0206-01-01" }, "成立日期 0206-01-01 是很久以前", "Founded: 1 Jan 0206 is long ago"],
  [{ employees: 12_000_000 }, "职工人数是 1,200 万", "Employees: 12,000,000"],
  [{ capacity: 2e10 }, "年产能是 200 亿", "Capacity a year: 20,000,000,000"],
])("%j is asked about", (given, zh, en) => {
  expect(asked(given)).toEqual([[zh, en]]);
});

test.each([
  [{}],
  [{ amountWan: 13_400, jobs: 300, on: TODAY, dueOn: "2030-01", founded: "1956" }],
  [{ on: "2026" }],
  [{ startOn: TODAY }],
  [{ startOn: "2027-03-01" }],
  [{ on: "2026-11" }],
  [{ amountWan: null, on: "", name: "2031" }],
])("%j is taken as it is", (given) => {
  expect(asked(given)).toEqual([]);
});

test("capital that arrived far beyond what was agreed is asked about", () => {
  expect(doubtsOfArrived(111_622, 13_400).map((one) => doubtText(one, "zh"))).toEqual([
    "到位资金合计是投资额的 833%",
  ]);
  expect([doubtsOfArrived(100, null), doubtsOfArrived(100, 0), doubtsOfArrived(120, 100)]).toEqual([
    [],
    [],
    [],
  ]);
});

test("more is never less doubtful", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.double({ min: 1, max: 10, noNaN: true }),
      (wan, times) => {
        if (doubtsOf({ amountWan: wan }, TODAY).length > 0)
          expect(doubtsOf({ amountWan: wan * times }, TODAY)).toHaveLength(1);
      },
    ),
  );
});
