import { z } from "zod";
import { partsOf } from "../analysis/planning/parts-of-place.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import {
  advice,
  chainBrief,
  completeness,
  confidence,
  counts,
  cut,
  id,
  km,
  placeBrief,
  segmentBrief,
  segmentClass,
  why,
} from "../http/shapes.ts";
import { COMPARED_PLACES, KM_MOST } from "../model/bounds.ts";
import { splitIds } from "../model/id-list.ts";
import { ARRANGE_KM } from "../model/weights.ts";
import { Problem } from "../words/problem.ts";

const input = z.object({
  chain: id.describe("`all` for every chain at once"),
  places: z
    .string()
    .max(1_300)
    .optional()
    .describe(
      "two to six ids with commas between; by default `place` and what it lies in, up to the province, and where it lies in nothing narrower the parts of `place`, those with makers first",
    ),
  place: id.optional(),
  near: z.coerce
    .number<number>()
    .min(0)
    .max(KM_MOST)
    .default(ARRANGE_KM)
    .describe("kilometres within which a missing segment that is made elsewhere is arranged nearby"),
  firms: z.enum(["some", "all"]).default("some").describe("how many makers of a missing segment are named"),
});
const output = z.object({
  chain: chainBrief,
  segments: z.array(segmentBrief),
  places: z.array(
    z.object({
      place: placeBrief,
      completeness,
      why,
      needsOpen: z.int().describe("needs that are not met and that somebody recruitable could meet"),
      counts,
      classes: z.array(segmentClass).describe("in the order of `segments`"),
      supplies: z
        .array(
          z.object({
            segment: z.string(),
            advice,
            evidence: confidence.nullable(),
            at: z
              .object({ place: z.string(), placeName: z.string(), kind: placeBrief.shape.kind })
              .nullable()
              .describe("the nearest wider place where it is made; null when it is made in none"),
            firms: z.array(
              z.object({
                firm: z.string(),
                name: z.string(),
                place: z.string().nullable(),
                placeName: z.string().nullable(),
                km,
                approximate: z.boolean().describe("`km` rests on the centre of a province"),
              }),
            ),
            total: z.int().describe("makers there; of `some` the nearest five are named"),
          }),
        )
        .describe("one for each segment missing here, in the order of the list to fill"),
    }),
  ),
  cut,
});
export type CompareAnswer = z.infer<typeof output>;

const SEGMENTS_TOLD = 5_000;

export const compare = defineEndpoint({
  method: "get",
  path: "/api/compare",
  summary: "One chain at several places side by side, and where what is missing is first made",
  input,
  output,
  problems: [...JUDGING, ...LONG_WORK, "exactly_one", "places_count"],
  async handle({ chain, places: asked, place, near, firms }, { graph, compute }) {
    const named = asked === undefined ? null : splitIds(asked);
    if (
      named === null
        ? place === undefined
        : named.length < COMPARED_PLACES.least || named.length > COMPARED_PLACES.most
    )
      throw new Problem("places_count", { field: "places" });
    const places = named ?? (await around(place!));
    const situations = await Promise.all(places.map((one) => graph.situation(one, "places")));
    const { data } = await graph.chain(chain);
    const compared = await compute("compare", {
      chains: [chain],
      places,
      params: { segments: SEGMENTS_TOLD, near, firms },
    });
    return {
      chain: data.chain,
      segments: compared.segments,
      places: compared.places.map((one, at) => ({ ...one, place: situations[at]!.place })),
      cut: data.segments.length > compared.segments.length,
    };

    async function around(from: string): Promise<string[]> {
      const situation = await graph.situation(from);
      const wider = situation.path
        .filter(({ kind }) => kind !== "country")
        .map((one) => one.id)
        .slice(0, COMPARED_PLACES.most);
      if (wider.length >= COMPARED_PLACES.least) return wider;
      const { compiled } = await graph.chain(chain);
      return [from, ...partsOf(compiled, situation, COMPARED_PLACES.most - 1)];
    }
  },
});
