import { describe, expect, test } from "vitest";
import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { neededBy } from "../../../../web/kit/gap/needed-by.ts";
import { gapRows } from "../../../../web/pages/chain/gaps/gap-rows.ts";

const gap = (segment: string, of: Partial<GapAnswer>): GapAnswer =>
  ({
    segment,
    nameZh: segment,
    nameEn: null,
    parts: [],
    steps: null,
    list: null,
    score: null,
    ...of,
  }) as GapAnswer;
const part = (name: "demand" | "supply", value: number, weight: number) =>
  ({ name, value, weight, known: true, raw: {} }) as GapAnswer["parts"][number];

const GAPS = [
  gap("far", { class: "distant", steps: 3 }),
  gap("near", { class: "distant", steps: 2 }),
  gap("extend", { class: "extendable", list: "extend", parts: [part("demand", 1, 1)] }),
  gap("wanted", { class: "missing", list: "fill", parts: [part("demand", 1, 1), part("supply", 0, 1)] }),
  gap("supplied", { class: "missing", list: "fill", parts: [part("demand", 0, 1), part("supply", 1, 0.5)] }),
];
const told = (classes: Parameters<typeof gapRows>[1], weights: Record<string, number>) =>
  gapRows({ gaps: GAPS }, classes, weights, (list) => list).map(
    (row) => `${row.list} ${row.rank} ${row.gap.segment}`,
  );

describe("the rows of the table of gaps", () => {
  test("go list by list, each by priority, then what stands in none, the nearest first", () => {
    expect(told(undefined, {})).toEqual([
      "fill 1 wanted",
      "fill 2 supplied",
      "extend 1 extend",
      "distant 1 near",
      "distant 2 far",
    ]);
  });

  test("follow the reader's weights and the classes asked for", () => {
    expect(told(["missing"], { demand: 0 })).toEqual(["fill 1 supplied", "fill 2 wanted"]);
  });
});

test("who needs a segment is each named once, what is made here first", () => {
  const reasons = {
    neededBy: [
      { segment: "a", nameZh: "甲", nameEn: "A" },
      { segment: "a", nameZh: "甲", nameEn: "A" },
    ],
    declared: [{ id: "f", name: "某厂" }],
  } as unknown as GapAnswer["reasons"];
  expect([neededBy({ reasons }, "zh"), neededBy({ reasons }, "en"), neededBy({}, "zh")]).toEqual([
    ["甲", "某厂"],
    ["A", "某厂"],
    [],
  ]);
});
