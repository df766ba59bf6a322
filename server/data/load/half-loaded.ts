import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { type Doing, type Mark, readRevision } from "../../graph/revision.ts";
import { dropLog, writeLog } from "./carried-log.ts";
import { reversed } from "./differences.ts";
import { changesKept, dropUnused, logKept } from "./kept.ts";
import { LoadCutShort, LoadOfOlder, LoadTakenOver, LoadUnderWay, NotHalfLoaded } from "./load-fault.ts";
import { putMark } from "./mark.ts";
import { finishWriting, type Progress, type Writing, writeChanges } from "./writing.ts";

interface Options {
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Milliseconds after which a load that does not move on was cut short. */
export const QUIET = 30_000;

/**
 * Carries a load that was cut short on to its end, from what was kept of it.
 * @throws NotHalfLoaded, LoadOfOlder, GraphMoved, LoadTakenOver, LoadCutShort
 */
export async function goOn(engine: Engine, queries: Queries, options: Options = {}): Promise<Mark> {
  return takeUp(engine, queries, "go_on", options);
}

/**
 * Puts the graph back as it was before the load that was cut short. The log says nothing of either: there is no change.
 * @throws NotHalfLoaded, LoadOfOlder, GraphMoved, LoadTakenOver, LoadCutShort
 */
export async function goBack(engine: Engine, queries: Queries, options: Options = {}): Promise<Mark> {
  return takeUp(engine, queries, "go_back", options);
}

/** @param doing `load` when the same folder is loaded again, which carries the load on */
export async function takeUp(
  engine: Engine,
  queries: Queries,
  doing: Doing,
  { onProgress }: Options,
): Promise<Mark> {
  const { mark: held } = await readRevision(engine, queries);
  if (!held) throw new NotHalfLoaded("No load was cut short");
  if (isOfOlder(held)) throw new LoadOfOlder(held.folder);
  const mark = { ...held, token: randomUUID(), doing };
  await engine.transaction((tx) => putMark(tx, queries, mark, { held: held.token, seen: null }));
  const back = doing === "go_back";
  const done = back ? 0 : held.rows - held.changes.rows;
  const writing: Writing = { engine, queries, token: mark.token, done: Math.max(0, done), onProgress };
  const changes = changesKept(engine, queries, held.changes);
  try {
    await dropUnused(engine, queries);
    await writeChanges(writing, back ? reversed(changes) : changes, false);
    if (held.log && back) await dropLog(writing);
    if (held.log && !back) await writeLog(writing, await logKept(engine, queries, held.log));
    await finishWriting(writing, { seeded: !back && held.replace, entry: back ? null : held.entry });
  } catch (error) {
    if (error instanceof LoadTakenOver) throw error;
    throw new LoadCutShort(mark, writing.done, error);
  }
  return mark;
}

/** Whether the load was begun by a version that kept it in another way, so that it goes neither on nor back. */
export function isOfOlder({ changes }: Partial<Pick<Mark, "changes">>): boolean {
  return changes === undefined;
}

/**
 * Resolves when nobody is loading. Where other processes can, that takes `quiet` milliseconds to know.
 * @throws LoadUnderWay
 */
export async function refuseWhileRunning(engine: Engine, queries: Queries, quiet = QUIET): Promise<void> {
  const first = await readRevision(engine, queries);
  if (!first.mark || (await isAlone(engine))) return;
  for (const until = Date.now() + quiet; Date.now() < until; ) {
    await wait(Math.min(1_000, quiet));
    const now = await readRevision(engine, queries);
    if (!now.mark) return;
    if (now.number !== first.number) throw new LoadUnderWay({ ...now, mark: now.mark });
  }
}

/** Whether no other process can have the database open. */
export async function isAlone(engine: Engine): Promise<boolean> {
  return (await engine.info()).name === "embedded";
}
