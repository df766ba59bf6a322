import { randomUUID } from "node:crypto";
import { tableOf } from "../data/tables/tables.ts";
import type { Row, Transaction } from "../engine/engine.ts";
import type { Entry, RowChange, TableRow } from "../model/log.ts";
import { notFound, Problem } from "../words/problem.ts";
import { type Changing, change, type Office } from "./change.ts";
import { moment, readEntry } from "./log.ts";
import { type Queries, tableQuery } from "./queries.ts";
import { sameRow, thingsOf } from "./table-rows.ts";

/** By which change each of some was taken back, where that has not been taken back itself. */
export async function readUndone(
  run: Transaction["run"],
  queries: Queries,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map();
  const found = await run<{ undone: number; number: number }>(queries["log/undone"], { numbers });
  const again = await readUndone(
    run,
    queries,
    found.map(({ number }) => number),
  );
  return new Map(
    found.filter(({ number }) => !again.has(number)).map(({ undone, number }) => [undone, number]),
  );
}

/** Why a change cannot be taken back: what it left of a row is not so any more. */
interface Standing {
  field: string;
  row: RowChange;
}

/**
 * Takes a change back, whole, by a new change: every row is as it was before, in the columns that the change had
 * altered. The history of projects is never taken away: an event that the change recorded stays, and another says that
 * it was taken back. An undoing is a change like others and can be taken back itself.
 * @returns the number of the change that took it back
 * @throws Problem not_found; nothing_to_undo when it is taken back already; overtaken, with the table of the row and the
 * later change that stands on it, null where none is known, as `current`
 */
export function undoChange(office: Office, number: number): Promise<number> {
  return change(office, { kind: "undo", undoes: number }, async (changing) => {
    const { tx, queries, revision, describe } = changing;
    const run = <R>(cypher: string, params = {}) => tx.run<R>(cypher, params);
    const entry = await readEntry(run, queries, number);
    if (!entry) throw notFound("number", String(number));
    if ((await readUndone(run, queries, [number])).has(number)) throw new Problem("nothing_to_undo");
    if (entry.note !== null) describe(entry.note);
    const rows = entry.rows.toReversed().filter(isTakenBack(entry));
    const fault = await standing(changing, entry, rows);
    if (fault) throw await overtaken(changing, entry, fault);
    for (const { table, before, after } of rows) {
      if (before === null) await changing.remove(table, [after!]);
      else if (after === null) await changing.put(table, [before]);
      else await changing.put(table, [await backIn(changing, { table, before, after })]);
    }
    await recordEvents(changing, entry, office.by ?? null);
    return revision;
  });
}

/** Events stay unless their project goes with them; a source stays, for others may cite it by now. */
function isTakenBack({ rows }: Entry): (row: RowChange) => boolean {
  const made = new Set(
    rows.flatMap(({ table, before, after }) =>
      table === "projects" && before === null && after ? [after.id] : [],
    ),
  );
  return ({ table, before, after }) => {
    if (before !== null) return table !== "events";
    if (table === "sources") return false;
    return table !== "events" || made.has(after?.project ?? null);
  };
}

const changedIn = (before: TableRow, after: TableRow) =>
  Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** The row as it is now, with the columns that a change altered as they were before it. */
async function backIn(
  { now }: Changing,
  { table, before, after }: { table: RowChange["table"]; before: TableRow; after: TableRow },
): Promise<Row> {
  const [row] = await now(table, [after]);
  return { ...row, ...Object.fromEntries(changedIn(before, after).map((name) => [name, before[name]!])) };
}

/** The first row that is not as the change left it, or on which something later stands; undefined when all are. */
async function standing(
  changing: Changing,
  entry: Entry,
  rows: readonly RowChange[],
): Promise<Standing | undefined> {
  const later = await touchedLater(changing, entry, rows);
  const back = new Set(rows.flatMap((row) => (row.after === null ? thingsOf([row]) : [])));
  for (const row of rows) {
    const { table: name, before, after } = row;
    const table = tableOf(name);
    const [now = null] = await changing.now(name, [(after ?? before)!]);
    if (before === null || after === null) {
      if (!sameRow(table, now, after)) return { field: name, row };
    } else {
      const field = changedIn(before, after).find(
        (column) => JSON.stringify(now?.[column] ?? null) !== JSON.stringify(after[column] ?? null),
      );
      if (now === null || field) return { field: field ?? name, row };
    }
    if (before === null && later.has(`${name}:${after!.id}`)) return { field: name, row };
    if (after === null)
      for (const thing of await missing(changing, row)) if (!back.has(thing)) return { field: name, row };
  }
  return undefined;
}

