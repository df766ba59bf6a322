import { z } from "zod";
import { isActive } from "../analysis/judging/situation.ts";
import { chainOfSegment } from "../chain/chain-view.ts";
import type { FirmBrief, GraphAt } from "../graph/graph.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { cut, date, id, named } from "../http/shapes.ts";

const FIRM_SORTS = [
  "name",
  "-name",
  "employees",
  "-employees",
  "registeredCapitalWan",
  "-registeredCapitalWan",
  "founded",
  "-founded",
] as const;

const input = z.object({
  q: z.string().max(100).optional().describe("part of a name, a social credit code or a stock code"),
  chain: id.optional().describe("makes a segment of this chain"),
  segment: id.optional().describe("makes this segment"),
  place: id.optional().describe("lies in this place or within it"),
  inactive: z.enum(["0", "1"]).default("1").describe("0 leaves out firms that closed or moved away"),
  sort: z.enum(FIRM_SORTS).default("name").describe("a leading - sorts downward; unknown values come last"),
  page: z.coerce.number<number>().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number<number>().int().min(1).max(500).default(50),
});
const output = z.object({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  cut: cut.describe("true when more firms follow this page"),
  firms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
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
      makes: z.array(named.omit({ id: true }).extend({ segment: z.string() })).describe("at most 8 segments"),
      makesTotal: z.int(),
    }),
  ),
});
export type FirmsAnswer = z.infer<typeof output>;
export type FirmRow = FirmsAnswer["firms"][number];
export type FirmSort = (typeof FIRM_SORTS)[number];

const SEGMENTS_NAMED = 8;

export const firms = defineEndpoint({
  method: "get",
  path: "/api/firms",
  summary: "The firms of the graph, filtered and sorted, a page at a time",
  input,
  output,
  async handle({ q, chain, segment, place, inactive, sort, page, pageSize }, { engine, queries, graph }) {
    const { firms: all, places } = await graph.atlas();
    const makers = await makersOf(graph, chain, segment);
    const situation = place === undefined ? null : await graph.situation(place);
    const wanted = q?.trim().toLowerCase();
    const found = all.filter(
      (firm) =>
        (makers === null || makers.has(firm.id)) &&
        (situation === null || situation.contains(firm.place)) &&
        (inactive === "1" || isActive(firm)) &&
        (!wanted || matches(firm, wanted)),
    );
    found.sort(order(sort));
    const shown = found.slice((page - 1) * pageSize, page * pageSize);
    const [made, leaders] = await Promise.all([
      engine.read<{ firm: string; segment: string; nameZh: string; nameEn: string | null }>(
        queries["firms/list"],
        {
          firms: shown.map(({ id }) => id),
        },
      ),
      graph.leaders(),
    ]);
    const nameOfPlace = new Map(places.map(({ id, nameZh }) => [id, nameZh]));
    return {
      total: found.length,
      page,
      pageSize,
      cut: page * pageSize < found.length,
      firms: shown.map(({ longitude: _, latitude: __, ...firm }) => {
        const makes = made.filter((row) => row.firm === firm.id);
        return {
          ...firm,
          placeName: (firm.place && nameOfPlace.get(firm.place)) ?? null,
          active: isActive(firm as FirmBrief),
          leader: leaders.has(firm.id),
          makes: makes.slice(0, SEGMENTS_NAMED).map(({ firm: ___, ...segmentName }) => segmentName),
          makesTotal: makes.length,
        };
      }),
    };
  },
});

/** Who makes the segment, or anything of the chain; null when neither was asked for. */
async function makersOf(
  graph: GraphAt,
  chain: string | undefined,
  segment: string | undefined,
): Promise<ReadonlySet<string> | null> {
  if (chain === undefined && segment === undefined) return null;
  const of = chain ?? (await chainOfSegment(graph, segment!, "segment"));
  const { data, statements } = await graph.chain(of);
  const rows = segment === undefined ? data.makes : (statements.get(segment) ?? []);
  return new Set(rows.map((row) => row.firm));
}

const matches = ({ name, fullName, uscc, stockCode }: FirmBrief, wanted: string) =>
  [name, fullName, uscc, stockCode].some((text) => text?.toLowerCase().includes(wanted));

/** By the column, unknown values last, then by id. */
function order(sort: FirmSort): (a: FirmBrief, b: FirmBrief) => number {
  const down = sort.startsWith("-");
  const column = sort.replace("-", "") as "name" | "employees" | "registeredCapitalWan" | "founded";
  const byId = (a: FirmBrief, b: FirmBrief) => (a.id < b.id ? -1 : 1);
  return (a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === y) return byId(a, b);
    if (x === null || y === null) return x === null ? 1 : -1;
    return (x < y ? -1 : 1) * (down ? -1 : 1);
  };
}
