import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { evidenceOf, judge, needsOpen, verdictOf, whyOf } from "../../server/analysis/judging/gaps.ts";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { CONFIDENCES, SEGMENT_CLASSES, WHYS } from "../../server/model/words.ts";
import { NaiveWorld, naiveJudge, reasonLinks } from "./naive-gaps.ts";
import { CASES, MANY_CASES, worlds } from "./worlds.ts";

const sorted = (seen: Set<unknown>) => [...seen].map(String).sort();

describe("the judgement of random worlds", () => {
  it("is what the definition says, read literally", () => {
    const seen = { classes: new Set(), whys: new Set(), evidence: new Set(), held: new Set<number>() };
    fc.assert(
      fc.property(worlds, (world) => {
        const chain = compileChain(world.data);
        const judgement = judge(chain, situate(world.atlas, world.place));
        const naive = new NaiveWorld(world);
        const expected = naiveJudge(naive);
        const elsewhere = naive.makers(naive.elsewhere());
        expect(chain.segments.map(({ id }) => id)).toEqual(naive.segments.map(({ id }) => id));
        for (const [position, { id }] of chain.segments.entries()) {
          const verdict = verdictOf(judgement, position);
          const own = expected.needs.filter(({ owner }) => owner === id);
          const makers = [...expected.makers.get(id)!];
          expect({ ...verdict, evidence: evidenceOf(judgement, position) }).toEqual({
            segment: id,
            ...expected.classes.get(id)!,
            makers: makers.length,
            elsewhere: elsewhere.get(id)!.size,
            leaders: makers.filter((firm) => naive.leads(firm)).length,
            needsMet: own.filter(expected.isMet).length,
            needsAll: own.length,
            evidence: expected.evidence.get(id),
          });
          expect(judgement.recruitable[position]).toBe(Number(naive.recruitable(id)));
          seen.classes.add(verdict.class);
          seen.evidence.add(expected.evidence.get(id));
        }
        const declared = [...judgement.declared].map(([segment, { holders, weight }]) => ({
          segment: chain.segments[segment]!.id,
          holders: holders.map((firm) => chain.firms[firm]!).sort(),
          weight,
        }));
        expect(new Set(declared)).toEqual(
          new Set(
            expected.declared.map(({ segment, holders, weight }) => ({
              segment,
              holders: holders.map(({ firm }) => firm).sort(),
              weight,
            })),
          ),
        );
        for (const { holders } of declared) seen.held.add(Math.min(2, holders.length));
        const { completeness, why, needsOpen: open } = expected;
        expect({
          completeness: judgement.completeness,
          why: whyOf(judgement),
          open: needsOpen(judgement),
        }).toEqual({ completeness, why, open });
        seen.whys.add(why);
      }),
      MANY_CASES,
    );
    expect(sorted(seen.classes)).toEqual([...SEGMENT_CLASSES].sort());
    expect(sorted(seen.whys)).toEqual([...WHYS, "null"].sort());
    expect(sorted(seen.evidence)).toEqual([...CONFIDENCES, "null"].sort());
    expect(sorted(seen.held)).toEqual(["1", "2"]);
  });

  it("gives its reasons: the links that need it, who declares it, what else would do, the kinds that could fill it", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const naive = new NaiveWorld(world);
        const { classes, declared, needs, isPresent, isMet } = naiveJudge(naive);
        for (const [position, { id }] of judgement.chain.segments.entries()) {
          const told = explain(judgement, position);
          const open = needs.filter(
            (need) => isPresent(need.owner) && need.members.includes(id) && (isPresent(id) || !isMet(need)),
          );
          const links = reasonLinks(naive, open, id).filter(
            ({ to, alternative }) =>
              isPresent(id) ||
              !alternative ||
              !naive.links.some(
                (other) =>
                  other.to === to &&
                  other.alternative === alternative &&
                  (other.kind === "input_of" || other.kind === "packaging_for") &&
                  isPresent(other.from),
              ),
          );
          const serves =
            classes.get(id)!.class === "unsupported"
              ? naive.links.filter(
                  ({ from, to, kind }) =>
                    from === id && (kind === "equipment_for" || kind === "service_for") && isPresent(to),
                )
              : [];
          const keyOf = (to: string, kind: string) => `${to} ${kind}`;
          expect(told.neededBy.map(({ segment, kind }) => keyOf(segment, kind)).sort()).toEqual(
            [...links, ...serves].map(({ to, kind }) => keyOf(to, kind)).sort(),
          );
          expect(told.declared.map((row) => row.id).sort()).toEqual(
            declared
              .filter(({ segment }) => segment === id)
              .flatMap(({ holders }) => holders.map(({ firm }) => firm))
              .sort(),
          );
          expect(told.alternatives.map(({ segment }) => segment)).toEqual(
            [...new Set(open.flatMap(({ members }) => members))].filter((one) => one !== id).sort(),
          );
          expect(told.kinds.map(({ segment }) => segment).sort()).toEqual(
            isPresent(id)
              ? []
              : [...new Set(naive.kindsOfKinds(id))].filter((kind) => naive.recruitable(kind)).sort(),
          );
          expect(told.recruitable).toBe(naive.recruitable(id));
        }
      }),
      CASES,
    );
  });
});
