import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { Judgement } from "../../analysis/judging/gaps.ts";
import { listOf } from "../../analysis/judging/priority.ts";
import { provinceOf, type Situation } from "../../analysis/judging/situation.ts";
import { rivalsOf } from "../../analysis/recruiting/rivals.ts";
import { citing } from "../../graph/citing.ts";
import type { Call } from "../../http/endpoint.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../../http/problem.ts";
import {
  chainBrief,
  citedSources,
  completeness,
  firmName,
  id,
  km,
  named,
  placeBrief,
  segmentClass,
  statement,
} from "../../http/shapes.ts";
import { CANDIDATE_STALE, PORTFOLIO_FIRMS, PORTFOLIO_MAKERS, PORTFOLIO_NEVER } from "../../model/bounds.ts";
import { today } from "../../model/dates.ts";
import { CANDIDATE_WEIGHTS } from "../../model/weights.ts";
import { ALL_CHAINS, LISTS, type ListName } from "../../model/words.ts";
import type { FieldFault } from "../../words/field-fault.ts";
import { notFound, refuse } from "../../words/problem.ts";
import { evaluator, registeredOn } from "../candidates/evaluate.ts";
import { knownFirmsOf } from "../candidates/known-firms.ts";
import { makersOutside, type WantedSegment } from "../candidates/pool.ts";

const GAPS_TOLD = 1_000;
/** After so many firms others get their turn. */
const SCORED_AT_ONCE = 2_000;

const input = z.object({
  place: id,
  chain: id.optional().describe("absent or `all`: all chains together, a shared segment once"),
  k: z
    .int()
    .min(1)
    .max(PORTFOLIO_FIRMS.most)
    .default(PORTFOLIO_FIRMS.usual)
    .describe("how many to choose at most"),
  must: z.array(id).max(PORTFOLIO_FIRMS.most).default([]).describe("firms that must be among them"),
  never: z.array(id).max(PORTFOLIO_NEVER).default([]).describe("firms that must not"),
  perProvince: z
    .int()
    .min(1)
    .max(PORTFOLIO_FIRMS.most)
    .nullish()
    .describe("at most so many of one province; one whose province is unknown counts for none"),
  lists: z
    .array(z.enum(LISTS))
    .min(1)
    .max(LISTS.length)
    .default(["fill", "strengthen"])
    .describe("which lists of gaps count"),
  makers: z
    .int()
    .min(1)
    .max(PORTFOLIO_MAKERS.most)
    .default(PORTFOLIO_MAKERS.usual)
    .describe(
      "how many should make a gap's segment here afterwards, those here included; at least one comes",
    ),
  skipUnderWay: z.boolean().default(false).describe("leaves out gaps that a project under way will fill"),
  rivals: z.boolean().default(false).describe("takes in who makes what a leader here leads with"),
  unplaced: z.boolean().default(false).describe("takes in firms of which no place is known"),
});

const segmentName = named.omit({ id: true }).extend({ segment: z.string() });
const placed = firmName.extend({ place: z.string().nullable(), placeName: z.string().nullable() });
const output = z.object({
  place: placeBrief,
  chains: z.array(chainBrief),
  chosen: z
    .array(
      placed.extend({
        km,
        approximate: z.boolean().describe("the distance rests on the centre of a province: 约"),
        score: z
          .number()
          .describe("as a candidate for one of its gaps; of equal gains the higher goes first"),
        rival: z.boolean().describe("it makes what a leader here leads with"),
        province: named.nullable().describe("null when unknown"),
        must: z.boolean(),
        gain: z.number().describe("the priority that it closes beyond those before it"),
        closes: z.array(
          statement.extend({
            ...segmentName.shape,
            chain: z.string(),
            class: segmentClass,
            priority: z
              .number()
              .describe("the gap's score in its list; of several of which one is enough the highest"),
            oneOf: z.array(segmentName).describe("the others that would have done as well"),
            gain: z.number().describe("the part of it that this firm closes"),
            instead: segmentName
              .nullable()
              .describe("what it makes that meets the same needs; null when it makes the segment itself"),
          }),
        ),
        also: z
          .array(segmentName.extend({ chain: z.string() }))
          .describe("gaps it makes too, closed by those before it"),
      }),
    )
    .describe("by what each adds; the gains sum up to covered"),
  covered: z.number().describe("priority closed"),
  reachable: z.number().describe("priority of the gaps that some active firm elsewhere makes"),
  all: z.number().describe("priority of all gaps"),
  gaps: z.int(),
  candidates: z.int().describe("active firms elsewhere that make a gap and may be chosen"),
  leftOut: z
    .object({ rivals: z.int(), unplaced: z.int() })
    .describe("firms that make a gap, taken only when asked for"),
  underWay: z.int().describe("gaps left out because of a project under way"),
  after: z
    .array(
      z.object({
        chain: z.string(),
        before: completeness,
        after: completeness,
        gapsBefore: z.int(),
        closed: z.array(segmentName).describe("in the list before, not after"),
        gaps: z
          .array(
            segmentName.extend({
              class: segmentClass,
              priority: z.number(),
              was: segmentClass.describe("its class today"),
            }),
          )
          .describe("the lists judged anew with the firms and what they make of the gaps, in their order"),
        total: z.int(),
        cut: z.boolean().describe("true when the gaps after were cut at their bound"),
      }),
    )
    .describe("one for each chain"),
  named: z.object({ must: z.array(placed), never: z.array(placed) }).describe("the firms of the limits"),
  sources: citedSources,
});
export type PortfolioAnswer = z.infer<typeof output>;
export type PortfolioInput = z.input<typeof input>;

