import { z } from "zod";
import { CLOSED_NEEDED, FIRST, rankingRecord as recordOf } from "../analysis/recruiting/ranking-record.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { cut, date, id, placeBrief } from "../http/shapes.ts";
import { readFigureProjects } from "../projects/figures/figure-rows.ts";

const TOLD = 500;

const output = z.object({
  place: placeBrief,
  closed: z
    .int()
    .describe("projects of a known firm, at the place or within it, that signed or were dropped"),
  withoutFirm: z.int().describe("closed as well, but nobody said whose they are: not counted"),
  needed: z.int().describe("closed projects from which on precision10 is told"),
  precision10: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(
      "of the first ten firms of a shortlist, the share that signed a project after its day; the mean over the shortlists judged; null below `needed` and when none can be judged",
    ),
  shortlists: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        on: date,
        segment: z.string().nullable(),
        listed: z.int().describe("firms among its first ten"),
        precision: z.number().min(0).max(1),
        projects: z.array(z.string()).describe("those that signed"),
      }),
    )
    .describe("those judged, once there are enough closed projects; the latest first"),
  judged: z.int(),
  leftOut: z.int().describe("shortlists without a day or firms, or since which nothing was closed"),
  cut,
});
export type RankingRecordAnswer = z.infer<typeof output>;

interface Row {
  id: string;
  name: string;
  on: string | null;
  segment: string | null;
  firms: string[];
}

export const rankingRecord = defineEndpoint({
  method: "get",
  path: "/api/ranking-record",
  summary: "How many of the firms first on past shortlists signed a project afterwards",
  input: z.object({ place: id }),
  output,
  problems: ["not_found"],
  async handle({ place }, call) {
    const { engine, queries, graph } = call;
    const situation = await graph.situation(place);
    const [rows, { rows: projects, projects: dated }] = await Promise.all([
      engine.read<Row>(queries["recruit/recorded-shortlists"], { place, most: FIRST }),
      readFigureProjects(call, { place, chain: null }),
    ]);
    const { closed, withoutFirm, precision10, judged, leftOut } = recordOf(
      rows,
      projects.map((project, at) => ({
        ...project,
        segments: project.segments.map(({ segment }) => segment),
        signedOn: project.signedOn ?? dated[at]!.reached.signed ?? null,
      })),
    );
    const listOf = new Map(rows.map((row) => [row.id, row]));
    const shown = judged
      .map(({ id: list, ...found }) => {
        const { name, on, segment } = listOf.get(list)!;
        return { id: list, name, on: on!, segment, ...found };
      })
      .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
    return {
      place: situation.place,
      closed: closed.length,
      withoutFirm: withoutFirm.length,
      needed: CLOSED_NEEDED,
      precision10,
      shortlists: shown.slice(0, TOLD),
      judged: judged.length,
      leftOut: leftOut.length,
      cut: shown.length > TOLD,
    };
  },
});
