import { z } from "zod";
import { cut, sourceBrief } from "../shapes.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("part of a title or address, or an id"),
  limit: z.coerce.number().int().min(1).max(10000).default(1000),
});
const output = z.object({
  total: z.int(),
  cut,
  sources: z.array(sourceBrief.extend({ id: z.string() })),
});
export type SourcesAnswer = z.infer<typeof output>;
