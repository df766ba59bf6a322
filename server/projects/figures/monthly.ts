import { z } from "zod";
import { citing } from "../../graph/citing.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { citedSources, cut, date, id, placeBrief } from "../../http/shapes.ts";
import { today } from "../../model/dates.ts";
import { readChange, readNames, undoneOf } from "../state/answer.ts";

import { projectRow } from "../state/shapes.ts";
import { readFigureProjects } from "./figure-rows.ts";
import { type MonthRecord, monthRows } from "./month-rows.ts";

const MOST = 2_000;

const input = z.object({
  month: z
    .string()
    .regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, { error: "YYYY-MM" })
    .optional()
    .describe("YYYY-MM; this month by default"),
  place: id.optional().describe("projects at this place or within it"),
  chain: id
    .optional()
    .describe("projects that fill a segment of this chain, a shared one too; `all` is no restriction"),
  all: z.enum(["0", "1"]).default("0").describe("1: also projects that had ended before the month"),
});

const row = projectRow.extend({
  stage: projectRow.shape.stage.describe("at the end of the month, as far as its days are known"),
  arrivedWan: z.number().describe("capital that arrived by `on`, in 10,000 yuan"),
  arrivedInMonthWan: z.number().describe("capital that arrived within the month, in 10,000 yuan"),
  events: z
    .array(
      z.object({
        id: z.string(),
        on: date,
        kind: z.string(),
        text: z.string().nullable(),
        byName: z.string().nullable(),
        stage: projectRow.shape.stage.nullable().describe("of a move: the stage it came to"),
        amountWan: z.number().nullable().describe("of an arrival, in 10,000 yuan"),
      }),
    )
    .describe("what happened within the month, oldest first; what was taken back is left out"),
  tasks: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        dueOn: date.nullable(),
        personName: z.string().nullable(),
        late: z.boolean(),
      }),
    )
    .describe("open at the end of the month, by due date"),
});
const names = z.array(z.object({ id: z.string(), name: z.string() }));
const output = z.object({
  place: placeBrief.nullable(),
  month: z.string(),
  on: date.describe(
    "the day lateness and silence are judged on: the last of the month, or today if that is earlier",
  ),
  total: z.int(),
  cut,
  projects: z.array(row).describe("those furthest on first"),
  leftOut: z
    .object({
      ended: names.describe("in production or dropped before the month"),
      undated: names.describe("in production or dropped, and nobody said when"),
      later: names.describe("nothing known of them by the end of the month"),
    })
    .describe("the other projects of the place and the chain"),
  sources: citedSources,
});
export type MonthlyAnswer = z.infer<typeof output>;
export type MonthlyRow = MonthlyAnswer["projects"][number];

export const monthly = defineEndpoint({
  method: "get",
  path: "/api/monthly",
  summary:
    "The office's table of a month: each project under way, what happened, what is late, what comes next",
  input,
  output,
  problems: [...JUDGING],
  async handle({ month = today().slice(0, 7), place, chain, all }, call) {
    const { engine, queries, graph } = call;
    const [situation, namesOf] = await Promise.all([
      place === undefined ? null : graph.situation(place),
      readNames(call),
      chain === undefined ? null : graph.chain(chain),
    ]);
    const { rows, projects } = await readFigureProjects(call, { place: place ?? null, chain: chain ?? null });
    const ids = rows.map((one) => one.id);
    const [begin, end] = [month, lastOf(month)];
    const [records, histories] = await Promise.all([
      engine.read<MonthRecord & Record<string, unknown>>(queries["projects/monthly"], {
        ids,
        from: begin,
        to: end,
      }),
      engine.read<{ id: string; change: string }>(queries["projects/histories"], { ids }),
    ]);
    const on = [end, today()].toSorted()[0]!;
    const { listed, leftOut } = monthRows({
      rows,
      projects,
      records,
      names: namesOf,
      month,
      on,
      all: all === "1",
      undone: undoneOf(histories.map((event) => ({ id: event.id, ...readChange(event.change) }))),
    });
    const nameOfProject = new Map(rows.map((one) => [one.id, one.name]));
    const named = (of: string[]) =>
      of.slice(0, MOST).map((one) => ({ id: one, name: nameOfProject.get(one) ?? one }));
    return citing(graph, {
      place: situation?.place ?? null,
      month,
      on,
      total: listed.length,
      cut: listed.length > MOST,
      projects: listed.slice(0, MOST),
      leftOut: {
        ended: named(leftOut.ended),
        undated: named(leftOut.undated),
        later: named(leftOut.later),
      },
    });
  },
});

/** The last day of a month. */
function lastOf(month: string): string {
  const [year = "", number = ""] = month.split("-");
  const days = new Date(Date.UTC(Number(year) + 400, Number(number), 0)).getUTCDate();
  return `${month}-${days}`;
}
