import { expect, test } from "vitest";
import { rank } from "../../../../web/pages/chain/gaps/ranking.ts";
import { gapOf } from "../../kit/gap/gap.ts";

const part = (name: string, value: number | null, weight: number) => ({ name, value, weight, raw: {} });
const first = gapOf({
  segment: "b",
  list: "fill",
  parts: [part("demand", 0.5, 0.35), part("supply", 1, 0.15), part("leakage", null, 0.1)],
});
const second = gapOf({
  segment: "a",
  list: "fill",
  parts: [part("demand", 1, 0.35), part("supply", 0, 0.15)],
});
const onward = gapOf({ segment: "c", list: "extend", parts: [part("feed", 1, 0.35)] });

test("a list is ordered by the reader's weights, then by id", () => {
  const order = (weights: Record<string, number>) =>
    rank([first, second, onward], "fill", weights).map((gap) => gap.segment);
  expect(order({})).toEqual(["a", "b"]);
  expect(order({ supply: 1 })).toEqual(["b", "a"]);
  expect(order({ demand: 0, supply: 0 })).toEqual(["a", "b"]);
  expect(rank([first, onward], "extend", {}).map((gap) => gap.segment)).toEqual(["c"]);
});
