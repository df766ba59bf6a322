import { z } from "zod";
import { idOf, textOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import { TOLD_EVENTS } from "../model/projects.ts";
import { notFound, refuse } from "../words/problem.ts";
import { changeProject } from "./state/change.ts";

import { givenDate, projectAnswer, writing } from "./state/shapes.ts";
import { yetToCome } from "./state/stages.ts";

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
    kind: z.enum(TOLD_EVENTS).default("note"),
    text: textOf("events", "text"),
    corrects: idOf("events", "id").optional().describe("the event this one sets right"),
  }),
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle({ project, id: write, by, on: day, kind, text, corrects }, call) {
    const on = day ?? today();
    const asked = { kind, on: day, text, corrects };
    refuse(yetToCome({ on }, ["on"], today()));
    return changeProject(call, project, { id: write, by, asked }, async ({ tx, queries }) => {
      if (corrects !== undefined) {
        const [event] = await tx.run<{ project: string | null }>(queries["projects/project/event"], {
          id: corrects,
        });
        if (event?.project !== project) throw notFound("corrects", corrects);
      }
      return { kind, on, text, corrects, records: [] };
    });
  },
});
