import type { EntryHead } from "../graph/log.ts";
import { readEntryPage } from "../graph/log.ts";
import { thingsOf } from "../graph/table-rows.ts";
import { readUndone } from "../graph/undo.ts";
import type { Call } from "../http/endpoint.ts";
import type { ChangeKind, RowChange, TableName } from "../model/log.ts";
import { notFound } from "../words/problem.ts";

/** A thing that a change speaks of; the name is null when it is not there any more. */
export interface ChangedThing {
  table: TableName;
  id: string;
  nameZh: string | null;
  nameEn: string | null;
}

/** A change as lists tell it. */
export interface ChangeBrief {
  number: number;
  at: string;
  by: string | null;
  /** Of a person of the office; the text itself where nobody has that id. */
  byName: string | null;
  kind: ChangeKind;
  note: string | null;
  undoes: number | null;
  /** The change that took it back, unless that was taken back itself. */
  undoneBy: number | null;
  bulk: boolean;
  rowsTotal: number;
  tables: TableName[];
  /** At most THINGS_TOLD. */
  things: ChangedThing[];
}

type Office = Pick<Call, "engine" | "queries">;
type Listed = EntryHead & { tables: TableName[] };

const THINGS_TOLD = 6;

/** Rows that changed speak of things of their own tables; rows of relations only of those at their ends. */
function toldOf({ tables, things }: Listed): { table: TableName; id: string }[] {
  const all = things.map((thing) => {
    const colon = thing.indexOf(":");
    return { table: thing.slice(0, colon) as TableName, id: thing.slice(colon + 1) };
  });
  const own = all.filter(({ table }) => tables.includes(table));
  return (own.length > 0 ? own : all).slice(0, THINGS_TOLD);
}

async function namesOf({ engine, queries }: Office, ids: readonly string[]): Promise<ChangedThing[]> {
  if (ids.length === 0) return [];
  return engine.read<ChangedThing & Record<string, string | null>>(queries["log/names"], {
    ids: [...new Set(ids)],
  });
}

/** The same entries with names, and what takes them back. */
export async function briefsOf(office: Office, entries: readonly Listed[]): Promise<ChangeBrief[]> {
  const { engine, queries } = office;
  const told = entries.map(toldOf);
  const [names, people, undone] = await Promise.all([
    namesOf(
      office,
      told.flat().map(({ id }) => id),
    ),
    engine.read<{ id: string; name: string }>(queries["people/people"]),
    readUndone(
      (cypher, params) => engine.read(cypher, params),
      queries,
      entries.map(({ number }) => number),
    ),
  ]);
  const named = new Map(names.map((thing) => [`${thing.table}:${thing.id}`, thing]));
  const called = new Map(people.map(({ id, name }) => [id, name]));
  return entries.map(({ number, at, by, kind, note, undoes, bulk, rowsTotal, tables }, position) => ({
    number,
    at,
    by,
    byName: by === null ? null : (called.get(by) ?? by),
    kind,
    note,
    undoes,
    undoneBy: undone.get(number) ?? null,
    bulk,
    rowsTotal,
    tables,
    things: told[position]!.map(
      ({ table, id }) => named.get(`${table}:${id}`) ?? { table, id, nameZh: null, nameEn: null },
    ),
  }));
}

export interface ChangesAsked {
  /** `table:id` */
  thing: string | null;
  kind: ChangeKind | null;
  by: string | null;
  /** ISO 8601, the first moment. */
  from: string | null;
  /** The first moment after. */
  to: string | null;
  /** Changes with a smaller number only. */
  before: number | null;
  limit: number;
}

/** The changes that fit, the latest first, and how many fit whatever `before` says. */
export async function latestChanges(office: Office, asked: ChangesAsked) {
  const { engine, queries } = office;
  const { thing, kind, by, from, to, before, limit } = asked;
  const filters = { kind, by, from, to };
  const [list, count] = thing === null ? (["log/latest", "log/total"] as const) : OF_THING;
  const [entries, [counted]] = await Promise.all([
    engine.read<Listed & Record<string, never>>(queries[list], {
      ...filters,
      before,
      limit: limit + 1,
      ...(thing !== null && { thing }),
    }),
    engine.read<{ total: number }>(queries[count], { ...filters, ...(thing !== null && { thing }) }),
  ]);
  return {
    changes: await briefsOf(office, entries.slice(0, limit)),
    total: counted?.total ?? 0,
    more: entries.length > limit,
  };
}

const OF_THING = ["log/latest-of-thing", "log/total-of-thing"] as const;

/** The changes after a number, the earliest first. */
export async function changesAfter(office: Office, since: number, limit: number) {
  const { engine, queries } = office;
  const entries = await engine.read<Listed & Record<string, never>>(queries["log/after"], {
    since,
    limit: limit + 1,
  });
  return { changes: await briefsOf(office, entries.slice(0, limit)), more: entries.length > limit };
}

/**
 * One change whole, a page of its rows, and the names of what these rows speak of.
 * @throws Problem not_found
 */
export async function readChange(
  office: Office,
  number: number,
  page: { skip: number; limit: number },
): Promise<ChangeBrief & { rows: RowChange[]; names: ChangedThing[] }> {
  const { engine, queries } = office;
  const entry = await readEntryPage((cypher, params) => engine.read(cypher, params), queries, number, page);
  if (!entry) throw notFound("number", String(number));
  const { rows, ...head } = entry;
  const sources = rows.flatMap(({ before, after }) => [before?.source, after?.source]);
  const ids = [
    ...thingsOf(rows).map((thing) => thing.slice(thing.indexOf(":") + 1)),
    ...sources.filter((id) => typeof id === "string"),
  ];
  const [[brief], names] = await Promise.all([briefsOf(office, [head as Listed]), namesOf(office, ids)]);
  return { ...brief!, rows, names };
}
