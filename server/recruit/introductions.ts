import { z } from "zod";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { ELSEWHERE, makersOf } from "../analysis/judging/makers.ts";
import type { Member } from "../analysis/recruiting/ties.ts";
import { citing } from "../graph/citing.ts";
import type { GraphAt } from "../graph/graph.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { JUDGING } from "../http/problem.ts";
import { citedSources, gapList, id, km, named, placeBrief, segmentClass } from "../http/shapes.ts";
import { ALL_CHAINS } from "../model/words.ts";
import { notFound } from "../words/problem.ts";
import { tieMember, tiePath, tieTeller } from "./tie-paths.ts";

const input = z.object({
  by: id.describe("a firm, or an adviser where no firm has this id"),
  place: id,
  chain: id.optional().describe("whose gaps count; all chains together by default"),
  ...paging("introductions", { normal: 50, most: 200 }),
});
const gap = named.omit({ id: true }).extend({
  segment: z.string(),
  chain: z.string(),
  list: gapList,
  class: segmentClass,
  priority: z.number().describe("its score in the list of gaps"),
});
const output = z.object({
  by: tieMember,
  place: placeBrief,
  introductions: z
    .array(
      z.object({
        firm: tieMember,
        km,
        path: tiePath,
        gaps: z.array(gap).describe("what it makes and the place lacks, the most urgent first"),
      }),
    )
    .describe("who makes a gap first, then the fewest steps, then the most urgent gap, then the surest path"),
  ...paged,
  total: z.int().describe("active firms elsewhere within 4 steps"),
  closing: z.int().describe("those of them that make a gap"),
  sources: citedSources,
});
export type IntroductionsAnswer = z.infer<typeof output>;
export type IntroducedGap = z.infer<typeof gap>;

export const introductions = defineEndpoint({
  method: "get",
  path: "/api/introductions",
  summary: "Whom a firm or an adviser can introduce to a place, those who close its gaps first",
  input,
  output,
  problems: [...JUDGING],
  async handle({ by, place, chain, ...asked }, { graph }) {
    const situation = await graph.situation(place);
    const [here, network, tell] = await Promise.all([
      graph.tiesHere(place),
      graph.ties(),
      tieTeller(graph, situation),
    ]);
    const member = memberOf(by, (one) => network.indexOf(one) !== undefined);
    const gaps = await gapsByMaker(graph, place, chain);
    const reached = here
      .reach(member)
      .filter(
        ({ member: { kind, id: firm } }) =>
          kind === "firm" && !situation.isResident(firm) && situation.isActive(firm),
      )
      .map((one, order) => ({ ...one, order, gaps: gaps.get(one.member.id) ?? [] }))
      .sort(
        (a, b) =>
          Number(a.gaps.length === 0) - Number(b.gaps.length === 0) ||
          a.steps - b.steps ||
          (b.gaps[0]?.priority ?? 0) - (a.gaps[0]?.priority ?? 0) ||
          a.order - b.order,
      );
    const { rows, ...page } = pageOf("introductions", reached, asked, (one) => one.member.id);
    return citing(graph, {
      by: tell.member(member),
      place: situation.place,
      introductions: rows.map((one) => ({
        firm: tell.member(one.member),
        km: situation.km(one.member.id),
        path: tell.path(one.path()),
        gaps: one.gaps,
      })),
      ...page,
      closing: reached.filter((one) => one.gaps.length > 0).length,
    });
  },
});

function memberOf(by: string, isKnown: (member: Member) => boolean): Member {
  const member = (["firm", "adviser"] as const).map((kind) => ({ kind, id: by })).find(isKnown);
  if (!member) throw notFound("by", by);
  return member;
}

/** The gaps of the place that active firms elsewhere make, by firm. */
async function gapsByMaker(graph: GraphAt, place: string, chain: string | undefined) {
  const found = new Map<string, z.infer<typeof gap>[]>();
  const judgement = await graph.judgement(chain ?? ALL_CHAINS, place);
  for (const { segment, score, list, position, class: name } of gapListOf(judgement).all) {
    const { nameZh, nameEn, chain: home } = judgement.chain.segments[position]!;
    const introduction = {
      segment,
      chain: chain ?? home,
      nameZh,
      nameEn,
      list,
      class: name,
      priority: score,
    };
    for (const maker of makersOf(judgement.makership, position, ELSEWHERE)) {
      const firm = judgement.chain.firms[maker]!;
      const gaps = found.get(firm);
      if (gaps) gaps.push(introduction);
      else found.set(firm, [introduction]);
    }
  }
  for (const gaps of found.values())
    gaps.sort((a, b) => b.priority - a.priority || (a.segment < b.segment ? -1 : 1));
  return found;
}
