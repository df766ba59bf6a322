import { z } from "zod";
import { idOf, textOf } from "../column-input.ts";
import { defineEndpoint } from "../endpoint.ts";
import { notFound, refuse } from "../problem.ts";
import { changeProject } from "../projects/change.ts";
import { today } from "../projects/lateness.ts";
import { EVENT_KINDS, givenDate, projectAnswer, writing } from "../projects/shapes.ts";
import { yetToCome } from "../projects/stages.ts";
import { id } from "../shapes.ts";

export const projectEvents = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/events",
  summary: "Records an event of a project; a later one corrects it, none is changed or removed",
  input: z.object({
    ...writing,
    id: idOf("events", "id")
      .optional()
      .describe("made by the client, so that a repeated call changes nothing twice"),
    project: id,
    on: givenDate.optional().describe("today by default"),
    kind: z.enum(EVENT_KINDS).default("note"),
    text: textOf("events", "text"),
    corrects: idOf("events", "id").optional().describe("the event this one sets right"),
  }),
  output: projectAnswer,
  handle({ project, id: write, by, on: given, kind, text, corrects }, call) {
    const on = given ?? today();
    const asked = { kind, on: given, text, corrects };
    refuse(yetToCome({ on }, ["on"], today()));
    return changeProject(call, project, { id: write, by, asked }, async ({ tx, queries }) => {
      if (corrects !== undefined) {
        const [event] = await tx.run<{ project: string | null }>(queries["project/event"]!, { id: corrects });
        if (event?.project !== project) throw notFound("corrects", corrects);
      }
      return { kind, on, text, corrects, records: [] };
    });
  },
});
