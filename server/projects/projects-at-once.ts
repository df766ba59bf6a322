import { randomUUID } from "node:crypto";
import { z } from "zod";
import { idOfText } from "../data/id-of-text.ts";
import { Unchanged } from "../graph/change.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { LINE_MOST, PROJECTS_AT_ONCE } from "../model/bounds.ts";
import { Problem } from "../words/problem.ts";
import { moveFields } from "./project-stage.ts";
import { changeWithin, changingProjects, type Plan } from "./state/change.ts";
import { projectFields, version, writing } from "./state/shapes.ts";
import { changedTo, movedTo } from "./state/told.ts";

const fields = projectFields
  .pick({ owner: true, channel: true, platform: true, batch: true, top500: true, xiangshang: true })
  .partial();

/** Of several, those that are in the stage already stay there. */
const goesOn = (plan: Plan, to: z.output<typeof moveFields>) =>
  plan.state.stage === to.to ? null : movedTo(plan, to);

export const projectsAtOnce = defineEndpoint({
  method: "post",
  path: "/api/project-changes",
  summary:
    "Moves several projects or changes what they say, all of them or none: one change, which one undo takes back",
  input: z.object({
    ...writing,
    projects: z
      .array(z.object({ project: id, version }))
      .min(1)
      .max(PROJECTS_AT_ONCE),
    set: fields.optional().describe("what they all say from now on"),
    move: moveFields.optional().describe("where they all go; exactly one of `set` and `move`"),
  }),
  output: z.object({
    change: z.int().nullable().describe("the number of the change; null when all was so already"),
    changed: z.int().describe("how many of the projects are not as they were"),
  }),
  problems: ["not_found", "changed", "id_taken", "exactly_one", ...WRITING],
  async handle({ id: write = randomUUID(), by, projects, set, move }, call) {
    if ((set === undefined) === (move === undefined))
      throw new Problem("exactly_one", { field: "set", value: "set, move" });
    const asked = { kind: "at_once", set, move };
    return changingProjects<{ change: number | null; changed: number }>(
      call,
      { kind: "project", by },
      async (changing) => {
        const names: string[] = [];
        const each = { ...changing, describe: (name: string) => names.push(name) };
        let changed = 0;
        for (const { project, version: seen } of projects) {
          const writing = { id: idOfText(`${write}:${project}`), by, asked, version: seen };
          const same = await changeWithin(each, project, writing, (plan) =>
            move ? goesOn(plan, move) : changedTo(plan, set!),
          );
          if (!same) changed += 1;
        }
        changing.describe(names.join("、").slice(0, LINE_MOST));
        const { revision } = changing;
        return changed === 0 ? new Unchanged({ change: null, changed }) : { change: revision, changed };
      },
    );
  },
});
