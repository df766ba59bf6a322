import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../../http/problem.ts";
import {
  advice,
  chainBrief,
  completeness,
  confidence,
  gapList,
  id,
  names,
  placeBrief,
  segmentClass,
  why,
} from "../../http/shapes.ts";
import { KM_MOST, NEXT_SEGMENTS } from "../../model/bounds.ts";
import { ARRANGE_KM } from "../../model/weights.ts";
import { namesOf } from "../naming.ts";

const input = z.object({
  chain: id.describe("`all` for every chain at once"),
  place: id,
  k: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(NEXT_SEGMENTS.most)
    .default(NEXT_SEGMENTS.usual)
    .describe("how many to choose at most"),
  arrange: z.enum(["0", "1"]).default("0").describe("1 takes those to arrange nearby too"),
  near: z.coerce
    .number<number>()
    .min(0)
    .max(KM_MOST)
    .default(ARRANGE_KM)
    .describe("kilometres within which a missing segment that is made elsewhere is arranged nearby"),
});
const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  completeness,
  why,
  needsOpen: z.int().describe("needs that are not met and that somebody recruitable could meet"),
  chosen: z.array(
    z.object({
      segment: z.string(),
      gain: z.number().describe("weight of the needs it newly meets"),
      needs: z.int().describe("how many needs it newly meets"),
      needers: z.array(z.string()).describe("the present segments whose needs those are"),
      declared: z.boolean().describe("whether residents declare one of these needs"),
      tied: z.array(z.string()).describe("others that would have gained as much"),
      tiedTotal: z.int(),
      class: segmentClass,
      list: gapList.nullable(),
      score: z.number().nullable().describe("of the gap in its list, by default weights; null in no list"),
      advice: advice.nullable(),
      evidence: confidence.nullable(),
      elsewhere: z.int().describe("active makers elsewhere"),
    }),
  ),
  open: z.number().describe("weight of all unmet needs that something recruitable could meet"),
  names,
});
export type WhichNextAnswer = z.infer<typeof output>;

export const whichNext = defineEndpoint({
  method: "get",
  path: "/api/which-next",
  summary: "The few segments to recruit that together meet most of what is unmet at a place",
  input,
  output,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ chain, place, k, arrange, near }, { graph, compute }) {
    const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const { chosen, open, ...standing } = await compute("which-next", {
      chains: [chain],
      places: [place],
      params: { k, arrange: arrange === "1", near },
    });
    return {
      chain: compiled.chain,
      place: situation.place,
      ...standing,
      chosen,
      open,
      names: namesOf(
        { chain: compiled, situation },
        chosen.flatMap((one) => [one.segment, ...one.needers, ...one.tied]),
      ),
    };
  },
});
