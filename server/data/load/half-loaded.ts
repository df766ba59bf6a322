import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { type Content, contentOfKept, dropUnused, NOTHING } from "./kept.ts";
import { LoadCutShort, LoadTakenOver, LoadUnderWay, NotHalfLoaded } from "./load-fault.ts";
import { type Doing, type Mark, putMark, readRevision } from "./mark.ts";
import { finishWriting, type Progress, type Writing, writeContent } from "./writing.ts";

interface Options {
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Milliseconds after which a load that does not move on was cut short. */
export const QUIET = 30_000;

/**
 * Carries a load that was cut short on to its end, from what was kept of its folder.
 * @throws NotHalfLoaded, GraphMoved, LoadTakenOver, LoadCutShort
 */
export async function goOn(engine: Engine, queries: Queries, options: Options = {}): Promise<Mark> {
  return takeUp(engine, queries, "go_on", options, ({ after, replace }) => ({
    content: contentOfKept(engine, queries, after),
    replace,
    seeded: replace,
  }));
}

/**
 * Puts the graph back as it was before the first load that was cut short.
 * @throws NotHalfLoaded, GraphMoved, LoadTakenOver, LoadCutShort
 */
export async function goBack(engine: Engine, queries: Queries, options: Options = {}): Promise<Mark> {
  return takeUp(engine, queries, "go_back", options, ({ before }) => ({
    content: before ? contentOfKept(engine, queries, before) : NOTHING,
    replace: true,
    seeded: false,
  }));
}

async function takeUp(
  engine: Engine,
  queries: Queries,
  doing: Doing,
  { onProgress }: Options,
  plan: (mark: Mark) => { content: Content; replace: boolean; seeded: boolean },
): Promise<Mark> {
  const { mark: held } = await readRevision(engine, queries);
  if (!held) throw new NotHalfLoaded("No load was cut short");
  const mark = { ...held, token: randomUUID(), doing };
  await engine.transaction((tx) => putMark(tx, queries, mark, { held: held.token, seen: null }));
  const writing: Writing = { engine, queries, token: mark.token, fresh: false, done: 0, onProgress };
  const { content, replace, seeded } = plan(mark);
  try {
    await dropUnused(engine, queries);
    await writeContent(writing, content, replace);
    await finishWriting(writing, { seeded });
  } catch (error) {
    if (error instanceof LoadTakenOver) throw error;
    throw new LoadCutShort(mark, writing.done, error);
  }
  return mark;
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
