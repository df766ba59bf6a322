import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { idOf, optionalIdOf, textOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING, WRITING } from "../http/problem.ts";
import { citedSources, id } from "../http/shapes.ts";
import { givenDate, writing } from "../projects/state/shapes.ts";
import { notFound } from "../words/problem.ts";
import { keptTrip, readTrip } from "./keep.ts";
import { recordVisit } from "./record.ts";
import { tripAnswer, tripId } from "./shapes.ts";
import { readSheet, visitSheet } from "./sheet.ts";

/** The id of a project that is made is made of it. */
const WRITE_MOST = 150;

const output = z.object({
  trip: z.object({ id: z.string(), name: z.string() }),
  sheet: visitSheet,
  sources: citedSources,
});
export type TripVisitAnswer = z.infer<typeof output>;

export const tripVisit = defineEndpoint({
  method: "get",
  path: "/api/trips/{trip}/visits/{firm}",
  summary:
    "What to take along to a visit: who they are, which gaps they fill, what they would find, who introduces",
  input: z.object({ trip: tripId, firm: id }),
  output,
  problems: [...JUDGING],
  async handle({ trip, firm }, call) {
    const saved = await keptTrip(call, trip, "trip");
    if (!saved.visits.some((visit) => visit.firm === firm)) throw notFound("firm", firm);
    const sheet = await readSheet(call, saved, firm);
    return citing(call.graph, { trip: { id: trip, name: saved.name }, sheet });
  },
});

export const tripVisitRecord = defineEndpoint({
  method: "post",
  path: "/api/trips/{trip}/visits/{firm}",
  summary: "Records a visit as an event of a project with the firm, and makes the project when there is none",
  input: z.object({
    trip: tripId,
    firm: id,
    id: idOf("events", "id")
      .max(WRITE_MOST)
      .describe("made by the client, so that a repeated call changes nothing twice"),
    by: writing.by,
    on: givenDate.optional().describe("today by default"),
    text: textOf("events", "text"),
    project: id
      .optional()
      .describe("a project with the firm; needed when several are under way at the trip's place"),
    introducer: optionalIdOf("projects", "introducer")
      .optional()
      .describe("of a project that is made: a firm or an adviser"),
    name: textOf("projects", "name").optional().describe("of a project that is made"),
    stage: z.enum(["lead", "contact", "visit"]).default("visit").describe("of a project that is made"),
  }),
  output: z.object({
    trip: tripAnswer,
    project: z.string(),
    made: z.boolean().describe("true when the project was made for this visit"),
    repeated: z.boolean().describe("true when the call had been made before and changed nothing now"),
  }),
  location: ({ project, made, repeated }) =>
    made && !repeated ? `/api/projects/${encodeURIComponent(project)}` : null,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  async handle({ trip, firm, ...visit }, call) {
    const recorded = await recordVisit(call, trip, firm, visit);
    return { trip: await readTrip(call, trip), ...recorded };
  },
});
