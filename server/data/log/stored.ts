import type { Engine, Row } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { AnyTable } from "../tables/table.ts";
import type { StoredEntry } from "./log-rows.ts";

/** The log of a data folder. */
export function logOfSheets(sheets: readonly { table: AnyTable; rows: Row[] }[]): StoredEntry[] {
  const rows = (name: string) => sheets.find(({ table }) => table.name === name)?.rows ?? [];
  return logOf(rows("changes"), rows("change_rows"));
}

/** The log of a graph. */
export async function logOfGraph(engine: Engine, queries: Queries): Promise<StoredEntry[]> {
  return logOf(
    await engine.read(queries["export/changes"]),
    await engine.read(queries["export/change-rows"]),
  );
}

export async function hasLog(engine: Engine, queries: Queries): Promise<boolean> {
  return (await readHead(engine, queries)) !== null;
}

/** The number of the last entry; null when there is none. */
export async function readHead(engine: Engine, queries: Queries): Promise<number | null> {
  const [row] = await engine.read<{ headNumber: number | null }>(queries["load/head"]);
  return row?.headNumber ?? null;
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
