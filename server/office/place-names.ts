import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { cut } from "../http/shapes.ts";

const input = z.object({ limit: z.coerce.number<number>().int().min(1).max(100_000).default(10_000) });
const output = z.object({
  total: z.int(),
  cut,
  names: z.record(z.string(), z.string()).describe("what places are called in English, by id"),
});
export type PlaceNamesAnswer = z.infer<typeof output>;

export const placeNames = defineEndpoint({
  method: "get",
  path: "/api/place-names",
  summary: "The English names of places, for lists that carry a place's id and Chinese name",
  input,
  output,
  async handle({ limit }, { graph }) {
    const { places } = await graph.atlas();
    const named = places.flatMap(({ id, nameEn }) => (nameEn ? [[id, nameEn] as const] : []));
    return {
      total: named.length,
      cut: named.length > limit,
      names: Object.fromEntries(named.slice(0, limit)),
    };
  },
});
