import { z } from "zod";
import { fitNumber } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { date, id } from "../http/shapes.ts";

const DAYS = columnOf("trips", "days");

const trip = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  startOn: date.nullable(),
  days: z.int(),
  visits: z.int(),
  recorded: z.int().describe("visits recorded in a project"),
});
const output = z.object({ ...paged, trips: z.array(trip) });
export type TripsAnswer = z.infer<typeof output>;

export const trips = defineEndpoint({
  method: "get",
  path: "/api/trips",
  summary: "The trips saved, the latest first",
  input: z.object({
    place: id.optional().describe("made for this place"),
    ...paging("trips", { normal: 500, most: 500 }),
  }),
  output,
  async handle({ place, ...asked }, { engine, queries }) {
    const rows = await engine.read<z.infer<typeof trip>>(queries["trips/list"]);
    const found = rows
      .filter((row) => place === undefined || row.place === place)
      .map((row) => ({ ...row, days: fitNumber(DAYS, row.days) }));
    const { rows: shown, ...page } = pageOf("trips", found, asked, (one) => one.id);
    return { ...page, trips: shown };
  },
});
