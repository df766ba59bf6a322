import { identityOf, propertyOf, type Table } from "../data/tables/table.ts";
import { tableOf } from "../data/tables/tables.ts";
import type { Row, Transaction } from "../engine/engine.ts";
import { type RowChange, TABLE_NAMES, type TableName, type TableRow } from "../model/log.ts";
import { type Queries, tableQuery } from "./queries.ts";

/** Rows of the tables of the data folder, read and written inside one transaction. */
interface Within {
  tx: Transaction;
  queries: Queries;
  /** The number of the change that writes them. */
  revision: number;
}

/**
 * A row with every column of its table and nothing else; what is left out is null, a flag what an empty one counts as, a
 * list without anything in it.
 */
export function wholeRow({ columns }: Pick<Table, "columns">, row: Row): TableRow {
  return Object.fromEntries(
    columns.map(({ property, type, empty, many }) => {
      const nothing = many ? [] : type === "flag" ? (empty ?? false) : null;
      return [property, row[property] ?? nothing];
    }),
  ) as TableRow;
}

/** Whether two rows say the same in every column; two that are not there do. */
export function sameRow(table: Table, a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  return JSON.stringify(wholeRow(table, a)) === JSON.stringify(wholeRow(table, b));
}

/** What tells a row apart, as the queries take it; nodes without an id column have one made of their identity. */
export function keyOf(table: Table, row: Row): Row {
  const names = table.identity.map((name) => propertyOf(table, name));
  return {
    ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    ...(table.keyed && { id: identityOf(table, row) }),
  };
}

/** The rows with the identities of these as they are now, whole and in this order; null where there is none. */
export async function rowsNow(
  { tx, queries }: Pick<Within, "tx" | "queries">,
  name: TableName,
  like: readonly Row[],
): Promise<(TableRow | null)[]> {
  if (like.length === 0) return [];
  const table = tableOf(name);
  const found = await tx.run(queries[tableQuery("log/rows", name)], {
    rows: like.map((row) => keyOf(table, row)),
  });
  const there = new Map(found.map((row) => [identityOf(table, row), wholeRow(table, row)]));
  return like.map((row) => there.get(identityOf(table, row)) ?? null);
}

/**
 * Puts rows in place of those of the same identities.
 * @returns what that changed; rows that were there like this are left alone
 */
export async function putRows(within: Within, name: TableName, given: readonly Row[]): Promise<RowChange[]> {
  const { tx, queries, revision } = within;
  const table = tableOf(name);
  const rows = given.map((row) => wholeRow(table, row));
  const before = await rowsNow(within, name, rows);
  const changes = rows
    .map((after, at): RowChange => ({ table: name, before: before[at] ?? null, after }))
    .filter(({ before: was, after }) => !sameRow(table, was, after));
  const all = changes.map(({ after }) => ({
    ...(table.keyed && { id: identityOf(table, after!) }),
    ...after!,
  }));
  const clears = changes.some(({ before: was }) => was !== null);
  for (const step of table.phases.flat()) {
    if (step.clears && !clears) continue;
    const some = step.rows ? all.flatMap(step.rows) : all;
    if (some.length > 0) await tx.run(queries[step.query], { rows: some, revision });
  }
  return changes;
}

/** Takes rows away by their identities. @returns what that changed; rows that were not there are left alone */
export async function removeRows(
  within: Within,
  name: TableName,
  given: readonly Row[],
): Promise<RowChange[]> {
  const { tx, queries } = within;
  const table = tableOf(name);
  const before = await rowsNow(within, name, given);
  const there = before.filter((row) => row !== null);
  if (there.length > 0)
    await tx.run(queries[tableQuery("load/remove", name)], { rows: there.map((row) => keyOf(table, row)) });
  return there.map((row) => ({ table: name, before: row, after: null }));
}

/** Changes of the same row made one: as it was before the first, as it is after the last; what came back is left out. */
export function joinChanges(changes: readonly RowChange[]): RowChange[] {
  const joined = new Map<string, RowChange>();
  for (const { table, before, after } of changes) {
    const id = `${table}\n${identityOf(tableOf(table), (after ?? before)!)}`;
    const earlier = joined.get(id);
    joined.set(id, { table, before: earlier ? earlier.before : before, after });
  }
  return [...joined.values()].filter(({ table, before, after }) => !sameRow(tableOf(table), before, after));
}

const NAMES: ReadonlySet<string> = new Set(TABLE_NAMES);

/** Things that rows speak of, as `table:id`: the row's own, and those it refers to or mentions, its source left out. */
export function thingsOf(changes: readonly RowChange[]): string[] {
  const things = new Set<string>();
  for (const { table: name, before, after } of changes) {
    const { columns } = tableOf(name);
    for (const row of [before, after]) {
      if (row === null) continue;
      if (columns[0]?.name === "id") things.add(`${name}:${row.id}`);
      for (const { property, refers = [], mentions = [] } of columns) {
        if (property === "source") continue;
        const targets = [...refers, ...mentions].filter((target) => NAMES.has(target));
        for (const id of [row[property] ?? null].flat())
          if (typeof id === "string") for (const target of targets) things.add(`${target}:${id}`);
      }
    }
  }
  return [...things].sort();
}
