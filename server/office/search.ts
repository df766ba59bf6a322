import { z } from "zod";
import type { GraphAt } from "../graph/graph.ts";
import type { Found } from "../graph/search-index.ts";
import { latinOf } from "../graph/spelling.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { leastRows, paged, pageOf, paging } from "../http/paging.ts";
import { date } from "../http/shapes.ts";
import { ID_MOST, RECENT_MOST, SEARCH_MOST } from "../model/bounds.ts";
import { FOUND_KINDS } from "../model/words.ts";

const kind = z.enum(FOUND_KINDS);
const input = z.object({
  q: z
    .string()
    .max(SEARCH_MOST)
    .default("")
    .describe(
      "Chinese, of either script, or English text, pinyin (wufangbu) or pinyin initials (wfb), whatever its width, case, brackets and spaces",
    ),
  kind: kind.optional().describe("only things of this kind"),
  each: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe("kind by kind, at most so many of each, the kind of the best first; there are no more pages"),
  things: z
    .string()
    .max(RECENT_MOST * (ID_MOST + 20))
    .default("")
    .describe(
      "instead of a search: a kind, a blank and an id on each line; those that are still there, in this order",
    ),
  ...paging("results", { normal: 20, most: 100 }),
});
const output = z.object({
  q: z.string(),
  ...paged,
  kinds: z.array(z.object({ kind, total: z.int() })).describe("with `each`: the kinds found, in their order"),
  results: z.array(
    z.object({
      kind,
      id: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      latin: z.string().nullable().describe("the Chinese name in pinyin, of what has no English one"),
      matched: z.string().describe("the name that matched: its own, its full name or an alias"),
      mark: z
        .tuple([z.int(), z.int()])
        .nullable()
        .describe("which part of it: from which of its UTF-16 units on, up to which"),
      chain: z.string().nullable().describe("the chain of a segment"),
      chainName: z.string().nullable(),
      segment: z.string().nullable().describe("the segment a shortlist was made for"),
      firm: z.string().nullable().describe("the firm of a project or an adviser"),
      firmName: z.string().nullable(),
      place: z
        .string()
        .nullable()
        .describe("the place of a firm, a project, a trip, a shortlist, the parent of a place"),
      placeName: z.string().nullable(),
      title: z.string().nullable().describe("of a person or an adviser"),
      on: date.nullable().describe("the first day of a trip"),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof output>;
export type SearchResult = SearchAnswer["results"][number];

export const search = defineEndpoint({
  method: "get",
  path: "/api/search",
  summary:
    "Chains, segments, firms, places, projects, people, advisers, trips, shortlists and pages by name, other name, pinyin or initials",
  input,
  output,
  async handle({ q, kind: of, each, things, ...asked }, { graph }) {
    const index = await graph.search(of);
    const tell = await tellerOf(graph);
    const recalled = things === "" ? [] : index.recall(things.split("\n", RECENT_MOST).map(thingOf));
    if (things !== "")
      return { q, total: recalled.length, cursor: null, kinds: [], results: recalled.map(tell) };
    if (each !== undefined) {
      const groups = index.findEach(q, each);
      return {
        q,
        total: groups.reduce((sum, { total }) => sum + total, 0),
        cursor: null,
        kinds: groups.map(({ kind: found, total }) => ({ kind: found, total })),
        results: groups.flatMap(({ results }) => results.map(tell)),
      };
    }
    const { total, results } = index.find(q, leastRows(asked));
    const { rows, cursor } = pageOf("results", results, asked, (one) => `${one.kind} ${one.id}`);
    return { q, total, cursor, kinds: [], results: rows.map(tell) };
  },
});

function thingOf(line: string): { kind: string; id: string } {
  const blank = line.indexOf(" ");
  return { kind: line.slice(0, blank), id: line.slice(blank + 1) };
}

/** Adds what things they name are called. */
async function tellerOf(graph: GraphAt): Promise<(found: Found) => SearchResult> {
  const [chains, places, firms] = await Promise.all([
    graph.tier("chain"),
    graph.tier("place"),
    graph.tier("firm"),
  ]);
  const nameIn = (tier: typeof chains, id: string | null) => {
    const at = id === null ? -1 : tier.positionOf(id);
    return at < 0 ? null : tier.thingAt(at).nameZh;
  };
  return ({ about, ...found }) => ({
    ...found,
    latin: found.nameEn === null ? latinOf(found.nameZh) : null,
    chainName: nameIn(chains, found.chain),
    firmName: nameIn(firms, found.firm),
    placeName: nameIn(places, found.place),
    title: found.kind === "trip" ? null : about,
    on: found.kind === "trip" ? about : null,
  });
}
