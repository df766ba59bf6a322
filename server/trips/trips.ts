import { z } from "zod";
import { fitNumber } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { cut, date, id } from "../http/shapes.ts";

const TRIPS_TOLD = 500;
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
const output = z.object({ trips: z.array(trip), total: z.int(), cut });
export type TripsAnswer = z.infer<typeof output>;

export const trips = defineEndpoint({
  method: "get",
  path: "/api/trips",
  summary: "The trips saved, the latest first",
  input: z.object({ place: id.optional().describe("made for this place") }),
  output,
  async handle({ place }, { engine, queries }) {
    const rows = await engine.read<z.infer<typeof trip>>(queries["trips/list"]);
    const found = rows
      .filter((row) => place === undefined || row.place === place)
      .map((row) => ({ ...row, days: fitNumber(DAYS, row.days) }));
    return { trips: found.slice(0, TRIPS_TOLD), total: found.length, cut: found.length > TRIPS_TOLD };
  },
});
