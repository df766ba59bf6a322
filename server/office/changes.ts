import { z } from "zod";
import { GraphMoved, LoadCutShort, LoadFailed, LoadTakenOver } from "../data/load/load-fault.ts";
import { LoadOvertaken, UNDO_AS_LOAD, undoLoad } from "../data/load/undo-load.ts";
import { readUndone, undoChange } from "../graph/undo.ts";
import { dateOf, person } from "../http/column-input.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { EVENT_STREAM, EventStream } from "../http/event-stream.ts";
import { WRITING } from "../http/problem.ts";
import { CHANGE_KINDS, TABLE_NAMES } from "../model/log.ts";
import { Problem } from "../words/problem.ts";
import { followChanges } from "./follow-changes.ts";
import { changesAfter, latestChanges, readChange } from "./read-changes.ts";

const table = z.enum(TABLE_NAMES);
const number = z.coerce.number<number | string>().int().min(1).max(Number.MAX_SAFE_INTEGER);
const day = dateOf("day");

const thing = z.object({
  table,
  id: z.string(),
  nameZh: z.string().nullable().describe("null when it is not there any more"),
  nameEn: z.string().nullable(),
});

export const changeBrief = z.object({
  number: z.int().describe("of the change; numbers grow, with gaps where a load took steps"),
  at: z.string().describe("ISO 8601 with milliseconds"),
  by: z.string().nullable().describe("the person who did it, by id or as written; null when nobody said"),
  byName: z.string().nullable(),
  kind: z.enum(CHANGE_KINDS),
  note: z.string().nullable(),
  undoes: z.int().nullable().describe("the change that it takes back"),
  undoneBy: z.int().nullable().describe("the change that took it back and stands"),
  bulk: z.boolean().describe("it has so many rows that it does not say which things it touched"),
  rowsTotal: z.int(),
  tables: z.array(table),
  things: z.array(thing).describe("at most 6"),
});
export type ChangeBrief = z.infer<typeof changeBrief>;

const PAGE = 50;
const PAGE_MOST = 200;

const limit = z.coerce.number<number | string>().int().min(1).max(PAGE_MOST).default(PAGE);

const listed = z.object({
  number: z.int().describe("of the latest change of the graph, whatever fits"),
  changes: z.array(changeBrief),
  total: z.int().describe("all that fit; with `since`, those of this answer"),
  cursor: z.string().nullable().describe("for the changes that follow; null when none do"),
});

/** The day's first moment here. */
const startOf = (text: string, add = 0) => {
  const [year, month, date] = text.split("-").map(Number);
  return new Date(year!, month! - 1, date! + add).toISOString();
};

export const changes = defineEndpoint({
  method: "get",
  path: "/api/changes",
  summary: "What was changed, by whom: the latest first, or with `since` what came after, the earliest first",
  input: z.object({
    since: z.coerce
      .number<number | string>()
      .int()
      .min(0)
      .optional()
      .describe("only changes with larger numbers"),
    table: table.optional().describe("with `id`: only changes that touched or spoke of that thing"),
    id: z.string().min(1).max(250).optional(),
    kind: z.enum(CHANGE_KINDS).optional(),
    by: z.string().min(1).optional(),
    from: day.optional().describe("the first day"),
    to: day.optional().describe("the last day"),
    cursor: number.optional(),
    limit,
  }),
  output: listed,
  async handle({ since, table: of, id, kind, by, from, to, cursor, limit: most }, call) {
    if (since !== undefined) {
      const { changes: found, more } = await changesAfter(call, cursor ?? since, most);
      const next = more ? String(found.at(-1)!.number) : null;
      return { number: call.revision, changes: found, total: found.length, cursor: next };
    }
    const found = await latestChanges(call, {
      thing: of !== undefined && id !== undefined ? `${of}:${id}` : null,
      kind: kind ?? null,
      by: by ?? null,
      from: from === undefined ? null : startOf(from),
      to: to === undefined ? null : startOf(to, 1),
      before: cursor ?? null,
      limit: most,
    });
    const next = found.more ? String(found.changes.at(-1)!.number) : null;
    return { number: call.revision, changes: found.changes, total: found.total, cursor: next };
  },
});

const row = z.record(z.string(), z.unknown()).nullable();
const ROWS = 200;
const ROWS_MOST = 1_000;

export const changeOne = defineEndpoint({
  method: "get",
  path: "/api/changes/{number}",
  summary: "One change with its rows as they were and as they became, in the columns of the data folder",
  input: z.object({
    number,
    cursor: z.coerce.number<number | string>().int().min(0).default(0),
    limit: z.coerce.number<number | string>().int().min(1).max(ROWS_MOST).default(ROWS),
  }),
  output: changeBrief.extend({
    rows: z.array(z.object({ table, before: row, after: row })),
    names: z.array(thing).describe("what the rows speak of, as it is called now"),
    cursor: z.string().nullable().describe("for the rows that follow; null when none do"),
  }),
  problems: ["not_found"],
  async handle({ number: wanted, cursor, limit: most }, call) {
    const found = await readChange(call, wanted, { skip: cursor, limit: most });
    const next = cursor + most;
    return { ...found, cursor: next < found.rowsTotal ? String(next) : null };
  },
});

export const changeUndo = defineEndpoint({
  method: "post",
  path: "/api/changes/{number}/undo",
  summary:
    "Takes a change back, whole, by a new change; refused when a later change stands on it. An undoing can be taken back too",
  input: z.object({ number, by: person }),
  output: changeBrief,
  problems: ["not_found", "nothing_to_undo", "overtaken", ...WRITING],
  location: ({ number: made }) => `/api/changes/${made}`,
  async handle({ number: wanted, by }, call) {
    const { engine, queries } = call;
    const made = (await isLarge(call, wanted))
      ? await call.loads.during(() => undoLoad(engine, queries, { number: wanted, by })).catch(asProblem)
      : await undoChange({ engine, queries, by }, wanted);
    const { rows: _, names: _n, ...brief } = await readChange(call, made, { skip: 0, limit: 1 });
    return brief;
  },
});

/** Whether a change that stands has more rows than one transaction should write. */
async function isLarge({ engine, queries }: Call, wanted: number): Promise<boolean> {
  const [found] = await engine.read<{ rowsTotal: number }>(queries["log/one"], { id: String(wanted) });
  if (!found || found.rowsTotal < UNDO_AS_LOAD) return false;
  return !(await readUndone((cypher, params) => engine.read(cypher, params), queries, [wanted])).has(wanted);
}

function asProblem(error: unknown): never {
  if (error instanceof LoadOvertaken)
    throw new Problem("overtaken", { field: error.table, current: { number: null, table: error.table } });
  if (error instanceof GraphMoved || error instanceof LoadTakenOver) throw new Problem("loading");
  if (error instanceof LoadFailed || error instanceof LoadCutShort) throw error.cause;
  throw error;
}

export const changesStream = defineEndpoint({
  method: "get",
  path: "/api/changes/stream",
  summary: "Changes as they happen, whoever makes them: events `change`, each with its number as id",
  input: z.object({
    since: z.coerce
      .number<number | string>()
      .int()
      .min(0)
      .optional()
      .describe("begins after this number; now by default"),
  }),
  output: z.unknown(),
  produces: EVENT_STREAM,
  handle({ since }, call) {
    const { lastEventId, revision, signal } = call;
    const from = lastEventId === null ? (since ?? revision) : Number(lastEventId) || revision;
    return new EventStream(followChanges(call, from, signal));
  },
});
