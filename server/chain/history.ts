import { z } from "zod";
import { fitNumber } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { chainBrief, counts, cut, date, id, placeBrief } from "../http/shapes.ts";
import { SEGMENT_CLASSES } from "../model/words.ts";
import { countOf, type Figures } from "./snapshots.ts";

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  snapshots: z
    .array(
      z.object({
        on: date,
        completeness: z
          .object({ met: z.int(), all: z.int(), boughtIn: z.int() })
          .nullable()
          .describe("null where nothing of the chain was made"),
        counts,
        leaders: z.int().nullable().describe("null where a loaded day does not say"),
      }),
    )
    .describe("one a day at most, by date"),
  cut,
});
export type HistoryAnswer = z.infer<typeof output>;

/** Ten years of days. */
const DAYS_TOLD = 3_660;

export const history = defineEndpoint({
  method: "get",
  path: "/api/history",
  summary: "How the figures of a chain at a place changed, by date",
  input: z.object({ chain: id, place: id }),
  output,
  problems: [...JUDGING],
  async handle({ chain, place }, { graph, engine, queries }) {
    const [{ data }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const rows = await engine.read<Loaded>(queries["chain/history"], { chain, place, limit: DAYS_TOLD + 1 });
    return {
      chain: data.chain,
      place: situation.place,
      snapshots: rows.slice(0, DAYS_TOLD).reverse().map(tell),
      cut: rows.length > DAYS_TOLD,
    };
  },
});

const COUNTED = columnOf("snapshots", "met");
const fitCount = (count: number | null) => fitNumber(COUNTED, count);

/** A loaded day may lack any of its figures. */
type Loaded = { on: string } & { [Name in keyof Figures]: number | null };

function tell({ on, met, needs, needsBoughtIn, leaders, ...rest }: Loaded) {
  const [some, all] = [fitCount(met), fitCount(needs)];
  const completeness =
    some === null || all === null ? null : { met: some, all, boughtIn: fitCount(needsBoughtIn) ?? 0 };
  const counts = SEGMENT_CLASSES.flatMap((name) => {
    const count = fitCount(rest[countOf(name)]);
    return count ? [[name, count] as const] : [];
  });
  return { on, completeness, counts: Object.fromEntries(counts), leaders: fitCount(leaders) };
}
