import { z } from "zod";
import { Download } from "../download.ts";
import { defineEndpoint } from "../endpoint.ts";
import { WORD } from "../outputs/media.ts";
import { today } from "../snapshots.ts";
import { keptTrip, readTrip } from "../trips/keep.ts";
import { tripId } from "../trips/shapes.ts";
import { readSheet, type VisitSheet } from "../trips/sheet.ts";

export const tripHandbook = defineEndpoint({
  method: "get",
  path: "/api/trips/{id}/handbook",
  summary: "A Word handbook of a trip: overview, route by day, a page for each visit, sources",
  input: z.object({ id: tripId, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: WORD,
  async handle({ id, lang }, call) {
    const [kept, trip] = await Promise.all([keptTrip(call, id), readTrip(call, id)]);
    const sheets: (readonly [string, VisitSheet])[] = [];
    for (const { id: firm } of trip.days.flatMap(({ visits }) => visits))
      sheets.push([firm, await readSheet(call, kept, firm)]);
    const sources = [...(await call.graph.sources())];
    const params = { language: lang, trip, sheets, sources, on: today() };
    const { title, bytes } = await call.compute("handbook", { chains: [], places: [], params });
    return new Download(`${title}.docx`, WORD, bytes);
  },
});
