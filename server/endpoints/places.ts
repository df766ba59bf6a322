import { z } from "zod";
import { PLACE_KINDS } from "../model.ts";
import { cut, named, placeBrief } from "../shapes.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("part of a name, or an id"),
  kind: z.enum(PLACE_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(100),
});
const output = z.object({
  total: z.int(),
  cut,
  defaultPlace: z.string().nullable().describe("the park with most residents, else the place with most"),
  places: z.array(
    placeBrief.extend({
      residents: z.int().describe("active firms in the place or within it"),
      path: z.array(named).describe("its ancestors, the country first"),
    }),
  ),
});
export type PlacesAnswer = z.infer<typeof output>;
export type PlaceAnswer = PlacesAnswer["places"][number];
