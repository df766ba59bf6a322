import { z } from "zod";
import { defineEndpoint, nothing } from "../http/endpoint.ts";

const input = z.object({
  id: z.string().min(1).max(64).describe("what the header X-Work of the request said"),
});
const output = z.object({
  state: z.enum(["waiting", "running", "unknown"]).describe("unknown: done, or never begun"),
  ahead: z.int().describe("others that wait before it"),
  done: z.number().nullable().describe("in [0, 1]; null when that cannot be told"),
});
export type WorkAnswer = z.infer<typeof output>;

export const work = defineEndpoint({
  method: "get",
  path: "/api/work/{id}",
  summary: "How far a long calculation is that was asked for under a name",
  input,
  output,
  handle: ({ id }, call) => call.work.standing(id),
});

export const stopWork = defineEndpoint({
  method: "delete",
  path: "/api/work/{id}",
  summary: "Ends a long calculation, where it is still under way; so does closing its connection",
  input,
  output: nothing,
  handle({ id }, call) {
    call.work.stop(id);
  },
});
