import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { type Folder, readFolder } from "../folder/folder.ts";
import { logOfSheets } from "../log/stored.ts";
import { TABLES } from "../tables/tables.ts";
import { untold } from "./began.ts";
import { writeLog } from "./carried-log.ts";
import { added, listed, rowsOfSheets } from "./differences.ts";
import { hasLog } from "./graph-log.ts";
import { isAlone } from "./half-loaded.ts";
import { keep } from "./kept.ts";
import { knownIn, type LoadOptions } from "./load.ts";
import { LoadTakenOver } from "./load-fault.ts";
import { raise } from "./mark.ts";
import { latestRecorded } from "./recorded.ts";
import { finishWriting, type Writing, writeChanges } from "./writing.ts";

export interface SeedOutcome {
  /**
   * `loaded` into an empty graph; `completed` after a start that was cut short; `present` when the graph has data;
   * `emptied` when the graph is empty and was not always so; `refused` when the folder has errors.
   */
  state: "loaded" | "completed" | "present" | "emptied" | "refused";
  /** What was read; null when nothing was. */
  folder: Folder | null;
}

/**
 * Loads a data folder into a graph that never held anything, or completes such a load that was cut short: every row can
 * be written again. The graph must not be marked by a load.
 */
export async function loadSeedIfEmpty(
  engine: Engine,
  queries: Queries,
  dir: string,
  { language, onProgress }: Pick<LoadOptions, "language" | "onProgress"> = {},
): Promise<SeedOutcome> {
  const [graph] = await engine.read<{ empty: boolean; seeding: boolean }>(queries["load/state"]);
  if (!graph?.empty && !graph?.seeding) return { state: "present", folder: null };
  if (!graph.seeding && (await wasUsed(engine, queries))) return { state: "emptied", folder: null };
  const folder = await readFolder(dir, { known: knownIn(engine, queries), language });
  if (folder.errors.length > 0) return { state: "refused", folder };
  const carried = logOfSheets(folder.log);
  const takesLog = carried.length > 0 && !(await hasLog(engine, queries));
  const begun = await engine.transaction(async (tx) => {
    const [now] = await tx.run<{ load: string | null }>(queries["load/bump"]);
    if (now?.load) throw new LoadTakenOver("A load has begun meanwhile");
    await tx.run(queries["load/seed"]);
    return raise(tx, queries, Math.max(latestRecorded(folder.tables), carried.at(-1)?.number ?? 0));
  });
  // Two servers that start at once on one Neo4j fill it both.
  const step = graph.empty && !graph.seeding && (await isAlone(engine)) ? begun : undefined;
  const writing: Writing = { engine, queries, token: null, step, done: 0, onProgress };
  const changes = added(rowsOfSheets(folder.tables));
  await writeChanges(writing, changes, graph.empty);
  if (takesLog) await writeLog(writing, carried);
  // Of one cut short some rows may be there, with what others have changed since.
  const told = graph.empty && !takesLog ? changes : listed(await untold(engine, queries));
  const kept = await keep(engine, queries, `seed-${randomUUID()}`, told, TABLES);
  const entry = { ...kept, kind: "load" as const, by: null, note: basename(resolve(dir)), undoes: null };
  await finishWriting(writing, { seeded: true, entry });
  return { state: graph.seeding ? "completed" : "loaded", folder };
}

/** Whether anything was ever acknowledged, however little of it is left. */
async function wasUsed(engine: Engine, queries: Queries): Promise<boolean> {
  if (engine.used) return true;
  const [row] = await engine.read<{ number: number }>(queries["log/revision"]);
  return (row?.number ?? 0) > 0;
}
