import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import { refuse } from "../words/problem.ts";
import { readProject } from "./state/answer.ts";
import { changeProject, checkReferences } from "./state/change.ts";

import { projectAnswer, projectFields, version, writing } from "./state/shapes.ts";
import { disorder, early, HAPPENED, lacking, yetToCome } from "./state/stages.ts";
import { difference, same } from "./state/state.ts";

export const project = defineEndpoint({
  method: "get",
  path: "/api/projects/{project}",
  summary: "One project whole: its events, arrivals, tasks, documents, candidate and introducer",
  input: z.object({ project: id }),
  output: projectAnswer,
  problems: ["not_found"],
  handle: ({ project: wanted }, call) => readProject(call, wanted),
});

export const projectPatch = defineEndpoint({
  method: "patch",
  path: "/api/projects/{project}",
  summary: "Changes what a project says of itself; its stage is moved elsewhere",
  input: projectFields.partial().extend({ ...writing, project: id, version }),
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle({ project: wanted, id: write, by, version: seen, ...fields }, call) {
    const asked = { kind: "changed", ...fields };
    return changeProject(call, wanted, { id: write, by, asked, version: seen }, async (plan) => {
      const after = { ...plan.state, ...fields };
      const record = difference(wanted, plan.state, after);
      if (record === null) return null;
      const faults = [
        ...[...lacking(after), ...early(after), ...disorder(after)],
        ...yetToCome(fields, HAPPENED, today()),
      ];
      const touched = (field: string) =>
        field in fields &&
        !same(fields[field as keyof typeof fields], plan.state[field as keyof typeof plan.state]);
      refuse(faults.filter(({ field, params }) => touched(field) || touched(params.other ?? "")));
      await checkReferences(plan, fields);
      return { kind: "changed", records: [record] };
    });
  },
});
