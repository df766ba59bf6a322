import { z } from "zod";
import { idOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { changeProject } from "./state/change.ts";
import { projectAnswer, version, writing } from "./state/shapes.ts";
import { undo } from "./state/undo.ts";

export const projectUndo = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/undo",
  summary: "Takes a change of a project back by a new event; the history stays as it is",
  input: z.object({
    ...writing,
    project: id,
    version,
    event: idOf("events", "id")
      .optional()
      .describe("the change to take back, an undoing too; the latest by default"),
  }),
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", "nothing_to_undo", "overtaken", ...WRITING],
  handle({ project, id: write, by, version: seen, event }, call) {
    const asked = { kind: "undo", event };
    return changeProject(call, project, { id: write, by, asked, version: seen }, (plan) => undo(plan, event));
  },
});
