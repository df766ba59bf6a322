import { z } from "zod";
import { verdictOf } from "../../analysis/judging/gaps.ts";
import { isSizeAsked } from "../../analysis/recruiting/candidates.ts";
import { citing } from "../../graph/citing.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { paged, pageOf } from "../../http/paging.ts";
import { JUDGING } from "../../http/problem.ts";
import { citedSources, named, placeBrief, segmentClass } from "../../http/shapes.ts";
import { CANDIDATE_PARTS, type CandidatePart } from "../../model/weights.ts";
import { facetsOf } from "./facets.ts";
import { heldBack } from "./filters.ts";
import { RELATED_AT_MOST } from "./pool.ts";
import { type Search, searchCandidates } from "./search.ts";
import { candidate, candidateFacets, candidateInput, candidateStanding } from "./shapes.ts";
import { standingOf } from "./standing.ts";
import { tellCandidates } from "./tell.ts";

const wantedSegment = named.extend({
  chain: z.string(),
  class: segmentClass,
  priority: z.number().nullable().describe("how urgent it is; null when it is the only one asked for"),
});
const output = z.object({
  segment: wantedSegment.describe("the first asked for"),
  segments: z.array(wantedSegment),
  place: placeBrief,
  ...paged,
  total: z.int().describe("candidates that no filter holds back"),
  counts: z
    .object({ makes: z.int(), related: z.int() })
    .describe("the same by tier, with the other tier; related ones only where they were looked for"),
  looked: z.int().describe("all that were looked at, held back or not"),
  related: z
    .enum(["ready", "cut", "pending"])
    .describe(
      `\`cut\`: only the ${RELATED_AT_MOST} most related are looked at; \`pending\`: they are still being looked for, ask again`,
    ),
  weights: z.partialRecord(z.enum(CANDIDATE_PARTS), z.number()),
  candidates: z.array(candidate).describe("by score descending, then firm id"),
  facets: candidateFacets,
  asked: candidateStanding.nullable().describe("where the firm of `firm` stands"),
  sources: citedSources,
});
export type CandidatesAnswer = z.infer<typeof output>;
export type Candidate = CandidatesAnswer["candidates"][number];
export type CandidateStanding = NonNullable<CandidatesAnswer["asked"]>;

export const candidates = defineEndpoint({
  method: "get",
  path: "/api/candidates",
  summary:
    "Firms elsewhere that could fill a gap at a place, ranked, each part of the score with what it rests on",
  input: candidateInput,
  output,
  problems: [...JUDGING, "no_weight"],
  async handle(asked, call) {
    const search = await searchCandidates(call, asked);
    const { listed, evaluated, filters, surroundings, related } = search;
    const { rows: shown, ...page } = pageOf("candidates", listed, asked, ({ firm }) => firm.id);
    const standing = asked.firm === undefined ? null : await standingOf(asked.firm, call, search);
    const { evaluated: found = null, ...stands } = standing ?? {};
    const [list, [own = null]] = await Promise.all([
      tellCandidates(call, surroundings, shown),
      tellCandidates(call, surroundings, found ? [found] : []),
    ]);
    const segments = segmentsOf(search);
    return citing(call.graph, {
      segment: segments[0]!,
      segments,
      place: surroundings.situation.place,
      ...page,
      looked: evaluated.length,
      counts: countsOf(search),
      related,
      weights: Object.fromEntries(partsAsked(search).map((name) => [name, surroundings.weights[name]])),
      candidates: list,
      facets: facetsOf(evaluated, filters, surroundings.situation),
      asked: standing && ({ ...stands, candidate: own } as CandidateStanding),
    });
  },
});

/** The parts that belong to the question. */
function partsAsked({ surroundings: { question } }: Search): CandidatePart[] {
  const isAsked = { coverage: question.priorities !== null, size: isSizeAsked(question) };
  return CANDIDATE_PARTS.filter((name) => (name === "coverage" || name === "size" ? isAsked[name] : true));
}

function segmentsOf({ wanted, surroundings }: Search): z.infer<typeof wantedSegment>[] {
  return wanted.map(({ id, position, judgement }) => {
    const { nameZh, nameEn } = judgement.chain.segments[position]!;
    return {
      id,
      nameZh,
      nameEn,
      chain: judgement.chain.chain.id,
      class: verdictOf(judgement, position).class,
      priority: surroundings.question.priorities?.get(id) ?? null,
    };
  });
}

function countsOf({ evaluated, filters }: Search): CandidatesAnswer["counts"] {
  const passing = evaluated.filter((one) => heldBack(one, { ...filters, tier: undefined }).length === 0);
  const makes = passing.filter(({ tier }) => tier === "makes").length;
  return { makes, related: passing.length - makes };
}
