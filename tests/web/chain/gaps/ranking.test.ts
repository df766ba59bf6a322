import { describe, expect, test } from "vitest";
import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import type { GapPart } from "../../../../server/model/weights.ts";
import { fold, rank } from "../../../../web/pages/chain/gaps/ranking.ts";
import { gapOf } from "../../kit/gap/gap.ts";

const part = (name: GapPart, value: number, weight: number, known = true): GapAnswer["parts"][number] => ({
  name,
  value,
  weight,
  known,
  raw: {},
});
const first = gapOf({
  segment: "b",
  list: "fill",
  parts: [part("demand", 0.5, 0.25), part("supply", 1, 0.15), part("leakage", 0, 0.05, false)],
});
const second = gapOf({
  segment: "a",
  list: "fill",
  parts: [part("demand", 1, 0.25), part("supply", 0, 0.15), part("leakage", 0, 0.05, false)],
});
const onward = gapOf({ segment: "c", list: "extend", parts: [part("feed", 1, 0.25)] });

test("a list is ordered by the reader's weights, then by id; what is not known counts too", () => {
  const order = (weights: Record<string, number>) =>
    rank([first, second, onward], "fill", weights).map(({ segment, score }) => [segment, score]);
  expect(order({})).toEqual([
    ["b", 0.611111111111],
    ["a", 0.555555555556],
  ]);
  expect(order({ supply: 0 }).map(([segment]) => segment)).toEqual(["a", "b"]);
  expect(order({ leakage: 10 }).map(([segment]) => segment)).toEqual(["b", "a"]);
  expect(order({ demand: 0, supply: 0, leakage: 0 })).toEqual([
    ["a", 0],
    ["b", 0],
  ]);
  expect(rank([first, onward], "extend", {}).map((gap) => gap.segment)).toEqual(["c"]);
});

describe("rows that can fill the same needs", () => {
  const row = (segment: string, oneOf = [segment]) => ({ segment, oneOf });

  test("stand under the best of them, wherever they are in the list", () => {
    const pair = ["glass", "ceramic"];
    const rows = [row("glass", pair), row("cap"), row("ceramic", pair), row("label")];
    expect(fold(rows)).toEqual([
      { best: rows[0], others: [rows[2]] },
      { best: rows[1], others: [] },
      { best: rows[3], others: [] },
    ]);
  });

  test("stand under another when the reader's weights make it the best", () => {
    const pair = ["glass", "ceramic"];
    const folds = fold([row("ceramic", pair), row("glass", pair)]);
    expect(folds.map(({ best, others }) => [best.segment, others.length])).toEqual([["ceramic", 1]]);
  });
});
