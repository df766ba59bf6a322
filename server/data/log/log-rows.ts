import type { RowChange } from "../../model/log.ts";
import { digestOfRows, hashOf, readRowsText, type Said, unpackRows } from "./entry-text.ts";

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
