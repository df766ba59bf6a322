import { z } from "zod";
import { rowsOf } from "../graph/revision.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { Problem } from "../words/problem.ts";

const output = z.object({
  state: z
    .enum(["whole", "loading", "half_loaded"])
    .describe("`half_loaded`: the last load was cut short, and no other endpoint answers"),
  load: z
    .object({
      folder: z.string().describe("as it was named"),
      replace: z.boolean().describe("whether what the folder does not have goes"),
      began: z.string().describe("ISO 8601"),
      doing: z.enum(["load", "go_on", "go_back"]),
      done: z.int().describe("rows written"),
      rows: z.int().describe("rows to write"),
      rowsBefore: z.int().describe("rows of the graph before the load, to which going back leads"),
    })
    .nullable()
    .describe("null when the graph is whole"),
  fault: z
    .string()
    .nullable()
    .describe("why going on or back, asked of this server, did not come to its end"),
});
export type LoadAnswer = z.infer<typeof output>;

export const load = defineEndpoint({
  method: "get",
  path: "/api/load",
  summary: "Whether a load is under way or was cut short, and how far it is",
  input: z.object({}),
  output,
  duringLoads: true,
  handle: (_, call) => answer(call),
});

export const mendLoad = defineEndpoint({
  method: "post",
  path: "/api/load",
  summary: "Carries a load that was cut short on to its end, or puts the graph back as it was before",
  input: z.object({ do: z.enum(["go_on", "go_back"]) }),
  output,
  duringLoads: true,
  problems: ["not_half_loaded", ...WRITING],
  async handle(input, call) {
    if (call.standing === null) throw new Problem("not_half_loaded");
    if (call.standing === "loading") throw new Problem("loading");
    call.loads.begin(input.do);
    return { ...answer(call), state: "loading" as const, fault: null };
  },
});

function answer({ standing, now: { mark, done }, loads }: Call): LoadAnswer {
  if (!mark) return { state: "whole", load: null, fault: null };
  const { folder, replace, began, doing, rowsBefore } = mark;
  return {
    state: standing ?? "half_loaded",
    load: { folder, replace, began, doing, done, rows: rowsOf(mark), rowsBefore },
    fault: loads.fault(),
  };
}
