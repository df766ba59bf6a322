/** Shapes the endpoints of trips speak in. Distances are kilometres by road, estimated as 1.3 of the great circle. */

import { z } from "zod";
import { idOf, numberOf, optionalDate, optionalIdOf } from "../http/column-input.ts";
import { date, firmName, placeBrief, statement } from "../http/shapes.ts";
import { DAY_VISITS } from "../model/bounds.ts";
import { PROJECT_STAGES } from "../model/words.ts";

/** Ids are made by whoever saves, so that saving again after a lost answer changes nothing. */
export const tripId = idOf("trips", "id").describe("made by the client");

export const tripLimits = {
  days: numberOf("trips", "days"),
  visitsPerDay: numberOf("trips", "visits_per_day").default(DAY_VISITS.usual),
  kmPerDay: numberOf("trips", "km_per_day").nullish().describe("by road, estimated; absent: no limit"),
};
export const tripWay = {
  start: idOf("trips", "start").describe("id of the place where the first day begins"),
  end: optionalIdOf("trips", "end").optional().describe("where the last day ends; absent: where it began"),
  startOn: optionalDate.optional().describe("the first day"),
};

export const known = z.number().nullable();
const point = z.object({ longitude: z.number(), latitude: z.number() });
export const visitedProject = z.object({ id: z.string(), name: z.string(), stage: z.enum(PROJECT_STAGES) });

export const tripVisit = firmName
  .extend({
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    point: point
      .nullable()
      .describe("of the firm, or of its city, county or park; null when no more than its province is known"),
    km: known.describe("by road, estimated, from the visit before or where the day began; null when unknown"),
    project: visitedProject.nullable().describe("in which the visit was recorded"),
    underWay: z.array(visitedProject).describe("projects under way with the firm at the trip's place"),
  })
  .meta({ id: "TripVisit" });
export type TripVisit = z.infer<typeof tripVisit>;

export const tripDay = z
  .object({
    day: z.int(),
    on: date.nullable(),
    visits: z.array(tripVisit),
    back: known.describe("the way to the end, on the day that it falls on"),
    km: z.number().describe("known kilometres of the day"),
    over: z
      .object({ visits: z.boolean(), km: z.boolean() })
      .describe("more than the limits of a day, as somebody arranged it"),
  })
  .meta({ id: "TripDay" });

const stop = placeBrief.pick({ id: true, nameZh: true, nameEn: true }).extend({ point: point.nullable() });
export const arrangement = {
  start: stop.nullable(),
  end: stop.nullable(),
  days: z.array(tripDay),
  km: z.number().describe("known kilometres of all days"),
  left: z.array(tripVisit).describe("visits without a day: those that did not fit"),
  unplaced: z
    .array(tripVisit)
    .describe("visits without a day of firms whose city is unknown: to be asked first"),
};

export const tripAnswer = statement
  .omit({ note: true })
  .extend({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    place: placeBrief.pick({ id: true, nameZh: true, nameEn: true }).nullable(),
    startOn: date.nullable(),
    daysMost: z.int(),
    visitsPerDay: z.int(),
    kmPerDay: known,
    note: z.string().nullable(),
    ...arrangement,
    repeated: z.boolean().describe("true when the call had been made before and changed nothing now"),
  })
  .meta({ id: "Trip" });
export type TripAnswer = z.infer<typeof tripAnswer>;
