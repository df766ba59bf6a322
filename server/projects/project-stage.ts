import { z } from "zod";
import { optionalTextOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { DROP_REASONS } from "../model/projects.ts";
import { changeProject } from "./state/change.ts";

import { amountWan, givenDate, projectAnswer, projectStage, version, writing } from "./state/shapes.ts";
import { movedTo } from "./state/told.ts";

const someDate = givenDate.optional();
export const moveFields = z.object({
  to: projectStage,
  on: someDate.describe("the day of the move; by default that of the stage, else today"),
  reason: optionalTextOf("events", "text").optional().describe("needed for going back"),
  signedOn: someDate.describe("needed from signed on"),
  amountWan: amountWan.optional().describe("needed from signed on"),
  dueOn: someDate.describe("needed from signed on"),
  startedOn: someDate.describe("needed from construction on"),
  producedOn: someDate.describe("needed for production"),
  droppedOn: someDate.describe("needed for dropped"),
  dropReason: z.enum(DROP_REASONS).optional().describe("needed for dropped"),
});
const input = moveFields.extend({ ...writing, project: id, version });

export const projectStageMove = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/stage",
  summary: "Moves a project to another stage, with what that stage and those passed over need",
  input,
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle({ project, id: write, by, version: seen, on, to, reason, ...fields }, call) {
    const asked = { kind: "stage", to, on, reason, ...fields };
    return changeProject(call, project, { id: write, by, asked, version: seen }, (plan) =>
      movedTo(plan, { to, on, reason, ...fields }),
    );
  },
});
