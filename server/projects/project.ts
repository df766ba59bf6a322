import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { readProject } from "./state/answer.ts";
import { changeProject } from "./state/change.ts";

import { projectAnswer, projectFields, version, writing } from "./state/shapes.ts";
import { changedTo } from "./state/told.ts";

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
    return changeProject(call, wanted, { id: write, by, asked, version: seen }, (plan) =>
      changedTo(plan, fields),
    );
  },
});
