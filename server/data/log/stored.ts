import type { Row } from "../../engine/engine.ts";
import type { AnyTable } from "../tables/table.ts";
import type { StoredEntry } from "./log-rows.ts";

/** The log of a data folder. */
export function logOfSheets(sheets: readonly { table: AnyTable; rows: Row[] }[]): StoredEntry[] {
  const rows = (name: string) => sheets.find(({ table }) => table.name === name)?.rows ?? [];
  return logOf(rows("changes"), rows("change_rows"));
}

/** Entries with their parts, in the order of both. */
export function logOf(changes: readonly Row[], parts: readonly Row[]): StoredEntry[] {
  const texts = new Map<unknown, string[]>();
  for (const { change, text } of parts) texts.set(change, [...(texts.get(change) ?? []), String(text)]);
  return changes.map((row) => ({
    ...(row as unknown as Omit<StoredEntry, "parts">),
    previous: String(row.previous ?? ""),
    parts: texts.get(row.number) ?? [],
  }));
}
