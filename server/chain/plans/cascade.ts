import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type Judgement, verdictOf, whyOf } from "../../analysis/judging/gaps.ts";
import { firstMakers } from "../../analysis/judging/names.ts";
import {
  cascade as cascadeOf,
  consequencesOf,
  judgedAfter,
  type Lost,
  leadersLeft,
  type Removal,
} from "../../analysis/planning/cascade.ts";
import { countClasses } from "../../analysis/planning/comparison.ts";
import type { GraphAt } from "../../graph/graph.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import {
  chainBrief,
  completeness,
  counts,
  firmName,
  id,
  judgedSegment,
  names,
  placeBrief,
  why,
} from "../../http/shapes.ts";
import { notFound, Problem } from "../../words/problem.ts";
import { namesOf } from "../naming.ts";

const input = z.object({
  chain: id,
  place: id,
  segment: id.nullish().describe("what is taken away: a segment, or a firm; exactly one of the two"),
  firm: id.nullish(),
});
const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  present: z.int().describe("segments made here before anything is taken away"),
  rounds: z.int(),
  lost: z
    .array(
      z.object({
        segment: z.string(),
        round: z.int(),
        cause: z.enum(["removed", "no_maker", "need"]),
        needs: z
          .array(z.array(z.string()))
          .describe("the needs that broke in this round, each as its members"),
      }),
    )
    .describe("by round, then id; empty when what is taken away is not here"),
  after: z
    .array(
      z.object({
        completeness,
        why,
        counts,
        leaders: z.array(firmName).describe("residents that lead the chain and still make something of it"),
        changed: z
          .array(judgedSegment)
          .describe("the segments judged otherwise than today, in the order of their ids"),
      }),
    )
    .describe("the chain judged after each round, the removal alone first; at least one"),
  customers: z
    .array(z.object({ firm: z.string(), segments: z.array(z.string()) }))
    .describe("residents that make what the lost segments needed and lose nothing themselves, by id"),
  stopped: z
    .array(z.object({ firm: z.string(), employees: z.number().nullable() }))
    .describe(
      "residents that stop: the removed one, and those all of whose products, in whatever chain, are lost",
    ),
  jobs: z
    .object({ known: z.number(), unknownFirms: z.int() })
    .describe("employees of the firms that stop, and how many of these firms say nothing of theirs"),
  names,
});
export type CascadeAnswer = z.infer<typeof output>;

export const cascade = defineEndpoint({
  method: "post",
  path: "/api/cascade",
  summary: "What stops at a place, round by round, when a segment or a firm goes",
  input,
  output,
  problems: [...JUDGING, "exactly_one"],
  async handle({ chain, place, segment = null, firm = null }, { graph }) {
    if ((segment === null) === (firm === null)) {
      throw new Problem("exactly_one", { field: "segment", value: "segment, firm" });
    }
    const judgement = await graph.judgement(chain, place);
    if (segment !== null && !judgement.chain.segmentIndex.has(segment)) throw notFound("segment", segment);
    if (firm !== null && !judgement.situation.firms.has(firm)) throw notFound("firm", firm);
    const removal = segment === null ? { firms: [firm!] } : { segments: [segment] };
    const lost = cascadeOf(judgement, removal);
    const felt = await feltBy(graph, judgement, lost, removal);
    const mentioned = [
      ...lost.flatMap((one) => [one.segment, ...one.needs.flat()]),
      ...felt.customers.flatMap(({ segments }) => segments),
    ];
    const firms = [...felt.customers, ...felt.stopped].map((one) => one.firm);
    return {
      chain: judgement.chain.chain,
      place: judgement.situation.place,
      present: judgement.present.reduce((sum, one) => sum + one, 0),
      rounds: (lost.at(-1)?.round ?? -1) + 1,
      lost,
      after: statesAfter(judgement, removal),
      ...felt,
      names: namesOf(
        judgement,
        segment === null ? mentioned : [segment, ...mentioned],
        firm === null ? firms : [firm, ...firms],
      ),
    };
  },
});

/** The figures after each round, and the segments that are judged otherwise. */
function statesAfter(judgement: Judgement, removal: Removal): CascadeAnswer["after"] {
  const told = (judged: Judgement) =>
    judged.chain.segments.map((_, position) => ({
      ...verdictOf(judged, position),
      firms: firstMakers(judged, position),
    }));
  const today = told(judgement);
  return judgedAfter(judgement, removal).map((after) => ({
    completeness: after.completeness,
    why: whyOf(after),
    counts: countClasses(after),
    leaders: leadersLeft(after),
    changed: told(after).filter((one, position) => !isDeepStrictEqual(one, today[position])),
  }));
}

/** Who loses a customer, who stops, and with how many jobs. */
async function feltBy(graph: GraphAt, judgement: Judgement, lost: readonly Lost[], removal: Removal) {
  const { customers, losing, beyond } = consequencesOf(judgement, lost, removal);
  const ids = losing.map(({ firm }) => firm.id);
  const products = await graph.rows<{ firm: string; segment: string }>("firms/products", { firms: ids }, [
    "makes",
  ]);
  const gone = new Set([...lost.map((one) => one.segment), ...beyond]);
  const goesOn = new Set(products.filter(({ segment }) => !gone.has(segment)).map(({ firm }) => firm));
  const { firms, directory } = await graph.atlas();
  const stopped = losing
    .filter(({ firm, removed }) => removed || !goesOn.has(firm.id))
    .map(({ firm: { id } }) => ({
      firm: id,
      employees: firms.at(directory.position(id))?.employees ?? null,
    }));
  return {
    customers: customers.map(({ firm, segments }) => ({ firm: firm.id, segments })),
    stopped,
    jobs: {
      known: stopped.reduce((sum, { employees }) => sum + (employees ?? 0), 0),
      unknownFirms: stopped.filter(({ employees }) => employees === null).length,
    },
  };
}
