import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { sourceBrief } from "../http/shapes.ts";

const input = z.object({
  q: z.string().max(100).optional().describe("part of a title or address, or an id"),
  ...paging("sources", { normal: 1_000, most: 10_000 }),
});
const output = z.object({
  ...paged,
  sources: z.array(sourceBrief.extend({ id: z.string() })),
});
export type SourcesAnswer = z.infer<typeof output>;

export const sources = defineEndpoint({
  method: "get",
  path: "/api/sources",
  summary: "Where the statements of the graph come from",
  input,
  output,
  async handle({ q, ...asked }, { graph }) {
    const wanted = q?.trim().toLowerCase();
    const found = [...(await graph.sources()).values()].filter(
      ({ id, title, address }) =>
        !wanted || [id, title, address].some((text) => text?.toLowerCase().includes(wanted)),
    );
    const { rows, ...page } = pageOf("sources", found, asked, ({ id }) => id);
    return { ...page, sources: rows };
  },
});
