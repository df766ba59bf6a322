import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { type Mark, type Revision, readRevision } from "../../graph/revision.ts";
import type { Language } from "../../model/words.ts";
import type { Known } from "../folder/checks.ts";
import type { Fault } from "../folder/fault.ts";
import { type Folder, readFolder } from "../folder/folder.ts";
import { replay } from "../log/replay.ts";
import { logOfSheets } from "../log/stored.ts";
import { LOG_TABLES } from "../tables/log-tables.ts";
import { TABLES } from "../tables/tables.ts";
import { beginLog } from "./began.ts";
import { carryOut } from "./carry-out.ts";
import { added, differences, listed, rowsOfGraph, rowsOfSheets } from "./differences.ts";
import { hasLog, logOfGraph } from "./graph-log.ts";
import { goBack, isOfOlder, refuseWhileRunning, takeUp } from "./half-loaded.ts";
import { hashOfChanges, keep } from "./kept.ts";
import { GraphMoved, LoadOfOlder } from "./load-fault.ts";
import { latestRecorded } from "./recorded.ts";
import type { Progress } from "./writing.ts";

export interface LoadOptions {
  /** What the folder does not have is taken out of the graph, once everything the folder has is in. */
  replace?: boolean;
  language?: Language;
  onProgress?: (progress: Progress) => void;
  /** The graph as it was before a load that was cut short is put back, to merge another folder into. */
  onGoBack?: (mark: Mark) => void;
  /** The folder carries a log, and the graph goes on with its own. */
  onLogLeft?: () => void;
  /** Milliseconds in which a load that is under way moves on. */
  quiet?: number;
}

const ATTEMPTS = 5;

/**
 * Checks a folder whole, then loads it if there are no errors: a row replaces the row of the same identity, others stay
 * unless the folder is to replace them. The rows that change are kept in the graph, as they were and as they shall be,
 * until the last is in, so that a load cut short at any point can be carried on, repeated or taken back.
 *
 * @throws GraphMoved when others kept changing the graph, LoadUnderWay, LoadOfOlder, LoadTakenOver, LoadFailed, LoadCutShort
 */
export async function loadFolder(
  engine: Engine,
  queries: Queries,
  dir: string,
  options: LoadOptions = {},
): Promise<Folder> {
  await refuseWhileRunning(engine, queries, options.quiet);
  for (let attempt = 1; ; attempt++) {
    await beginLog(engine, queries);
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
  { replace = false, onProgress, onGoBack, onLogLeft }: LoadOptions,
): Promise<boolean> {
  const rows = rowsOfSheets(folder.tables);
  const older = held !== null && isOfOlder(held);
  if (older && !replace) throw new LoadOfOlder(held.folder);
  if (held && !older) {
    const same = folder.errors.length === 0 && (await hashOfChanges(added(rows), TABLES)) === held.digest;
    if (same && held.replace === replace) await takeUp(engine, queries, "load", { onProgress });
    else {
      onGoBack?.(held);
      await goBack(engine, queries, { onProgress });
    }
    return same && held.replace === replace;
  }
  const [state] = await engine.read<{ empty: boolean }>(queries["load/state"]);
  const fresh = state?.empty === true;
  const found = fresh ? null : await differences(rowsOfGraph(engine, queries), rows, replace);
  const changes = found ? listed(found.changes) : added(rows);
  const token = randomUUID();
  const kept = await keep(engine, queries, `load-${token}`, changes, TABLES);
  const carried = logOfSheets(folder.log);
  const takesLog = carried.length > 0 && fresh && !(await hasLog(engine, queries));
  if (carried.length > 0 && !takesLog) onLogLeft?.();
  const log = takesLog
    ? await keep(engine, queries, `log-${token}`, added(rowsOfSheets(folder.log)), LOG_TABLES)
    : null;
  // What a load left that no log tells is told with this one.
  const said = log ? carried : older ? await logOfGraph(engine, queries) : null;
  const left = said ? (await differences(replay(said), rows, true)).changes : null;
  const entry = left ? await keep(engine, queries, `entry-${token}`, listed(left), TABLES) : kept;
  const mark: Mark = {
    token,
    folder: dir,
    replace,
    began: new Date().toISOString(),
    doing: "load",
    digest: fresh ? kept.hash : await hashOfChanges(added(rows), TABLES),
    rows: folder.tables.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    rowsBefore: found?.present ?? 0,
    changes: kept,
    entry: { ...entry, kind: "load", by: null, note: basename(resolve(dir)), undoes: null },
    log,
  };
  await carryOut({ engine, queries, onProgress }, mark, {
    held: held?.token ?? null,
    seen: number,
    least: Math.max(latestRecorded(folder.tables), carried.at(-1)?.number ?? 0),
    changes,
    carried: log ? carried : [],
    fresh,
  });
  return true;
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
