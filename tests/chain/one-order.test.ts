import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { compare } from "../../server/analysis/planning/comparison.ts";
import { leakageOf } from "../../server/analysis/planning/leakage.ts";
import { scorecardOf } from "../../server/analysis/planning/scorecard.ts";
import type { GapsAnswer } from "../../server/chain/gaps.ts";
import type { WhichNextAnswer } from "../../server/chain/plans/which-next.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { LIST_CLASSES, LISTS } from "../../server/model/words.ts";
import { findingsOf } from "../../server/outputs/findings.ts";
import { TASKS } from "../../server/work/tasks.ts";
import { worlds } from "../analysis/worlds.ts";
import { type Served, served } from "../http/served.ts";

const CHAINS = ["nonwoven", "liquor", "battery", "all"];
const PLACES = ["xiangxi-hitech", "433100", "430000", "100000"];

type Listed = { segment: string; list: string | null; advice: string | null; score: number | null };
const listed = (rows: readonly Listed[]) =>
  rows.map(({ segment, list, advice, score }) => [segment, list, advice, score]);

/** Of equal gains the one that stands first in the gap list is chosen first. */
function inOrderOfGaps(chosen: WhichNextAnswer["chosen"], order: readonly string[]) {
  const rank = new Map(order.map((segment, at) => [segment, at]));
  for (const [at, one] of chosen.entries()) {
    const next = chosen[at + 1];
    if (!next || next.gain !== one.gain || one.score === next.score) continue;
    if (one.list === next.list) expect(rank.get(one.segment)).toBeLessThan(rank.get(next.segment) ?? -1);
  }
}

describe("on the shipped data", () => {
  let api: Served;
  beforeAll(async () => {
    api = await served("seed");
  });
  afterAll(() => api.close());

  const get = async (path: string) => {
    const { status, body } = await api.get(path);
    expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
    return body;
  };

  test.each(CHAINS.flatMap((chain) => PLACES.map((place) => [chain, place] as const)))(
    "%s at %s has one order, one advice and one count, whoever is asked",
    async (chain, place) => {
      const at = `chain=${chain}&place=${place}`;
      const gaps: GapsAnswer = await get(`/api/gaps?${at}&limit=1000&reasons=0`);
      const order = gaps.gaps.map(({ segment }) => segment);
      const of = new Map(gaps.gaps.map((gap) => [gap.segment, gap]));
      const standing = { completeness: gaps.completeness, why: gaps.why, needsOpen: gaps.needsOpen };
      const fill = gaps.gaps.filter(({ list }) => list === "fill");
      for (const list of LISTS) {
        const counted = LIST_CLASSES[list].reduce((sum, name) => sum + (gaps.counts[name] ?? 0), 0);
        expect([list, gaps.totals[list]]).toEqual([list, counted]);
      }

      const { counts, ...overview } = await get(`/api/segments?${at}`);
      expect(overview).toMatchObject(standing);
      expect(counts).toMatchObject(gaps.counts);

      const {
        cards: [card],
      } = await get(`/api/scorecard?${at}`);
      expect(card).toMatchObject({ ...standing, counts: gaps.counts });

      const next: WhichNextAnswer = await get(`/api/which-next?${at}&k=10&arrange=1`);
      expect(next).toMatchObject(standing);
      for (const one of next.chosen) {
        const {
          list = null,
          score = null,
          advice = one.advice,
          evidence = one.evidence,
        } = of.get(one.segment) ?? {};
        expect(one).toMatchObject({ list, score, advice, evidence });
      }
      inOrderOfGaps(next.chosen, order);
      const recruited: WhichNextAnswer = await get(`/api/which-next?${at}&k=10`);
      expect(recruited.chosen.filter(({ advice }) => advice === "arrange")).toEqual([]);

      const compared = await get(`/api/compare?${at}`);
      expect(compared.places[0]).toMatchObject({ ...standing, counts: gaps.counts });
      expect(
        compared.places[0].supplies.map(({ segment, advice, evidence }: GapsAnswer["gaps"][number]) => [
          segment,
          advice,
          evidence,
        ]),
      ).toEqual(fill.map(({ segment, advice, evidence }) => [segment, advice, evidence]));

      const { rows, why } = await get(`/api/search-sheet?${at}`);
      expect(why).toBe(gaps.why);
      expect(
        rows.map(({ segment, priority }: { segment: string; priority: number }) => [segment, priority]),
      ).toEqual(gaps.gaps.map(({ segment, score }) => [segment, score]));

      const { status, body: portfolio } = await api.send("post", "/api/portfolio", {
        chain,
        place,
        k: 5,
        lists: LISTS,
      });
      expect([200, 201], JSON.stringify(portfolio)).toContain(status);
      expect(portfolio.gaps).toBe(total(gaps));
      for (const { closes } of portfolio.chosen)
        for (const { segment, priority } of closes) {
          const { oneOf = [segment] } = of.get(segment) ?? {};
          expect(priority).toBe(Math.max(...oneOf.map((one) => of.get(one)?.score ?? 0)));
        }

      const graph = openGraph(api.engine, loadQueries("cypher"));
      const judgement = await graph.at(await graph.revision()).judgement(chain, place);
      const { gaps: reported, needsOpen, scorecard } = findingsOf(judgement, "zh");
      expect(listed(reported)).toEqual(listed(gaps.gaps));
      expect([needsOpen, scorecard.counts]).toEqual([gaps.needsOpen, gaps.counts]);
    },
  );
});

/** Gaps that a portfolio counts: those of which one is enough count once. */
function total({ gaps }: GapsAnswer): number {
  return new Set(gaps.map(({ list, oneOf }) => `${list} ${oneOf.toSorted().join(" ")}`)).size;
}

test("on random chains all take the order, the advice and the counts of the gap list", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ data, atlas, place }) => {
      const judgement = judge(compileChain(data), situate(atlas, place));
      const { all, lists, completeness, why, needsOpen } = gapListOf(judgement);
      const counts = scorecardOf(judgement).counts;
      for (const list of LISTS)
        expect(lists[list].length).toBe(
          LIST_CLASSES[list].reduce((sum, name) => sum + (counts[name] ?? 0), 0),
        );
      expect(scorecardOf(judgement)).toMatchObject({ completeness, why, needsOpen });

      const [compared] = compare([judgement]).places;
      expect(compared).toMatchObject({ completeness, why, needsOpen, counts });
      expect(compared?.supplies.map(({ segment, advice }) => [segment, advice])).toEqual(
        lists.fill.map(({ segment, advice }) => [segment, advice]),
      );

      const next = TASKS["which-next"]([judgement], { k: 10, arrange: true, near: 150 });
      expect(next).toMatchObject({ completeness, why, needsOpen });
      inOrderOfGaps(
        next.chosen as WhichNextAnswer["chosen"],
        all.map(({ segment }) => segment),
      );

      const findings = findingsOf(judgement, "en");
      expect(listed(findings.gaps)).toEqual(listed(all));
      expect(findings.needsOpen).toBe(needsOpen);

      const extend = lists.extend.map(({ segment }) => segment);
      for (const { users } of leakageOf(judgement, lists.extend).uses) {
        const used = users.map(({ segment }) => segment);
        expect(used).toEqual(extend.filter((segment) => used.includes(segment)));
      }
    }),
    { numRuns: 500 },
  );
});
