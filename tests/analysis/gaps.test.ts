import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge, verdictOf } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { NaiveWorld, naiveJudge } from "./naive-gaps.ts";
import { CASES, worlds } from "./worlds.ts";

describe("the judgement of random worlds", () => {
  it("is what the definition says, read literally", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(worlds, (world) => {
        const chain = compileChain(world.data);
        const judgement = judge(chain, situate(world.atlas, world.place));
        const naive = new NaiveWorld(world);
        const expected = naiveJudge(naive);
        const elsewhere = naive.makers(naive.elsewhere());
        for (const [position, segment] of chain.segments.entries()) {
          const verdict = verdictOf(judgement, position);
          seen.set(verdict.class, (seen.get(verdict.class) ?? 0) + 1);
          expect({ class: verdict.class, steps: verdict.steps }).toEqual(expected.classes.get(segment.id));
          expect(verdict.makers).toBe(expected.makers.get(segment.id)!.size);
          expect(verdict.elsewhere).toBe(elsewhere.get(segment.id)!.size);
        }
        expect(judgement.completeness).toEqual(expected.completeness);
      }),
      CASES,
    );
    expect([...seen.keys()].sort()).toEqual([
      "bought_in",
      "distant",
      "extendable",
      "missing",
      "outside",
      "present",
      "single",
      "strong",
      "unsupported",
      "weak",
    ]);
  });
});
