import type { Engine } from "../engine/engine.ts";
import type { Queries } from "../queries.ts";
import type { Folder } from "./folder.ts";
import { type LoadOptions, loadFolder } from "./load.ts";

export interface SeedOutcome {
  /**
   * `loaded` into an empty graph; `completed` after a start that was cut short; `present` when the graph has data;
   * `interrupted` when a load of the user's own was cut short and left nothing: that folder should be loaded again;
   * `emptied` when the graph is empty and was not always so; `refused` when the folder has errors.
   */
  state: "loaded" | "completed" | "present" | "interrupted" | "emptied" | "refused";
  /** What was read; null when nothing was. */
  folder: Folder | null;
}

/** Loads a data folder into a graph that never held anything, or completes such a load that was cut short. */
export async function loadSeedIfEmpty(
  engine: Engine,
  queries: Queries,
  dir: string,
  options: Pick<LoadOptions, "language" | "onProgress"> = {},
): Promise<SeedOutcome> {
  const [graph] = await engine.read<{ empty: boolean; seeding: boolean; loading: boolean }>(
    queries["load/state"]!,
  );
  if (graph?.empty && graph.loading) return { state: "interrupted", folder: null };
  if (!graph?.empty && !graph?.seeding) return { state: "present", folder: null };
  if (!graph.seeding && (await wasUsed(engine, queries))) return { state: "emptied", folder: null };
  const folder = await loadFolder(engine, queries, dir, { ...options, seed: true });
  if (folder.errors.length > 0) return { state: "refused", folder };
  return { state: graph.seeding ? "completed" : "loaded", folder };
}

/** Whether anything was ever acknowledged, however little of it is left. */
async function wasUsed(engine: Engine, queries: Queries): Promise<boolean> {
  if (engine.used) return true;
  const [row] = await engine.read<{ number: number }>(queries.revision!);
  return (row?.number ?? 0) > 0;
}
