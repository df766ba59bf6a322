import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { prioritise, type Ranked, WeightError, weightsOf } from "../../server/analysis/judging/priority.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { naivePriority } from "./naive-priority.ts";
import { CASES, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));
const weight = fc.option(fc.constantFrom(0, 0.1, 1, 3), { nil: undefined });
const moves = fc.record({
  demand: weight,
  criticality: weight,
  feasibility: weight,
  supply: weight,
  leakage: weight,
  feed: weight,
  outlet: fc.constantFrom(undefined, 0.5),
});

function tell(list: Ranked[]) {
  return list.map(({ segment, parts }) => ({
    segment,
    parts: parts.map(({ name, value }) => ({
      name,
      value: value === null ? null : expect.closeTo(value, 9),
    })),
  }));
}

describe("the priority lists of random worlds", () => {
  it("hold the segments, parts and scores of the definition, in its order", () => {
    const applied = new Map<string, number>();
    fc.assert(
      fc.property(worlds, moves, (world, moved) => {
        const lists = prioritise(judged(world), weightsOf(moved));
        const given = Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined));
        const expected = naivePriority(new NaiveWorld(world), given as Record<string, number>);
        for (const name of ["fill", "extend"] as const) {
          const byId = lists[name].toSorted((a, b) => (a.segment < b.segment ? -1 : 1));
          const naiveById = expected[name].toSorted((a, b) => (a.segment < b.segment ? -1 : 1));
          expect(naiveById.map(({ segment, parts }) => ({ segment, parts }))).toEqual(tell(byId));
          for (const [i, ranked] of byId.entries()) expect(ranked.score).toBeCloseTo(naiveById[i]!.score, 9);
          for (const [i, ranked] of lists[name].entries()) {
            const next = lists[name][i + 1];
            if (next && next.score === ranked.score) expect(ranked.segment < next.segment).toBe(true);
            else if (next) expect(ranked.score).toBeGreaterThan(next.score);
            for (const { name, value } of ranked.parts) {
              if (value !== null && value > 0) applied.set(name, (applied.get(name) ?? 0) + 1);
            }
          }
        }
      }),
      CASES,
    );
    expect([...applied.keys()].sort()).toEqual([
      "criticality",
      "demand",
      "feasibility",
      "feed",
      "leakage",
      "outlet",
      "supply",
    ]);
  });
});

describe("weights", () => {
  it("have defaults, and feasibility and supply move in both lists", () => {
    expect(weightsOf({ feasibility: 0, supply: 2 })).toEqual({
      fill: { demand: 0.35, criticality: 0.25, feasibility: 0, supply: 2, leakage: 0.1 },
      extend: { feed: 0.35, outlet: 0.3, feasibility: 0, supply: 2 },
    });
  });

  it("that are all 0, negative or no number are an error that names the part", () => {
    const none = { demand: 0, criticality: 0, feasibility: 0, supply: 0, leakage: 0, feed: 0, outlet: 0 };
    expect(() => weightsOf(none)).toThrow(new WeightError(null));
    expect(() => weightsOf({ leakage: -1 })).toThrow(new WeightError("leakage"));
    expect(() => weightsOf({ feed: Number.NaN })).toThrow(new WeightError("feed"));
    expect(weightsOf({ ...none, feed: 1 }).fill).toEqual({
      demand: 0,
      criticality: 0,
      feasibility: 0,
      supply: 0,
      leakage: 0,
    });
  });
});
