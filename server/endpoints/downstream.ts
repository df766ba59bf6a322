import { defineEndpoint } from "../endpoint.ts";
import { walkInput, walkOutput } from "./upstream.ts";
import { walk } from "./walk.ts";

export const downstream = defineEndpoint({
  method: "get",
  path: "/api/downstream",
  summary: "What a segment goes into, over supply links, step by step",
  input: walkInput,
  output: walkOutput,
  handle: (input, call) => walk("downstream", input, call),
});
