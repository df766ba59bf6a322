import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { changeProject } from "./state/change.ts";
import { settle } from "./state/resident.ts";
import { projectAnswer, version, writing } from "./state/shapes.ts";

export const projectResident = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/resident",
  summary:
    "Confirms that the firm of a project in production is a resident that makes the project's segments",
  input: z.object({ ...writing, project: id, version }),
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", "not_confirmable", ...WRITING],
  handle({ project, id: write, by, version: seen }, call) {
    return changeProject(
      call,
      project,
      { id: write, by, asked: { kind: "resident" }, version: seen },
      settle,
    );
  },
});