export const portfolio = defineEndpoint({
  method: "post",
  path: "/api/portfolio",
  summary: "The few firms elsewhere that together close most gap priority of a chain or of all chains",
  input,
  output,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ place, chain = ALL_CHAINS, perProvince = null, ...limits }, call) {
    const { graph, compute } = call;
    const [situation, judgement] = await Promise.all([graph.situation(place), graph.judgement(chain, place)]);
    const asked = judgement.chain.chain;
    refuse(faultsOf(situation, { ...limits, perProvince }));
    const brief = (firm: string) => {
      const { name, place } = situation.firms.get(firm)!;
      return { id: firm, name, place, placeName: situation.places.get(place ?? "")?.nameZh ?? null };
    };
    const lists = LISTS.filter((list) => limits.lists.includes(list));
    const scores = await scoresOf(call, judgement, lists);
    const found = await compute("portfolio", {
      chains: [chain],
      places: [place],
      params: { ...limits, lists, perProvince, scores: [...scores] },
    });
    const rivals = rivalsOf(judgement);
    return citing(graph, {
      ...found,
      place: situation.place,
      chains: [asked],
      chosen: found.chosen.map(({ firm, ...one }) => {
        const province = provinceOf(situation, firm);
        return {
          ...one,
          ...brief(firm),
          km: situation.km(firm),
          approximate: situation.km(firm) !== null && situation.isApproximate(firm),
          score: scores.get(firm) ?? 0,
          rival: rivals.has(judgement.chain.firmIndex.get(firm) ?? -1),
          province: province && { id: province.id, nameZh: province.nameZh, nameEn: province.nameEn },
        };
      }),
      after: found.after.map((one) => ({
        ...one,
        gaps: one.gaps.slice(0, GAPS_TOLD),
        total: one.gaps.length,
        cut: one.gaps.length > GAPS_TOLD,
      })),
      named: { must: limits.must.map(brief), never: limits.never.map(brief) },
    });
  },
});

/** The score of each maker of a gap as a candidate for the one it fits best, with the default weights. */
async function scoresOf(call: Call, judgement: Judgement, lists: readonly ListName[]) {
  const { graph } = call;
  const { situation } = judgement;
  const wanted = judgement.chain.segments.flatMap(({ id }, position): WantedSegment[] => {
    const list = listOf(judgement, position);
    return list !== null && lists.includes(list) ? [{ id, position, judgement }] : [];
  });
  const pool = [...makersOutside(wanted, situation).values()];
  const [known, ties, registered] = await Promise.all([
    knownFirmsOf(call),
    graph.tiesHere(situation.place.id),
    registeredOn(call, pool),
  ]);
  const open = { least: null, most: null };
  const question = {
    today: today(),
    priorities: null,
    staleAfter: CANDIDATE_STALE.usual,
    employees: open,
    capitalWan: open,
  };
  const weights = { ...CANDIDATE_WEIGHTS };
  const evaluate = evaluator({ known, situation, ties, question, weights, registered, wanted });
  const scores = new Map<string, number>();
  for (const [at, one] of pool.entries()) {
    if (at % SCORED_AT_ONCE === SCORED_AT_ONCE - 1) await setImmediate();
    scores.set(one.firm, evaluate(one).score);
  }
  return scores;
}

interface Limits {
  k: number;
  must: string[];
  never: string[];
  perProvince: number | null;
}

/** Limits that cannot all be kept. @throws Problem not_found for a firm that is not there */
function faultsOf(situation: Situation, { k, must, never, perProvince }: Limits): FieldFault[] {
  for (const [field, firms] of Object.entries({ must, never }))
    for (const [at, firm] of firms.entries())
      if (!situation.firms.has(firm)) throw notFound(`${field}.${at}`, firm);
  const faults: FieldFault[] = [];
  const name = (firm: string) => situation.firms.get(firm)!.name;
  const wanted = [...new Set(must)];
  for (const firm of wanted) {
    if (never.includes(firm))
      faults.push({ field: "must", code: "never_too", params: { value: name(firm) } });
    if (situation.isResident(firm))
      faults.push({ field: "must", code: "here_already", params: { value: name(firm) } });
  }
  if (wanted.length > k) {
    const params = { count: String(wanted.length), k: String(k) };
    faults.push({ field: "must", code: "more_than_chosen", params });
  }
  const provinces = new Map<string, number>();
  for (const firm of wanted) {
    const province = provinceOf(situation, firm)?.nameZh;
    if (province) provinces.set(province, (provinces.get(province) ?? 0) + 1);
  }
  for (const [place, count] of provinces) {
    if (perProvince === null || count <= perProvince) continue;
    const params = { place, count: String(count), most: String(perProvince) };
    faults.push({ field: "perProvince", code: "province_full", params });
  }
  return faults;
}
