import { z } from "zod";
import { idOf, numberOf, optionalTextOf, person, textOf } from "../http/column-input.ts";
import { defineEndpoint, nothing } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { seen, seenOrNew } from "../http/shapes.ts";
import { refuse } from "../words/problem.ts";
import { deleteTrip, readTrip, saveTrip } from "./keep.ts";
import { tripAnswer, tripId, tripLimits, tripWay } from "./shapes.ts";

export const trip = defineEndpoint({
  method: "get",
  path: "/api/trips/{id}",
  summary: "One trip by day, with its legs, what is over its limits, and the projects of its visits",
  input: z.object({ id: tripId }),
  output: tripAnswer,
  problems: ["not_found"],
  handle: ({ id }, call) => readTrip(call, id),
});

/** More than a plan has: a trip may have been loaded. */
const VISITS_AT_MOST = 500;

const visits = z
  .array(
    z.object({
      firm: idOf("trip_visits", "firm"),
      day: numberOf("trip_visits", "day").describe("0: without a day"),
    }),
  )
  .max(VISITS_AT_MOST)
  .refine((given) => new Set(given.map(({ firm }) => firm)).size === given.length, {
    params: { fault: "visited_twice" },
  });

export const putTrip = defineEndpoint({
  method: "put",
  path: "/api/trips/{id}",
  summary:
    "Saves a trip as it is arranged, in place of the one that was seen; the same again changes nothing",
  input: z.object({
    id: tripId,
    by: person,
    version: seenOrNew,
    name: textOf("trips", "name"),
    place: idOf("trips", "place").describe("the place that the trip recruits for"),
    ...tripWay,
    ...tripLimits,
    note: optionalTextOf("trips", "note").optional(),
    visits: visits.describe("in the order of each day"),
  }),
  output: tripAnswer,
  location: ({ repeated }, { id, version }) =>
    version === 0 && !repeated ? `/api/trips/${encodeURIComponent(id)}` : null,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle(input, call) {
    refuse(
      input.visits.flatMap(({ day }, at) => {
        const params = { day: String(day), days: String(input.days) };
        return day > input.days ? [{ field: `visits.${at}.day`, code: "beyond_days", params }] : [];
      }),
    );
    return saveTrip(call, input);
  },
});

export const removeTrip = defineEndpoint({
  method: "delete",
  path: "/api/trips/{id}",
  summary: "Deletes a trip as it was seen; deleting it again changes nothing. Projects and their events stay",
  input: z.object({ id: tripId, version: seen, by: person }),
  output: nothing,
  problems: ["not_found", "changed", ...WRITING],
  async handle(input, call) {
    await deleteTrip(call, input);
  },
});
