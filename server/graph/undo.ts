import { randomUUID } from "node:crypto";
import { findCycles } from "../data/folder/cycles.ts";
import { TABLES, tableOf } from "../data/tables/tables.ts";
import type { Row, Transaction } from "../engine/engine.ts";
import { today } from "../model/dates.ts";
import { type Entry, type RowChange, TABLE_NAMES, type TableRow } from "../model/log.ts";
import { notFound, Problem } from "../words/problem.ts";
import { type Changing, change, type Office } from "./change.ts";
import { moment, readEntry, rowsOfBulk } from "./log.ts";
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
    const rows = entry.rows.filter(isTakenBack(entry));
    const fault = await standing(changing, entry, rows);
    if (fault) throw await overtaken(changing, entry, fault);
    await putBack(changing, rows);
    const broken = await brokenRule(changing, rows);
    if (broken) throw await overtaken(changing, entry, broken);
    await recordEvents(changing, entry, office.by ?? null);
    return revision;
  });
}

/** Events that it added stay unless their project goes with them; a source stays, for others may cite it by now. */
function isTakenBack({ rows }: Entry): (row: RowChange) => boolean {
  const made = new Set(
    rows.flatMap(({ table, before, after }) =>
      table === "projects" && before === null && after ? [after.id] : [],
    ),
  );
  return ({ table, before, after }) => {
    if (before !== null) return true;
    if (table === "sources") return false;
    return table !== "events" || made.has(after?.project ?? null);
  };
}

const changedIn = (before: TableRow, after: TableRow) =>
  Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** What rows refer to is put before them, and goes after them. */
async function putBack(changing: Changing, rows: readonly RowChange[]): Promise<void> {
  const byTable = TABLES.map(({ name }) => ({ name, of: rows.filter(({ table }) => table === name) }));
  for (const { name, of } of byTable) {
    const stay = of.filter(({ before }) => before !== null);
    const there = await changing.now(
      name,
      stay.map(({ before }) => before!),
    );
    await changing.put(
      name,
      stay.map((row, at) => backIn(row, there[at] ?? null)),
    );
  }
  for (const { name, of } of byTable.toReversed())
    await changing.remove(
      name,
      of.flatMap(({ before, after }) => (before === null ? [after!] : [])),
    );
}

/** The row as it is now, with the columns that a change altered as they were before it. */
function backIn({ before, after }: RowChange, now: TableRow | null): Row {
  if (after === null) return before!;
  return { ...now, ...Object.fromEntries(changedIn(before!, after).map((name) => [name, before![name]!])) };
}

/** The first row that is not as the change left it, or on which something later stands; undefined when all are. */
async function standing(
  changing: Changing,
  entry: Entry,
  rows: readonly RowChange[],
): Promise<Standing | undefined> {
  const later = await touchedLater(changing, entry.number, rows);
  for (const table of TABLES) {
    const { name } = table;
    const of = rows.filter((row) => row.table === name);
    const there = await changing.now(
      name,
      of.map(({ before, after }) => (after ?? before)!),
    );
    for (const [at, row] of of.entries()) {
      const { before, after } = row;
      const now = there[at] ?? null;
      if (before === null || after === null) {
        if (!sameRow(table, now, after)) return { field: name, row };
      } else {
        const field = changedIn(before, after).find(
          (column) => JSON.stringify(now?.[column] ?? null) !== JSON.stringify(after[column] ?? null),
        );
        if (now === null || field) return { field: field ?? name, row };
      }
      if (before === null && later.has(`${name}:${after!.id}`)) return { field: name, row };
    }
  }
  return refersToGone(changing, rows);
}

/** The first row that would refer to what is not there any more and does not come back with it. */
async function refersToGone(
  { tx, queries }: Changing,
  rows: readonly RowChange[],
): Promise<Standing | undefined> {
  const there = new Set(rows.flatMap(({ table, before }) => (before?.id ? [`${table}:${before.id}`] : [])));
  const references = rows.flatMap((row) => referencesOf(row).map((reference) => ({ row, ...reference })));
  for (const target of TABLE_NAMES) {
    const ids = references.flatMap(({ id, refers }) => (refers.includes(target) ? [id] : []));
    if (ids.length === 0) continue;
    const known = await tx.run<{ id: string }>(queries[tableQuery("load/known", target)], {
      ids: [...new Set(ids)],
    });
    for (const { id } of known) there.add(`${target}:${id}`);
  }
  return references.find(({ id, refers }) => !refers.some((target) => there.has(`${target}:${id}`)));
}

/** What a row will refer to again: all of it where the row had gone, else what the change had put another in place of. */
function referencesOf({ table, before, after }: RowChange) {
  if (before === null) return [];
  const back = new Set(after === null ? Object.keys(before) : changedIn(before, after));
  return tableOf(table).columns.flatMap(({ property, refers = [], name: field }) =>
    refers.length === 0 || !back.has(property)
      ? []
      : [before[property] ?? []].flat().map((id) => ({ field, id: String(id), refers })),
  );
}

/** The first row that, back again, makes a cycle, a second chosen statement or a segment twice in one chain. */
async function brokenRule(
  { tx, queries }: Changing,
  rows: readonly RowChange[],
): Promise<Standing | undefined> {
  const back = rows.filter(({ before }) => before !== null);
  for (const row of back) {
    const { chosenPer, name } = tableOf(row.table);
    if (!chosenPer || row.before!.chosen !== true) continue;
    const said = await tx.run(queries[tableQuery("firms/changes", name)], row.before!);
    if (said.filter(({ chosen }) => chosen === true).length > 1) return { field: "chosen", row };
  }
  const placed = back.find(({ table }) => table === "segments" || table === "chain_segments");
  if (placed && (await tx.run(queries["log/twice-in-chain"])).length > 0)
    return { field: "chain", row: placed };
  for (const { name, acyclic, knownRows } of TABLES) {
    const row = back.find(({ table, before }) => table === name && acyclic?.(before!));
    if (!row) continue;
    const edges = (await tx.run(queries[knownRows!])).flatMap((known) => {
      const edge = acyclic!(known);
      return edge ? [{ from: edge[0], to: edge[1], line: 0 }] : [];
    });
    if (findCycles(edges).length > 0) return { field: name, row };
  }
  return undefined;
}

/** Things that a change with that number made, as `table:id`, and that later changes, which stand, touched or refer to. */
export async function touchedLater(
  { tx, queries }: Pick<Changing, "tx" | "queries">,
  number: number,
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
    const open = new Set(made.filter((thing) => !later.has(thing)));
    for await (const row of rowsOfBulk((cypher, params) => tx.run(cypher, params), queries, one))
      for (const thing of thingsOf([row])) if (open.has(thing)) later.add(thing);
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
        on: today(new Date(at)),
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
