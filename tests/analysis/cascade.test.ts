import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { Collapse } from "../../server/analysis/judging/collapse.ts";
import { classOf, judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { cascade, judgedAfter } from "../../server/analysis/planning/cascade.ts";
import { NaiveCascade } from "./naive-cascade.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));

function everySingleRemoval(world: World) {
  return [
    ...world.data.segments.map(({ id }) => ({ segments: [id], firms: [] as string[] })),
    ...world.atlas.firms.map(({ id }) => ({ segments: [] as string[], firms: [id] })),
  ];
}

/** Bits that say which of a list are taken: few of them. */
const few = fc.constantFrom(0, 1, 2, 4, 5, 8, 10, 16, 33, 36);

describe("the cascade of random worlds", () => {
  it("is what the definition says for every single removal, and leaves nothing behind", () => {
    const causes = new Map<string, number>();
    const special = { inherited: 0, goesOn: 0, generalGone: 0 };
    fc.assert(
      fc.property(worlds, (world) => {
        const naive = new NaiveWorld(world);
        const naiveCascade = new NaiveCascade(naive);
        const judgement = judged(world);
        const reused = new Collapse(judgement);
        for (const removal of everySingleRemoval(world)) {
          const lost = cascade(judgement, removal, reused);
          expect(lost).toEqual(naiveCascade.lost(removal));
          for (const { segment, cause, round, needs } of lost) {
            const key = `${cause} ${round > 0} ${needs.length > 0}`;
            causes.set(key, (causes.get(key) ?? 0) + 1);
            const inherits = needs.length > 0 && !naive.needs().some(({ owner }) => owner === segment);
            if (inherits) special.inherited++;
            if (round > 0 && cause === "no_maker" && needs.length === 0) special.goesOn++;
            if (cause === "removed" && removal.segments[0] !== segment) special.generalGone++;
          }
        }
      }),
      CASES,
    );
    expect([...causes.keys()].sort()).toEqual([
      "need true true",
      "no_maker false false",
      "no_maker true false",
      "no_maker true true",
      "removed false false",
    ]);
    for (const count of Object.values(special)) expect(count).toBeGreaterThan(0);
  });

  it("is what the definition says when several go at once", () => {
    fc.assert(
      fc.property(worlds, few, few, (world, a, b) => {
        const chosen = <T>(items: T[], bits: number) => items.filter((_, i) => (bits >> i) & 1);
        const removal = {
          segments: chosen(world.data.segments, a).map(({ id }) => id),
          firms: chosen(world.atlas.firms, b).map(({ id }) => id),
        };
        expect(cascade(judged(world), removal)).toEqual(
          new NaiveCascade(new NaiveWorld(world)).lost(removal),
        );
      }),
      CASES,
    );
  });

  it("loses with A and B all that it loses with A, and nothing with what is absent", () => {
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
        const absent = judgement.chain.segments.filter((_, at) => judgement.present[at] === 0);
        expect(cascade(judgement, { segments: absent.map(({ id }) => id) })).toEqual([]);
      }),
      CASES,
    );
  });

  it("leaves everything as it was, after segments were imagined too", () => {
    fc.assert(
      fc.property(
        worlds,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
        (world, asked) => {
          const judgement = judged(world);
          const used = new Collapse(judgement);
          const { segments, firms } = judgement.chain;
          fc.pre(segments.length > 0);
          for (const [a, b] of asked) {
            used.imagine(a % segments.length);
            used.take([b % segments.length], firms.length > 0 ? [b % firms.length] : []);
            used.restore();
          }
          for (const removal of everySingleRemoval(world))
            expect(cascade(judgement, removal, used)).toEqual(cascade(judgement, removal));
        },
      ),
      CASES,
    );
  });
});

describe("the chain judged after each round", () => {
  it("has what was made less what is lost so far, and its needs counted anew", () => {
    const seen = { rounds: 0, needsLess: 0, otherClass: 0, sameMade: 0 };
    fc.assert(
      fc.property(worlds, (world) => {
        const judgement = judged(world);
        const naive = new NaiveWorld(world);
        const { segments } = judgement.chain;
        const today = segments.filter((_, at) => judgement.present[at]).map(({ id }) => id);
        for (const removal of everySingleRemoval(world)) {
          const lost = cascade(judgement, removal);
          const states = judgedAfter(judgement, removal);
          expect(states).toHaveLength(Math.max(1, (lost.at(-1)?.round ?? 0) + 1));
          for (const [round, after] of states.entries()) {
            const gone = new Set(lost.filter((one) => one.round <= round).map(({ segment }) => segment));
            const left = new Set(today.filter((id) => !gone.has(id)));
            expect(segments.filter((_, at) => after.present[at]).map(({ id }) => id)).toEqual([...left]);
            for (const [at, { id }] of segments.entries()) expect(after.makers[at]! > 0).toBe(left.has(id));
            const needs = naive.needs().filter(({ owner }) => left.has(owner));
            const met = needs.filter(({ members }) => [...members].some((member) => left.has(member)));
            const declared = [...after.declared.keys()].filter((at) => after.present[at]).length;
            if (after.completeness) expect(after.completeness.met).toBe(met.length + declared);
            seen.rounds = Math.max(seen.rounds, round);
            if (met.length < (judgement.completeness?.met ?? 0)) seen.needsLess++;
            for (const [at, { id }] of segments.entries())
              if (left.has(id) && classOf(after, at) !== classOf(judgement, at)) seen.otherClass++;
            if (gone.size === 0) seen.sameMade++;
          }
        }
      }),
      CASES,
    );
    expect(seen.rounds).toBeGreaterThan(1);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it("is today's where nothing is here to take away, and leaves today's as it was", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const judgement = judged(world);
        const absent = judgement.chain.segments.filter((_, at) => judgement.present[at] === 0);
        for (const { id } of absent) {
          const [after] = judgedAfter(judgement, { segments: [id] });
          expect(after!.classes).toEqual(judgement.classes);
          expect(after!.completeness).toEqual(judgement.completeness);
        }
        expect(judgement.classes).toEqual(judged(world).classes);
      }),
      CASES,
    );
  });
});
