import { z } from "zod";
import { isActive } from "../analysis/judging/directory.ts";
import { chainOfSegment } from "../chain/view/chain-view.ts";
import { throughOf } from "../chain/view/segment-view.ts";
import type { GraphAt } from "../graph/graph.ts";
import { ranksIn } from "../graph/search-index.ts";
import { latinOf } from "../graph/spelling.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { JUDGING } from "../http/problem.ts";
import { date, id, named } from "../http/shapes.ts";
import { SEARCH_MOST } from "../model/bounds.ts";
import { isBlank } from "../model/text.ts";
import { FIRM_SORTS, MAKES_BY } from "../model/words.ts";
import { listFirms, type Wanted } from "./listing.ts";

const input = z.object({
  q: z
    .string()
    .max(SEARCH_MOST)
    .optional()
    .describe("part of a name, its pinyin or the initials of that, a social credit code or a stock code"),
  chain: id
    .optional()
    .describe("makes a segment of this chain, by the makers rule: by a kind or as a by-product too"),
  segment: id.optional().describe("makes this segment, by the makers rule"),
  place: id.optional().describe("lies in this place or within it"),
  inactive: z.enum(["0", "1"]).default("1").describe("0 leaves out firms that closed or moved away"),
  sort: z
    .enum(FIRM_SORTS)
    .optional()
    .describe(
      "a leading - sorts downward, names by pinyin and numbers in them by size; unknown values come last; by default the best match first, and by name where nothing is searched",
    ),
  ...paging("firms", { normal: 50, most: 500 }),
});
const output = z.object({
  ...paged,
  firms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      latin: z.string().nullable().describe("the name with its Chinese parts in pinyin"),
      fullName: z.string().nullable(),
      uscc: z.string().nullable(),
      place: z.string().nullable(),
      placeName: z.string().nullable(),
      status: z.string().nullable(),
      active: z.boolean(),
      stockCode: z.string().nullable(),
      industryCode: z.string().nullable(),
      employees: z.number().nullable(),
      registeredCapitalWan: z.number().nullable().describe("registered capital in 10,000 yuan"),
      founded: date.nullable(),
      leader: z.boolean().describe("leads a chain somewhere"),
      makes: z.array(named.omit({ id: true }).extend({ segment: z.string() })).describe("all that it makes"),
      makesTotal: z.int(),
      by: z
        .enum(MAKES_BY)
        .nullable()
        .describe("how it makes the segment asked about: itself, by a kind, as a by-product; else null"),
      through: named.nullable().describe("the kind, or what the segment is a by-product of"),
    }),
  ),
});
export type FirmsAnswer = z.infer<typeof output>;
export type FirmRow = FirmsAnswer["firms"][number];

export const firms = defineEndpoint({
  method: "get",
  path: "/api/firms",
  summary: "The firms of the graph, filtered and sorted, a page at a time",
  input,
  output,
  problems: [...JUDGING],
  async handle({ q, chain, segment, place, inactive, sort, limit, cursor }, { graph }) {
    const atlas = await graph.atlas();
    const makers = await makersOf(graph, chain, segment);
    const situation = place === undefined ? null : await graph.situation(place);
    const ranks = isBlank(q ?? "") ? null : ranksIn(await graph.tier("firm"), q!);
    const wanted = { sort: sort ?? null, ranks, makers, situation, activeOnly: inactive === "0" };
    const found = listFirms(atlas, await graph.firmNames(), wanted);
    const { rows, ...page } = pageOf("firms", found, { limit, cursor }, (at) => atlas.directory.ids[at]!);
    const shown = rows.map((at) => atlas.firms.at(at)!);
    const [made, leaders] = await Promise.all([
      graph.rows<{ firm: string; segment: string; nameZh: string; nameEn: string | null }>(
        "firms/list",
        { firms: shown.map(({ id }) => id) },
        ["makes", "segments", "firms"],
      ),
      graph.leaders(),
    ]);
    const makesOf = new Map<string, typeof made>(shown.map(({ id }) => [id, []]));
    for (const row of made) makesOf.get(row.firm)?.push(row);
    const howMade = await howMadeIn(graph, makers);
    const nameOfPlace = new Map(atlas.places.map(({ id, nameZh }) => [id, nameZh]));
    return {
      ...page,
      firms: shown.map(({ longitude: _, latitude: __, ...firm }) => {
        const makes = makesOf.get(firm.id) ?? [];
        return {
          ...firm,
          latin: latinOf(firm.name),
          placeName: (firm.place && nameOfPlace.get(firm.place)) ?? null,
          active: isActive(firm),
          leader: leaders.has(firm.id),
          makes: makes.map(({ firm: ___, ...segmentName }) => segmentName),
          makesTotal: makes.length,
          ...howMade(firm.id),
        };
      }),
    };
  },
});

/** How a firm makes the segment asked about. */
async function howMadeIn(graph: GraphAt, makers: Wanted["makers"]) {
  const { chain, segment } = makers ?? {};
  const at = chain && segment ? chain.segmentIndex.get(segment) : undefined;
  if (!chain || at === undefined) return () => ({ by: null, through: null });
  const read = await graph.chain(chain.chain.id);
  return (firm: string) => {
    const through = throughOf(read, at, firm);
    return { by: through?.by ?? ("own" as const), through: through?.segment ?? null };
  };
}

/** Who makes the segment, or anything of the chain; null when neither was asked for. */
async function makersOf(
  graph: GraphAt,
  chain: string | undefined,
  segment: string | undefined,
): Promise<Wanted["makers"]> {
  if (chain === undefined && segment === undefined) return null;
  const of = chain ?? (await chainOfSegment(graph, segment!, "segment"));
  const { compiled } = await graph.chain(of);
  return { chain: compiled, segment: segment ?? null };
}
