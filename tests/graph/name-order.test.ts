import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonFor } from "../../server/graph/name-order.ts";
import { collatorOf } from "../../server/model/collate.ts";

const collate = collatorOf("zh");
const sorted = (names: string[]) => names.toSorted(comparisonFor(names));

test("names stand by pinyin, numbers within them by their size", () => {
  expect(sorted(["湘西", "项目10号", "项目2号", "安化", "项目", "项目002号"])).toEqual([
    "安化",
    "湘西",
    "项目",
    ...["项目2号", "项目002号", "项目10号"],
  ]);
});

/** Each a name of a few pieces that often begin alike. */
const name = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("湖", "南", "酒", "鬼", "重", "行", "㐀", "厂", "一", "〇") },
      { weight: 4, arbitrary: fc.constantFrom("0", "1", "2", "9", "10", "007", "０", "２", "9".repeat(260)) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("A", "a", "b", "é", "é", "(", "（", " ", "-", "·", "の", "ー"),
      },
      { weight: 1, arbitrary: fc.constantFrom("\u0301", "\u200b", "\u0000", "𠮷", "\ud842", "豈", "龥", "") },
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(""));

test("any two names are compared as the collator compares them, also those it was not made for", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), name, name, (known, a, b) => {
      for (const compare of [comparisonFor([...known, a, b]), comparisonFor([...known, null])])
        expect([a, b, Math.sign(compare(a, b))]).toEqual([a, b, Math.sign(collate(a, b))]);
    }),
    { numRuns: 2_000 },
  );
});
