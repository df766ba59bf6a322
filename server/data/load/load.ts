import { randomUUID } from "node:crypto";
import { type Engine, EngineUnavailable } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { Language } from "../../model/words.ts";
import type { Known } from "../folder/checks.ts";
import type { Fault } from "../folder/fault.ts";
import { type Folder, readFolder } from "../folder/folder.ts";
import { goBack, refuseWhileRunning } from "./half-loaded.ts";
import { contentOfGraph, contentOfSheets, dropUnused, isComplete, keep } from "./kept.ts";
import { GraphMoved, LoadCutShort, LoadFailed, LoadTakenOver } from "./load-fault.ts";
import { type Mark, putMark, type Revision, readRevision } from "./mark.ts";
import { latestRecorded } from "./recorded.ts";
import { finishWriting, type Progress, type Writing, writeContent } from "./writing.ts";

export interface LoadOptions {
  /** What the folder does not have is taken out of the graph, once everything the folder has is in. */
  replace?: boolean;
  language?: Language;
  onProgress?: (progress: Progress) => void;
  /** The graph as it was before a load that was cut short is put back, to merge another folder into. */
  onGoBack?: (mark: Mark) => void;
  /** Milliseconds in which a load that is under way moves on. */
  quiet?: number;
}

const ATTEMPTS = 5;

/**
 * Checks a folder whole, then loads it if there are no errors: a row replaces the row of the same identity, others stay
 * unless the folder is to replace them. The graph as it was and the folder are kept in the graph until the last row is
 * in, so that a load cut short at any point can be carried on, repeated or taken back.
 *
 * @throws GraphMoved when others kept changing the graph, LoadUnderWay, LoadTakenOver, LoadFailed, LoadCutShort
 */
export async function loadFolder(
  engine: Engine,
  queries: Queries,
  dir: string,
  options: LoadOptions = {},
): Promise<Folder> {
  await refuseWhileRunning(engine, queries, options.quiet);
  for (let attempt = 1; ; attempt++) {
    const seen = await readRevision(engine, queries);
    const known = options.replace ? null : knownIn(engine, queries);
    const folder = await readFolder(dir, { known, language: options.language });
    if (seen.mark && !options.replace ? folder.errors.some(isOfFolder) : folder.errors.length > 0)
      return folder;
    try {
      if (await loadOver(engine, queries, dir, folder, seen, options)) return folder;
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Whether an error is there whatever the graph holds. */
function isOfFolder({ code }: Fault): boolean {
  return code !== "missing" && code !== "cycle" && code !== "chosen_twice";
}

/** @returns false when the folder must be read again, for the graph is whole only now */
async function loadOver(
  engine: Engine,
  queries: Queries,
  dir: string,
  folder: Folder,
  { number, mark: held }: Revision,
  { replace = false, onProgress, onGoBack }: LoadOptions,
): Promise<boolean> {
  const [state] = await engine.read<{ empty: boolean }>(queries["load/state"]);
  const content = contentOfSheets(folder.tables);
  const token = randomUUID();
  const { digest, ...after } = await keep(engine, queries, `after-${token}`, content);
  if (held && !replace && (held.replace || held.digest !== digest || folder.errors.length > 0)) {
    onGoBack?.(held);
    await goBack(engine, queries, { onProgress });
    return false;
  }
  const before = held ? held.before : state?.empty ? null : await keepGraph(engine, queries, token);
  const mark: Mark = {
    ...{ token, folder: dir, replace, began: new Date().toISOString(), doing: "load" as const },
    ...{ digest, before, after },
  };
  await engine.transaction(async (tx) => {
    if (!(await isComplete(tx, queries, before ? [before, after] : [after])))
      throw new GraphMoved("What was kept of the graph has gone: another load has begun or ended");
    await putMark(tx, queries, mark, { held: held?.token ?? null, seen: number });
    await tx.run(queries["load/raise"], { least: latestRecorded(folder.tables) });
  });
  const fresh = state?.empty === true;
  const writing: Writing = { engine, queries, token, fresh, done: 0, onProgress };
  try {
    await dropUnused(engine, queries);
    await writeContent(writing, content, replace);
    await finishWriting(writing, { seeded: replace });
  } catch (error) {
    if (error instanceof LoadTakenOver) throw error;
    if (held || writing.touched || error instanceof EngineUnavailable)
      throw new LoadCutShort(mark, writing.done, error);
    await finishWriting(writing, { seeded: false }).catch(() => {
      throw new LoadCutShort(mark, 0, error);
    });
    throw new LoadFailed(error);
  }
  return true;
}

async function keepGraph(engine: Engine, queries: Queries, token: string) {
  const { digest, ...before } = await keep(
    engine,
    queries,
    `before-${token}`,
    contentOfGraph(engine, queries),
  );
  return before;
}

/** What a folder that is merged may refer to. */
export function knownIn(engine: Engine, queries: Queries): Known {
  return {
    async ids(query, ids) {
      const rows = await engine.read<{ id: string }>(queries[query], { ids });
      return rows.map(({ id }) => id);
    },
    rows: (query) => engine.read(queries[query]),
  };
}
