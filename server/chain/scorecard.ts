import { z } from "zod";
import { scorecardOf } from "../analysis/planning/scorecard.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { chainBrief, completeness, counts, firmName, id, placeBrief, why } from "../http/shapes.ts";

const declared = z.object({ declared: z.int(), undeclared: z.int() });
const card = z.object({
  chain: chainBrief,
  completeness,
  why,
  needsOpen: z.int().describe("needs that are not met and that somebody recruitable could meet"),
  counts,
  present: z.int().describe("segments made here"),
  segments: z.int().describe("segments of the chain"),
  makers: z.int().describe("residents that make something of the chain"),
  leaders: z.array(firmName),
  leakage: z
    .object({ sold: declared, bought: declared })
    .describe("residents' statements that say what share is sold or bought elsewhere, and those that do not"),
  underWay: z.int().describe("projects before production that fill a segment here"),
});
const output = z.object({ place: placeBrief, cards: z.array(card) });
export type ScorecardAnswer = z.infer<typeof output>;
export type ScorecardRow = z.infer<typeof card>;

export const scorecard = defineEndpoint({
  method: "get",
  path: "/api/scorecard",
  summary: "Each chain at a place in figures",
  input: z.object({
    place: id,
    chain: id.optional().describe("one, or `all` for all of them judged as one; by default each"),
  }),
  output,
  problems: [...JUDGING],
  async handle({ place, chain }, { graph }) {
    const chains = chain === undefined ? (await graph.chains()).map((one) => one.id) : [chain];
    const { place: here } = await graph.situation(place);
    const judgements = await Promise.all(chains.map((one) => graph.judgement(one, place)));
    return {
      place: here,
      cards: judgements.map((judgement) => ({ chain: judgement.chain.chain, ...scorecardOf(judgement) })),
    };
  },
});
