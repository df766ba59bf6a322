import type { Engine } from "../../engine/engine.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import { sameRow, wholeRow } from "../../graph/table-rows.ts";
import type { RowChange, TableRow } from "../../model/log.ts";
import type { Sheet } from "../folder/sheet.ts";
import { identityOf, type Rows, type Table } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import type { Changes } from "./kept.ts";

/** The rows of a folder, which have every column of their table. */
export function rowsOfSheets(sheets: readonly Sheet[]): Rows {
  return async (table) => (sheets.find((sheet) => sheet.table === table)?.rows ?? []) as TableRow[];
}

/** The rows of the graph. */
export function rowsOfGraph(engine: Engine, queries: Queries): Rows {
  return async (table) => {
    const rows = await engine.read(queries[tableQuery("export", table.name)]);
    return rows.map((row) => wholeRow(table, row));
  };
}

/** All rows as ones that are added. */
export function added(rows: Rows): Changes {
  return async (table) =>
    (await rows(table)).map((after) => ({ table: table.name, before: null, after }) as RowChange);
}

export function listed(changes: ReadonlyMap<string, RowChange[]>): Changes {
  return async ({ name }) => changes.get(name) ?? [];
}

/** What was as it is, and what is as it was. */
export function reversed(changes: Changes): Changes {
  return async (table) =>
    (await changes(table)).map(({ table, before, after }) => ({ table, before: after, after: before }));
}

/**
 * The rows in which a graph differs from what it shall be, table by table. Rows that stay the same are among them where
 * they have to be written again: what a graph had twice, and what names an id that leaves one of the tables it may be of.
 * @param replace rows that `shall` does not have go
 * @returns them by table, and how many rows were looked at in the graph
 */
export async function differences(
  was: Rows,
  shall: Rows,
  replace: boolean,
): Promise<{ changes: Map<string, RowChange[]>; present: number }> {
  const all = new Map<string, RowChange[]>();
  let present = 0;
  const gone = new Map<string, Set<unknown>>();
  for (const table of TABLES) {
    const rows = await shall(table);
    if (rows.length === 0 && !replace) continue;
    const there = await was(table);
    present += there.length;
    const changes = differencesOf(table, rows, there, replace);
    const going = changes.filter(({ after }) => after === null);
    if (going.length > 0 && table.columns[0]?.name === "id")
      gone.set(table.name, new Set(going.map(({ before }) => before?.id)));
    for (const row of rejoined(table, rows, changes, gone))
      changes.push({ table: table.name as RowChange["table"], before: row, after: row });
    all.set(table.name, changes);
  }
  return { changes: all, present };
}

function differencesOf(
  table: Table,
  rows: readonly TableRow[],
  present: readonly TableRow[],
  replace: boolean,
): RowChange[] {
  const name = table.name as RowChange["table"];
  const there = new Map<string, TableRow>();
  const doubled = new Set<string>();
  for (const row of present) {
    const identity = identityOf(table, row);
    if (there.has(identity)) doubled.add(identity);
    else there.set(identity, row);
  }
  const changes: RowChange[] = [];
  const found = new Set<string>();
  for (const after of rows) {
    const identity = identityOf(table, after);
    const before = there.get(identity) ?? null;
    if (before) found.add(identity);
    if (!sameRow(table, before, after) || (replace && doubled.has(identity)))
      changes.push({ table: name, before, after });
  }
  if (replace)
    for (const [identity, before] of there)
      if (!found.has(identity)) changes.push({ table: name, before, after: null });
  return changes;
}

/** Rows that stay and name an id which one of several tables loses: it is another's from then on. */
function rejoined(
  table: Table,
  rows: readonly TableRow[],
  changes: readonly RowChange[],
  gone: ReadonlyMap<string, Set<unknown>>,
): TableRow[] {
  const columns = table.columns.filter(
    ({ refers = [] }) => refers.length > 1 && refers.some((name) => gone.has(name)),
  );
  if (columns.length === 0) return [];
  const changed = new Set(changes.map(({ after }) => after && identityOf(table, after)));
  return rows.filter(
    (row) =>
      !changed.has(identityOf(table, row)) &&
      columns.some(({ property, refers = [] }) => refers.some((name) => gone.get(name)?.has(row[property]))),
  );
}
