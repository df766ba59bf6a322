import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { StoredEntry } from "../log/log-rows.ts";
import { logOf } from "../log/stored.ts";

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
