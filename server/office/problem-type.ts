import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { PROBLEM_CODES, problemType } from "../words/problem.ts";

export const problemTypeEndpoint = defineEndpoint({
  method: "get",
  path: "/api/problems/{code}",
  summary: "What a code of an error answer means: where its `type` leads",
  input: z.object({ code: z.enum(PROBLEM_CODES), lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.object({ type: z.string(), title: z.string(), status: z.int(), code: z.enum(PROBLEM_CODES) }),
  duringLoads: true,
  handle: ({ code, lang }) => problemType(code, lang),
});
