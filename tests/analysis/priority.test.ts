import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviceOf } from "../../server/analysis/judging/advice.ts";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { judge, needsOpen, whyOf } from "../../server/analysis/judging/gaps.ts";
import { WeightError, weightsOf } from "../../server/analysis/judging/priority.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { GAP_PARTS } from "../../server/model/weights.ts";
import { ADVICES, LISTS } from "../../server/model/words.ts";
import { distanceTo } from "./naive-distance.ts";
import { NaiveWorld, naiveJudge } from "./naive-gaps.ts";
import { NaivePriority } from "./naive-priority.ts";
import { CASES, MANY_CASES, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));
const weight = fc.option(fc.constantFrom(0, 0.1, 1, 3), { nil: undefined, freq: 1 });
const moves = fc.record({
  demand: weight,
  criticality: weight,
  locality: weight,
  scale: weight,
  feasibility: weight,
  supply: weight,
  leakage: weight,
  feed: weight,
  outlet: fc.constantFrom(undefined, 0.5),
});
const options = fc.record({
  moved: fc.oneof(fc.constant({}), moves),
  near: fc.constantFrom(undefined, undefined, 60, 400),
  ceiling: fc.constantFrom(undefined, undefined, undefined, 1_000, 100_000),
});

describe("the three lists of random worlds", () => {
  it("hold the segments, parts, scores, advice and folds of the definition, in its order", () => {
    const seen = { parts: new Set<string>(), unknown: new Set<string>(), advice: new Set(), folded: 0 };
    fc.assert(
      fc.property(worlds, options, (world, { moved, near, ceiling }) => {
        const judgement = judged(world);
        const found = gapListOf(judgement, { weights: weightsOf(moved), near, ceiling });
        const given = Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined));
        const naive = new NaiveWorld(world);
        const naiveJudged = naiveJudge(naive);
        const twin = new NaivePriority(naive, naiveJudged);
        const expected = twin.lists({ moved: given as Record<string, number>, near, ceiling });
        for (const name of LISTS) {
          expect(
            found.lists[name].map(({ segment, class: is, advice, oneOf, score, parts, evidence, list }) => ({
              segment,
              class: is,
              list,
              advice,
              evidence,
              oneOf,
              score,
              parts: parts.map(({ name, value, known }) => ({ name, value, known })),
            })),
          ).toEqual(
            expected[name].map((row) => ({
              ...row,
              list: name,
              evidence: naiveJudged.evidence.get(row.segment),
              score: expect.closeTo(row.score, 9),
              parts: row.parts.map((part) => ({ ...part, value: expect.closeTo(part.value, 9) })),
            })),
          );
          for (const { parts, advice, oneOf } of expected[name]) {
            seen.advice.add(advice);
            if (oneOf.length > 1) seen.folded++;
            for (const part of parts) {
              if (part.value > 0) seen.parts.add(part.name);
              if (!part.known) seen.unknown.add(part.name);
            }
          }
        }
        expect(found.all).toEqual(LISTS.flatMap((name) => found.lists[name]));
        expect(found).toMatchObject({
          completeness: judgement.completeness,
          why: whyOf(judgement),
          needsOpen: needsOpen(judgement),
        });
        for (const [position, { id }] of judgement.chain.segments.entries()) {
          const advice = adviceOf(judgement, position, near);
          expect(advice).toBe(twin.advice(id, near));
          if (advice) seen.advice.add(advice);
        }
      }),
      { numRuns: 3_000 },
    );
    expect([...seen.parts].sort()).toEqual([...GAP_PARTS].sort());
    expect([...seen.unknown].sort()).toEqual(["feasibility", "leakage", "locality", "outlet", "scale"]);
    expect([...seen.advice].sort()).toEqual([...ADVICES].sort());
    expect(seen.folded).toBeGreaterThan(3);
  });

  it("are the same for any order of the rows they come from, and kept for the usual question", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { data } = world;
        const turned = {
          ...data,
          segments: data.segments.toReversed(),
          ground: data.ground.toReversed(),
          groundWastes: data.groundWastes.toReversed(),
          links: data.links.toReversed(),
          makes: data.makes.toReversed(),
          needs: data.needs.toReversed(),
          leads: data.leads.toReversed(),
        };
        const judgement = judged(world);
        const { all, ...figures } = gapListOf(judgement);
        const atlas = { ...world.atlas, firms: world.atlas.firms.toReversed() };
        expect(gapListOf(judged({ ...world, data: turned, atlas }))).toEqual({ all, ...figures });
        expect(gapListOf(judgement)).toBe(gapListOf(judgement));
        for (const name of LISTS)
          for (const [at, row] of figures.lists[name].entries()) {
            const next = figures.lists[name][at + 1];
            if (!next) continue;
            const ordered = next.score === row.score ? row.segment < next.segment : row.score > next.score;
            expect(ordered).toBe(true);
          }
      }),
      CASES,
    );
  });
});

describe("distances on random lands", () => {
  it("are those of the definition, approximate where it says so", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, (world) => {
        const situation = situate(world.atlas, world.place);
        const naive = new NaiveWorld(world);
        for (const { id } of world.atlas.firms) {
          const expected = distanceTo(naive, id);
          seen.add(expected === null ? "unknown" : `approximate ${expected.approximate}`);
          if (expected === null) expect(situation.km(id)).toBeNull();
          else {
            expect(situation.km(id)).toBeCloseTo(expected.km, 1);
            expect(situation.isApproximate(id)).toBe(expected.approximate);
          }
        }
      }),
      MANY_CASES,
    );
    expect([...seen].sort()).toEqual(["approximate false", "approximate true", "unknown"]);
  });
});

describe("weights", () => {
  it("have defaults, and a part that several lists have moves in each of them", () => {
    expect(weightsOf({ feasibility: 0, supply: 2 })).toEqual({
      fill: {
        demand: 0.25,
        criticality: 0.15,
        locality: 0.15,
        scale: 0.15,
        feasibility: 0,
        supply: 2,
        leakage: 0.05,
      },
      strengthen: {
        demand: 0.25,
        criticality: 0.15,
        locality: 0.15,
        scale: 0.15,
        feasibility: 0,
        supply: 2,
        leakage: 0.05,
      },
      extend: { feed: 0.25, outlet: 0.2, locality: 0.1, scale: 0.15, feasibility: 0, supply: 2 },
    });
  });

  it("that are all 0, negative or no number are an error that names the part", () => {
    const none = Object.fromEntries(GAP_PARTS.map((name) => [name, 0]));
    expect(() => weightsOf(none)).toThrow(new WeightError(null));
    expect(() => weightsOf({ leakage: -1 })).toThrow(new WeightError("leakage"));
    expect(() => weightsOf({ feed: Number.NaN })).toThrow(new WeightError("feed"));
    expect(weightsOf({ ...none, feed: 1 }).fill).toEqual({
      demand: 0,
      criticality: 0,
      locality: 0,
      scale: 0,
      feasibility: 0,
      supply: 0,
      leakage: 0,
    });
  });
});
