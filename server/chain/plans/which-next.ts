import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../../http/problem.ts";
import { chainBrief, completeness, id, names, placeBrief, segmentClass } from "../../http/shapes.ts";
import { NEXT_SEGMENTS } from "../../model/bounds.ts";
import { namesOf } from "../naming.ts";

const input = z.object({
  chain: id,
  place: id,
  k: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(NEXT_SEGMENTS.most)
    .default(NEXT_SEGMENTS.usual)
    .describe("how many to choose at most"),
});
const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  completeness,
  chosen: z.array(
    z.object({
      segment: z.string(),
      gain: z.number().describe("weight of the needs it newly meets"),
      needs: z.int().describe("how many needs it newly meets"),
      needers: z.array(z.string()).describe("the present segments whose needs those are"),
      tied: z.array(z.string()).describe("others that would have gained as much, the first 20"),
      tiedTotal: z.int(),
      class: segmentClass,
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
  async handle({ chain, place, k }, { graph, compute }) {
    const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const { chosen, open, completeness } = await compute("which-next", {
      chains: [chain],
      places: [place],
      params: { k },
    });
    return {
      chain: compiled.chain,
      place: situation.place,
      completeness,
      chosen,
      open,
      names: namesOf(
        { chain: compiled, situation },
        chosen.flatMap((one) => [one.segment, ...one.needers, ...one.tied]),
      ),
    };
  },
});
