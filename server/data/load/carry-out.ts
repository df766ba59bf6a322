import { type Engine, EngineUnavailable } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { Mark } from "../../graph/revision.ts";
import type { StoredEntry } from "../log/log-rows.ts";
import { writeLog } from "./carried-log.ts";
import { type Changes, dropUnused, isComplete } from "./kept.ts";
import { GraphMoved, LoadCutShort, LoadFailed, LoadTakenOver } from "./load-fault.ts";
import { putMark, raise } from "./mark.ts";
import { finishWriting, type Progress, type Writing, writeChanges } from "./writing.ts";

interface Load {
  /** The mark that this one takes the place of. */
  held: string | null;
  /** The number of the graph as the changes were found. */
  seen: number;
  /** What the number of changes is raised to. */
  least: number;
  changes: Changes;
  /** The log that the graph takes along. */
  carried: readonly StoredEntry[];
  /** The graph is empty. */
  fresh: boolean;
}

/**
 * Marks the graph, writes what is kept for the mark, and takes the mark away.
 * @throws GraphMoved, LoadTakenOver, LoadFailed, LoadCutShort
 */
export async function carryOut(
  parts: { engine: Engine; queries: Queries; onProgress?: ((progress: Progress) => void) | undefined },
  mark: Mark,
  { held, seen, least, changes, carried, fresh }: Load,
): Promise<void> {
  const { engine, queries } = parts;
  const begun = await engine.transaction(async (tx) => {
    if (!(await isComplete(tx, queries, mark.log ? [mark.changes, mark.entry, mark.log] : [mark.changes])))
      throw new GraphMoved("What was kept of the graph has gone: another load has begun or ended");
    await putMark(tx, queries, mark, { held, seen });
    return raise(tx, queries, least);
  });
  const { token, rows } = mark;
  const done = Math.max(0, rows - mark.changes.rows);
  const writing: Writing = { ...parts, token, step: fresh ? begun : undefined, done };
  try {
    await dropUnused(engine, queries);
    await writeChanges(writing, changes, true);
    if (carried.length > 0) await writeLog(writing, carried);
    await finishWriting(writing, { seeded: mark.replace, entry: mark.entry });
  } catch (error) {
    if (error instanceof LoadTakenOver) throw error;
    if (writing.touched || held !== null || error instanceof EngineUnavailable)
      throw new LoadCutShort(mark, writing.done, error);
    await finishWriting(writing, { seeded: false, entry: null }).catch(() => {
      throw new LoadCutShort(mark, 0, error);
    });
    throw new LoadFailed(error);
  }
}
