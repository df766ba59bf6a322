import { z } from "zod";
import { optionalTextOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import { DROP_REASONS, STAGE_DAY } from "../model/projects.ts";
import { refuse } from "../words/problem.ts";
import { changeProject } from "./state/change.ts";

import { amountWan, givenDate, projectAnswer, projectStage, version, writing } from "./state/shapes.ts";
import { HAPPENED, move, yetToCome } from "./state/stages.ts";
import { difference } from "./state/state.ts";

const someDate = givenDate.optional();
const input = z.object({
  ...writing,
  project: id,
  version,
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

export const projectStageMove = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/stage",
  summary: "Moves a project to another stage, with what that stage and those passed over need",
  input,
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle({ project, id: write, by, version: seen, on, to, reason, ...fields }, call) {
    const asked = { kind: "stage", to, on, reason, ...fields };
    return changeProject(call, project, { id: write, by, asked, version: seen }, ({ state }) => {
      const { after, faults } = move(state, { to, reason, ...fields });
      refuse([...faults, ...yetToCome({ ...fields, on }, [...HAPPENED, "on"], today())]);
      const dayField = to === "dropped" ? "droppedOn" : STAGE_DAY[to];
      const day = dayField === undefined ? null : after[dayField];
      const back = Boolean(reason);
      return {
        kind: "stage",
        on: on ?? (back ? today() : (day ?? today())),
        text: reason || null,
        records: [difference(project, state, after)!],
      };
    });
  },
});
