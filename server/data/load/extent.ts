import { touchedBy } from "../../graph/log.ts";
import { TABLE_NAMES, type TableName, type Touched } from "../../model/log.ts";
import { rowsOfEntry, rowsTextOf, type StoredEntry } from "../log/log-rows.ts";

/** What an entry touched, and how many rows it has; those of a packed one are counted in their text. */
export function extentOf(entry: StoredEntry): { touched: Touched; count: number } {
  if (entry.parts.length === 0) {
    const rows = rowsOfEntry(entry);
    return { touched: touchedBy(rows), count: rows.length };
  }
  const names = [...(rowsTextOf(entry) ?? "").matchAll(/(?:^\[|\],)\["(\w+)",/g)].map(([, name]) => name);
  const found = new Set(names);
  const tables = TABLE_NAMES.filter((name) => found.has(name)).sort();
  return { touched: { bulk: true, tables: tables as TableName[], things: [] }, count: names.length };
}
