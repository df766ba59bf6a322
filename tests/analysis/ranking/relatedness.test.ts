import { describe, expect, it } from "vitest";
import { buildRelatedness, type Profile } from "../../../server/analysis/ranking/relatedness.ts";
import { SOURCES, WEIGHTS } from "../../../server/analysis/ranking/weights.ts";

const PRODUCTS = ["水刺无纺布", "纺粘无纺布", "湿巾", "白酒", "高粱", "酒瓶"];
const firm = (name: string, industry: string, makes: number[]): Profile => ({
  name,
  fullName: `${name}股份有限公司`,
  industry,
  field: industry,
  scope: null,
  makes,
});
const profiles = [
  firm("甲水刺", "纺织", [0, 2]),
  firm("乙卫材", "纺织", [1, 2]),
  firm("丙酒业", "酒", [3, 5]),
  firm("丁农业", "农业", [4]),
  firm("戊酒业", "酒", [3]),
  firm("己纺织", "纺织", [1]),
];
const model = buildRelatedness(profiles, PRODUCTS);
const best = (scores: Float64Array, leaveOut: readonly number[]) =>
  [...scores.keys()].filter((n) => !leaveOut.includes(n)).sort((a, b) => scores[b]! - scores[a]! || a - b);

describe("relatedness", () => {
  it("puts first who makes what the makers make", () => {
    const scores = model.rank({ name: "水刺无纺布", makers: [0] });
    expect(best(scores, [0])[0]).toBe(1);
  });

  it("reads names alone when nobody is known to make it", () => {
    const scores = model.rank({ name: "纺粘水刺无纺布", makers: [] });
    expect(new Set(best(scores, []).slice(0, 3))).toEqual(new Set([0, 1, 5]));
  });

  it("knows of nobody what nothing is called like", () => {
    const scores = model.sources({ name: "量子计算机", makers: [] });
    for (const source of SOURCES) expect(scores[source]).toEqual(new Float64Array(profiles.length));
  });

  it("scores everybody, and the same way each time", () => {
    const wanted = { name: "酒瓶", makers: [2] };
    const again = buildRelatedness(profiles, PRODUCTS);
    expect(again.rank(wanted)).toEqual(model.rank(wanted));
    expect(model.rank(wanted)).toHaveLength(profiles.length);
  });

  it("never counts a source against a firm", () => {
    for (const source of SOURCES) {
      expect(WEIGHTS.known[source]).toBeGreaterThanOrEqual(0);
      expect(WEIGHTS.cold[source]).toBeGreaterThanOrEqual(0);
    }
  });
});
