import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { Collapse } from "../../server/analysis/judging/collapse.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { cascade } from "../../server/analysis/planning/cascade.ts";
import { makersHere, naiveCascade } from "./naive-cascade.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));

function everySingleRemoval(world: World) {
  return [
    ...world.data.segments.map(({ id }) => ({ segments: [id], firms: [] })),
    ...world.atlas.firms.map(({ id }) => ({ segments: [], firms: [id] })),
  ];
}

/** Bits that say which of a list are taken: few of them. */
const few = fc.constantFrom(0, 1, 2, 4, 5, 8, 10, 16, 33, 36);

describe("the cascade of random worlds", () => {
  it("is what the definition says for every single removal, and leaves nothing behind", () => {
    const causes = new Map<string, number>();
    fc.assert(
      fc.property(worlds, (world) => {
        const naive = new NaiveWorld(world);
        const makers = makersHere(naive);
        const judgement = judged(world);
        const reused = new Collapse(judgement);
        for (const removal of everySingleRemoval(world)) {
          const lost = cascade(judgement, removal, reused);
          expect(lost).toEqual(naiveCascade(naive, makers, removal));
          for (const { cause, round, needs } of lost) {
            const key = `${cause} ${round > 0} ${needs.length > 0}`;
            causes.set(key, (causes.get(key) ?? 0) + 1);
          }
        }
      }),
      CASES,
    );
    expect([...causes.keys()]).toEqual(
      expect.arrayContaining(["need true true", "no_maker false false", "removed false false"]),
    );
  });

  it("is what the definition says when several go at once", () => {
    fc.assert(
      fc.property(worlds, few, few, (world, a, b) => {
        const chosen = <T>(items: T[], bits: number) => items.filter((_, i) => (bits >> i) & 1);
        const removal = {
          segments: chosen(world.data.segments, a).map(({ id }) => id),
          firms: chosen(world.atlas.firms, b).map(({ id }) => id),
        };
        const naive = new NaiveWorld(world);
        expect(cascade(judged(world), removal)).toEqual(naiveCascade(naive, makersHere(naive), removal));
      }),
      CASES,
    );
  });

  it("loses with A and B all that it loses with A", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), fc.nat(), (world, a, b) => {
        const judgement = judged(world);
        const removals = everySingleRemoval(world);
        const one = removals[a % removals.length]!;
        const other = removals[b % removals.length]!;
        const both = {
          segments: [...one.segments, ...other.segments],
          firms: [...one.firms, ...other.firms],
        };
        const wide = new Set(cascade(judgement, both).map((lost) => lost.segment));
        for (const { segment } of cascade(judgement, one)) expect(wide).toContain(segment);
      }),
      CASES,
    );
  });
});
