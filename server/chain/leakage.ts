import { z } from "zod";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { leakageOf } from "../analysis/planning/leakage.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { chainBrief, citedSources, cut, firmName, id, placeBrief, share, statement } from "../http/shapes.ts";

const segmentName = z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() });
const amount = z
  .object({ unit: z.string(), low: z.number(), high: z.number() })
  .describe("between two bounds, a year; equal when every share is exact");
const direction = z.enum(["out", "in"]);
const flow = segmentName.extend({
  direction,
  declared: z.array(
    statement.extend({
      firm: firmName,
      share,
      amount: z.number().nullable().describe("what it makes or needs; null when it does not say"),
      unit: z.string().nullable(),
    }),
  ),
  amounts: z.array(amount).describe("per unit, never added across units"),
  withoutAmount: z.int().describe("declarations with a share of something unknown"),
  undeclared: z.int().describe("residents that declare no share: unknown, not zero"),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  out: z.array(flow),
  in: z.array(flow),
  totals: z.array(amount.extend({ direction })),
  uses: z
    .array(segmentName.extend({ users: z.array(segmentName.extend({ score: z.number() })) }))
    .describe("what leaves today, and the extensions here that could use it, best first"),
  cut,
  sources: citedSources,
});
export type LeakageAnswer = z.infer<typeof output>;
export type LeakageFlow = z.infer<typeof flow>;

const FLOWS_TOLD = 2_000;

export const leakage = defineEndpoint({
  method: "get",
  path: "/api/leakage",
  summary: "What residents declare to sell and to buy elsewhere, and what here could use what leaves",
  input: z.object({ chain: id, place: id }),
  output,
  problems: [...JUDGING],
  async handle({ chain, place }, { graph }) {
    const judgement = await graph.judgement(chain, place);
    const found = leakageOf(judgement, gapListOf(judgement).lists.extend);
    return citing(graph, {
      chain: judgement.chain.chain,
      place: judgement.situation.place,
      out: found.out.slice(0, FLOWS_TOLD),
      in: found.in.slice(0, FLOWS_TOLD),
      totals: found.totals,
      uses: found.uses.slice(0, FLOWS_TOLD),
      cut: Math.max(found.out.length, found.in.length, found.uses.length) > FLOWS_TOLD,
    });
  },
});
