import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { classOf, judge, needersOf } from "../../server/analysis/judging/gaps.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "../../server/analysis/judging/makers.ts";
import { weightsOf } from "../../server/analysis/judging/priority.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { whatIf } from "../../server/analysis/planning/what-if.ts";
import type { Makes, Needs } from "../../server/model/rows.ts";
import type { Confidence } from "../../server/model/words.ts";
import type { Whole } from "./chain-data.ts";
import { link, segment } from "./land.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, look, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));
const seenFrom = (world: World, chain: string) => look(world.whole, chain, world.atlas, world.place);
const changed = (world: World, change: (whole: Whole) => void) => {
  const whole = structuredClone(world.whole);
  change(whole);
  return look(whole, world.chain, world.atlas, world.place);
};
const pick = <T>(items: readonly T[], draw: number): T | undefined => items[draw % items.length];

describe("laws of the judgement", () => {
  it("who makes a thing does not depend on the chain looked at", () => {
    let shared = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const told = new Map<string, string>();
        for (const chain of ["all", "one", "two", "three"]) {
          const { makership, chain: compiled } = judged(seenFrom(world, chain));
          for (const [position, { id }] of compiled.segments.entries()) {
            const makers = [RESIDENT, ELSEWHERE].map((where) =>
              makersOf(makership, position, where).map((firm) => compiled.firms[firm]),
            );
            const said = JSON.stringify(makers);
            if (told.has(id)) {
              expect(said).toBe(told.get(id));
              shared++;
            }
            told.set(id, said);
          }
        }
      }),
      CASES,
    );
    expect(shared).toBeGreaterThan(200);
  });

  it("a source with less confidence never raises demand", () => {
    const lower: Record<string, Confidence> = { stated: "derived", derived: "assumed", assumed: "assumed" };
    const demands = (world: World) =>
      new Map(
        gapListOf(judged(world)).all.map(({ segment, parts }) => [
          segment,
          parts.find(({ name }) => name === "demand")?.value ?? 0,
        ]),
      );
    fc.assert(
      fc.property(worlds, fc.nat(), fc.constantFrom(null, "2022", "2026"), (world, draw, asOf) => {
        const more = changed(world, ({ makes, needs }) => {
          const naive = new NaiveWorld(world);
          const less = <Row extends Makes | Needs>(row: Row): Row => ({
            ...row,
            source: "gazette",
            confidence: lower[row.confidence ?? "assumed"]!,
            asOf,
            chosen: false,
          });
          makes.push(...[pick(naive.speaking(makes), draw)].flatMap((row) => (row ? [less(row)] : [])));
          needs.push(...[pick(naive.speaking(needs), draw)].flatMap((row) => (row ? [less(row)] : [])));
        });
        const before = demands(world);
        for (const [segment, demand] of demands(more)) {
          if (before.has(segment)) expect(demand).toBeLessThanOrEqual(before.get(segment)! + 1e-12);
        }
      }),
      CASES,
    );
  });

  it("what is not known never scores above what is known and good, by any weights", () => {
    const weight = fc.constantFrom(0, 0.5, 3);
    const moves = fc.record({ demand: fc.constant(0.1), locality: weight, scale: weight, leakage: weight });
    const scores = (world: World, moved: object) =>
      new Map(
        gapListOf(judged(world), { weights: weightsOf(moved) }).all.map(({ segment, score }) => [
          segment,
          score,
        ]),
      );
    fc.assert(
      fc.property(worlds, moves, (world, moved) => {
        const good = changed(world, ({ segments, needs }) => {
          for (const one of segments) {
            one.radiusKm ??= 150;
            one.minInvestWan ??= 1_000;
          }
          for (const row of needs) row.boughtElsewhereShare ??= "1";
        });
        const known = scores(good, moved);
        for (const [segment, score] of scores(world, moved))
          expect(known.get(segment)).toBeGreaterThanOrEqual(score - 1e-12);
      }),
      CASES,
    );
  });

  it("a need counts once, whatever chains and members it has", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, draw) => {
        const everywhere = seenFrom(world, "all");
        const judgement = judged(everywhere);
        const { segmentIndex } = judgement.chain;
        const isPresent = (id: string) => judgement.present[segmentIndex.get(id)!] === 1;
        const inputs = world.whole.links.filter(
          ({ kind, to }) => (kind === "input_of" || kind === "packaging_for") && isPresent(to),
        );
        const groups = new Set(
          inputs.flatMap(({ from, to, kind, required, alternative }) => {
            if (!alternative) return required ? [`${from} ${to} ${kind}`] : [];
            const inGroup = inputs.filter((one) => one.to === to && one.alternative === alternative);
            return inGroup.some((one) => one.required) ? [`${to} ${alternative}`] : [];
          }),
        );
        const countOf = (one: ReturnType<typeof judged>) =>
          one.completeness === null ? 0 : one.completeness.all + one.completeness.boughtIn;
        expect(countOf(judgement)).toBe(groups.size + judgement.declared.size);

        const choice = pick(
          inputs.filter(({ alternative }) => alternative),
          draw,
        );
        if (!choice) return;
        const wider = changed(everywhere, ({ segments, links }) => {
          segments.push(segment("z", { chain: "one" }));
          links.push(link(`z>${choice.to}`, { alternative: choice.alternative, required: false }));
        });
        // a choice that was none may free a declaration of one of its members
        const more = judged(wider);
        expect(countOf(more) - more.declared.size).toBe(countOf(judgement) - judgement.declared.size);
      }),
      CASES,
    );
  });

  it("one more maker of a gap closes it and meets what needs it", () => {
    let closed = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const before = judged(world);
        for (const [position, { id }] of before.chain.segments.entries()) {
          const name = classOf(before, position);
          if (name !== "missing" && name !== "bought_in") continue;
          closed++;
          const { judgement, filled, lost } = whatIf(before, { add: [{ segment: id }], remove: [] });
          expect(filled).toContain(id);
          expect(lost).toEqual([]);
          expect(["missing", "bought_in"]).not.toContain(classOf(judgement, position));
          expect(judgement.completeness!.met).toBeGreaterThan(before.completeness!.met);
          for (const needer of needersOf(before, position).keys()) expect(judgement.present[needer]).toBe(1);
          expect(judgement.declared.size).toBe(before.declared.size);
        }
      }),
      CASES,
    );
    expect(closed).toBeGreaterThan(50);
  });
});
