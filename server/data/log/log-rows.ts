import { digestOfRows, hashOf, readRowsText, type Said, touchedBy, unpackRows } from "../../graph/log.ts";
import { type RowChange, TABLE_NAMES, type TableName, type Touched } from "../../model/log.ts";

/** An entry as the data folder and the graph hold it, with the parts of its rows where they are packed. */
export interface StoredEntry extends Said {
  rows: string | null;
  previous: string;
  hash: string;
  parts: string[];
}

/** Why an entry of a log is not what it was when it was written. */
export type LogFault = "log_order" | "log_rows" | "log_altered";

/** The text of the rows of an entry; null when it cannot be unpacked. */
export function rowsTextOf({ rows, parts }: Pick<StoredEntry, "rows" | "parts">): string | null {
  if (rows !== null) return rows;
  try {
    return parts.length === 0 ? null : unpackRows(parts);
  } catch {
    return null;
  }
}

/** What is wrong with an entry that follows another; null when nothing is. */
export function faultOf(
  entry: StoredEntry,
  before: { number: number; hash: string } | null,
): LogFault | null {
  const text = rowsTextOf(entry);
  if (text === null) return "log_rows";
  if (hashOf(entry, digestOfRows(text), entry.previous) !== entry.hash) return "log_altered";
  const follows = before === null ? entry.previous === "" : entry.previous === before.hash;
  return follows && entry.number > (before?.number ?? 0) ? null : "log_order";
}

export function rowsOfEntry(entry: StoredEntry): RowChange[] {
  return readRowsText(rowsTextOf(entry) ?? "[]");
}

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
