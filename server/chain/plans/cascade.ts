import { z } from "zod";
import { cascade as cascadeOf } from "../../analysis/planning/cascade.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { chainBrief, id, names, placeBrief } from "../../http/shapes.ts";
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
    const lost = cascadeOf(judgement, segment === null ? { firms: [firm!] } : { segments: [segment] });
    const mentioned = lost.flatMap((one) => [one.segment, ...one.needs.flat()]);
    return {
      chain: judgement.chain.chain,
      place: judgement.situation.place,
      present: judgement.present.reduce((sum, one) => sum + one, 0),
      rounds: (lost.at(-1)?.round ?? -1) + 1,
      lost,
      names: namesOf(
        judgement,
        segment === null ? mentioned : [segment, ...mentioned],
        firm === null ? [] : [firm],
      ),
    };
  },
});
