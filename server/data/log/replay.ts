import type { RowChange, TableRow } from "../../model/log.ts";
import { identityOf, type Rows } from "../tables/table.ts";
import { tableOf } from "../tables/tables.ts";
import { rowsOfEntry, type StoredEntry } from "./log-rows.ts";

/** The rows to which a log leads, from an empty graph on. */
export function replay(entries: Iterable<StoredEntry>): Rows {
  const tables = new Map<string, Map<string, TableRow>>();
  for (const entry of entries) for (const change of rowsOfEntry(entry)) apply(tables, change);
  return async ({ name }) => [...(tables.get(name)?.values() ?? [])];
}

function apply(tables: Map<string, Map<string, TableRow>>, { table, before, after }: RowChange): void {
  const rows = tables.get(table) ?? new Map<string, TableRow>();
  tables.set(table, rows);
  const identity = identityOf(tableOf(table), (after ?? before)!);
  if (after) rows.set(identity, after);
  else rows.delete(identity);
}
