import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { walkInput, walkOutput } from "./upstream.ts";
import { walk } from "./walk.ts";

export const downstream = defineEndpoint({
  method: "get",
  path: "/api/downstream",
  summary: "What a segment goes into, over supply links, step by step",
  input: walkInput,
  output: walkOutput,
  problems: [...JUDGING],
  handle: (input, call) => walk("chain/downstream", input, call),
});