/** Things that a change made and that later changes, which stand, touched or refer to. */
async function touchedLater(
  { tx, queries }: Changing,
  { number }: Entry,
  rows: readonly RowChange[],
): Promise<Set<string>> {
  const made = rows.flatMap(({ table, before, after }) =>
    before === null && after?.id !== undefined ? [`${table}:${after.id}`] : [],
  );
  const later = new Set<string>();
  for (const thing of made) if ((await laterOf({ tx, queries }, thing, number)) !== null) later.add(thing);
  const bulk = await tx.run<{ number: number }>(queries["log/bulk-after"], { since: number });
  for (const { number: one } of made.length > 0 ? bulk : []) {
    if ((await readUndone((cypher, params) => tx.run(cypher, params), queries, [one])).has(one)) continue;
    const entry = await readEntry((cypher, params) => tx.run(cypher, params), queries, one);
    const touched = new Set(thingsOf(entry?.rows ?? []));
    for (const thing of made) if (touched.has(thing)) later.add(thing);
  }
  return later;
}

const LATER = 50;

/** The latest change after a number that touched a thing and stands; null when there is none. */
async function laterOf(
  { tx, queries }: Pick<Changing, "tx" | "queries">,
  thing: string,
  since: number,
): Promise<number | null> {
  const none = { before: null, kind: null, by: null, from: null, to: null };
  const found = await tx.run<{ number: number; undoes: number | null }>(queries["log/latest-of-thing"], {
    ...none,
    thing,
    limit: LATER,
  });
  const later = found.filter(({ number }) => number > since);
  const undone = await readUndone(
    (cypher, params) => tx.run(cypher, params),
    queries,
    later.map(({ number }) => number),
  );
  const stands = later.filter(({ number, undoes }) => !undone.has(number) && undoes === null);
  return stands[0]?.number ?? null;
}

/** Things a row refers to that are not there. */
async function missing({ tx, queries }: Changing, { table, before }: RowChange): Promise<string[]> {
  const absent: string[] = [];
  for (const { property, refers = [], name } of tableOf(table).columns) {
    if (name === "source") continue;
    for (const id of [before![property] ?? []].flat()) {
      let found = refers.length === 0;
      for (const target of refers)
        found ||= (await tx.run(queries[tableQuery("load/known", target)], { ids: [id] })).length > 0;
      if (!found) absent.push(...refers.map((target) => `${target}:${id}`));
    }
  }
  return absent;
}

async function overtaken(changing: Changing, entry: Entry, { field, row }: Standing): Promise<Problem> {
  const things = thingsOf([row]);
  for (const thing of things) {
    const number = await laterOf(changing, thing, entry.number);
    if (number !== null) return new Problem("overtaken", { field, current: { number, table: row.table } });
  }
  return new Problem("overtaken", { field, current: { number: null, table: row.table } });
}

/** An event for each one that the change recorded, that says it was taken back. */
async function recordEvents(
  { tx, queries, revision, now, put }: Changing,
  { rows }: Entry,
  by: string | null,
): Promise<void> {
  const told = rows.filter(({ table, before }) => table === "events" && before === null);
  for (const { after } of told) {
    const project = String(after!.project);
    const [there] = await now("projects", [{ id: project }]);
    if (!there) continue;
    const at = moment();
    const says = { at, revision, undoes: after!.id, records: inverseOf(after!.change ?? null) };
    await put("events", [
      {
        id: randomUUID(),
        project,
        on: dayOf(at),
        kind: "undo",
        text: null,
        by,
        change: JSON.stringify(says),
      },
    ]);
    await tx.run(queries["projects/project/touch"], { id: project, revision });
  }
}

interface Recorded {
  before: unknown;
  after: unknown;
}

/** What an event recorded, the other way round and last first. */
function inverseOf(change: TableRow[string]): Recorded[] {
  if (typeof change !== "string") return [];
  const { records = [] } = JSON.parse(change) as { records?: Recorded[] };
  return records
    .toReversed()
    .map(({ before, after, ...what }) => ({ ...what, before: after, after: before }));
}

function dayOf(at: string): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
