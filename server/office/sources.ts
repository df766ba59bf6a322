import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { cut, sourceBrief } from "../http/shapes.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("part of a title or address, or an id"),
  limit: z.coerce.number<number>().int().min(1).max(10000).default(1000),
});
const output = z.object({
  total: z.int(),
  cut,
  sources: z.array(sourceBrief.extend({ id: z.string() })),
});
export type SourcesAnswer = z.infer<typeof output>;

export const sources = defineEndpoint({
  method: "get",
  path: "/api/sources",
  summary: "Where the statements of the graph come from",
  input,
  output,
  async handle({ q, limit }, { graph }) {
    const wanted = q?.trim().toLowerCase();
    const found = [...(await graph.sources()).values()].filter(
      ({ id, title, address }) =>
        !wanted || [id, title, address].some((text) => text?.toLowerCase().includes(wanted)),
    );
    return { total: found.length, cut: found.length > limit, sources: found.slice(0, limit) };
  },
});
