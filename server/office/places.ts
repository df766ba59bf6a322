import { z } from "zod";
import { pathOf } from "../analysis/judging/situation.ts";
import { ranksById } from "../graph/search-index.ts";
import { NO_MATCH } from "../graph/search-tier.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { named, placeBrief } from "../http/shapes.ts";
import type { Place } from "../model/rows.ts";
import { isBlank } from "../model/text.ts";
import { PLACE_KINDS } from "../model/words.ts";

const input = z.object({
  q: z
    .string()
    .max(100)
    .optional()
    .describe("part of a name, of what people call it, of its pinyin or the initials of that, or an id"),
  kind: z.enum(PLACE_KINDS).optional(),
  ...paging("places", { normal: 100, most: 5_000 }),
});
const output = z.object({
  ...paged,
  defaultPlace: z
    .string()
    .nullable()
    .describe("the park with most residents, else the place where most firms are themselves"),
  places: z.array(
    placeBrief.extend({
      residents: z.int().describe("active firms in the place or within it"),
      path: z.array(named).describe("its ancestors, the country first"),
    }),
  ),
});
export type PlacesAnswer = z.infer<typeof output>;
export type PlaceAnswer = PlacesAnswer["places"][number];

export const places = defineEndpoint({
  method: "get",
  path: "/api/places",
  summary: "Places by name, the best match first, of equal ones those with residents",
  input,
  output,
  async handle({ q, kind, ...asked }, { graph }) {
    const { places, directory } = await graph.atlas();
    const byId = new Map(places.map((place) => [place.id, place]));
    const firmsAt = directory.activeByPlace();
    const residents = new Map<string, number>();
    for (const [place, firms] of firmsAt)
      for (const at of pathOf(byId, place)) residents.set(at.id, (residents.get(at.id) ?? 0) + firms);
    const count = (place: Place) => residents.get(place.id) ?? 0;
    const byResidents = (a: Place, b: Place) => count(b) - count(a) || (a.id < b.id ? -1 : 1);
    const ranked = isBlank(q ?? "") ? null : await ranksById(graph, "place", q!);
    const rank = ({ id }: Place) => (id === q?.trim() ? -1 : (ranked?.get(id) ?? NO_MATCH));
    const found = places
      .filter((place) => !kind || place.kind === kind)
      .filter((place) => !ranked || rank(place) !== NO_MATCH)
      .sort((a, b) => rank(a) - rank(b) || byResidents(a, b));
    const parks = places.filter((place) => place.kind === "park" && count(place) > 0).sort(byResidents);
    const own = ({ id }: Place) => firmsAt.get(id) ?? 0;
    const [fallback] = [...places].sort((a, b) => own(b) - own(a) || byResidents(a, b));
    const { rows, ...page } = pageOf("places", found, asked, ({ id }) => id);
    return {
      ...page,
      defaultPlace: parks[0]?.id ?? fallback?.id ?? null,
      places: rows.map((place) => ({
        ...place,
        residents: count(place),
        path: pathOf(byId, place.parent)
          .reverse()
          .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
      })),
    };
  },
});
