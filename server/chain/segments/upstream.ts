import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { cut, id, link, named, segmentBrief } from "../../http/shapes.ts";
import { walk } from "./walk.ts";

export const walkInput = z.object({
  segment: id,
  depth: z.coerce.number<number>().int().min(1).max(6).default(3).describe("supply links to follow, 1 to 6"),
  required: z.enum(["0", "1"]).default("0").describe("1 follows required links only"),
});
export const walkOutput = z.object({
  segment: named,
  depth: z.int(),
  total: z.int(),
  cut: cut.describe("true when the walk stopped at 5,000 segments"),
  segments: z.array(
    named.extend({
      stage: segmentBrief.shape.stage,
      group: z.string(),
      chain: z.string(),
      depth: z.int().describe("least number of links from the segment asked for, which has 0"),
    }),
  ),
  links: z.array(link),
});
export type WalkAnswer = z.infer<typeof walkOutput>;

export const upstream = defineEndpoint({
  method: "get",
  path: "/api/upstream",
  summary: "What goes into a segment, over supply links, step by step",
  input: walkInput,
  output: walkOutput,
  problems: [...JUDGING],
  handle: (input, call) => walk("chain/upstream", input, call),
});
