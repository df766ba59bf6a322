import { z } from "zod";
import { readNames } from "../graph/read-names.ts";
import { Download } from "../http/download.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WORD } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { today } from "../model/dates.ts";
import { keptTrip, readTrip } from "./keep.ts";
import { tripId } from "./shapes.ts";
import { readSheet, type VisitSheet } from "./sheet.ts";

export const tripHandbook = defineEndpoint({
  method: "get",
  path: "/api/trips/{id}/handbook",
  summary: "A Word handbook of a trip: overview, route by day, a page for each visit, sources",
  input: z.object({ id: tripId, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: WORD,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ id, lang }, call) {
    const [saved, trip] = await Promise.all([keptTrip(call, id), readTrip(call, id)]);
    const sheets: (readonly [string, VisitSheet])[] = [];
    for (const { id: firm } of trip.days.flatMap(({ visits }) => visits))
      sheets.push([firm, await readSheet(call, saved, firm)]);
    const [sources, { places, directory }] = await Promise.all([call.graph.sources(), call.graph.atlas()]);
    const params = {
      language: lang,
      trip,
      sheets,
      sources: [...sources],
      placeNames: Object.fromEntries(places.flatMap(({ id, nameEn }) => (nameEn ? [[id, nameEn]] : []))),
      on: today(),
    };
    const { title, bytes } = await call.compute("handbook", {
      chains: [],
      places: [],
      params: lang === "en" ? readNames(params, directory) : params,
    });
    return new Download(`${title}.docx`, WORD, bytes);
  },
});
