import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { leastRows, paged, pageOf, paging } from "../http/paging.ts";

const input = z.object({
  q: z
    .string()
    .max(100)
    .default("")
    .describe("Chinese or English text, pinyin (wufangbu) or pinyin initials (wfb)"),
  ...paging("results", { normal: 20, most: 100 }),
});
const output = z.object({
  q: z.string(),
  ...paged,
  results: z.array(
    z.object({
      kind: z.enum(["chain", "segment", "firm", "place"]),
      id: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      matched: z.string().describe("the name that matched: its own, its full name or an alias"),
      chain: z.string().nullable().describe("the chain of a segment"),
      chainName: z.string().nullable(),
      place: z.string().nullable().describe("the place of a firm, or the parent of a place"),
      placeName: z.string().nullable(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof output>;
export type SearchResult = SearchAnswer["results"][number];

export const search = defineEndpoint({
  method: "get",
  path: "/api/search",
  summary: "Chains, segments, firms and places by name, other name, pinyin or initials",
  input,
  output,
  async handle({ q, ...asked }, { graph }) {
    const { total, results } = (await graph.search()).find(q, leastRows(asked));
    const { rows, cursor } = pageOf("results", results, asked, ({ kind, id }) => `${kind} ${id}`);
    return { q, total, cursor, results: rows };
  },
});
