import { setTimeout as wait } from "node:timers/promises";
import { FAULTS_TOLD, faultLine } from "../data/folder/fault.ts";
import { LoadTakenOver } from "../data/load/load-fault.ts";
import { type LoadStanding, watchMark } from "../data/load/load-watch.ts";
import { loadSeedIfEmpty, type SeedOutcome } from "../data/load/seed.ts";
import { type Engine, EngineRefused, EngineTimeout, EngineUnavailable } from "../engine/engine.ts";
import type { Queries } from "../graph/queries.ts";
import { type Mark, readRevision, rowsOf } from "../graph/revision.ts";
import type { RouteParts } from "../http/endpoint.ts";
import type { Language } from "../model/words.ts";
import { type Notice, noticesIn } from "./notice.ts";
import { tellFault } from "./start-fault.ts";

export interface ReadinessParts {
  engine: Engine;
  queries: Queries;
  /** Data folder for an empty graph; null for none. */
  seed: string | null;
  language: Language;
  tell(line: string): void;
  /** Done once the database can be reached, before anything else asks it. */
  prepare?(): Promise<void>;
  /** Milliseconds between two attempts while the database is away. */
  pause?: number;
  /** Milliseconds after which a load that does not move on was cut short. */
  quiet?: number;
}

export interface Readiness {
  standing: RouteParts["standing"];
  /** Resolves once endpoints may answer, or never will. Rejects with a fault that waiting cannot mend. */
  outcome: Promise<"ready" | "refused" | "stopped">;
  /** No more attempts. */
  stop(): void;
}

/**
 * Puts the seed into an empty graph; while the database is away it tries again until it is back. While a load is under
 * way or was cut short it waits for the end of that: each request finds the mark itself, and the answers of a few mend it.
 */
export function makeReady({ pause = 2_000, quiet, ...parts }: ReadinessParts): Readiness {
  let standing: ReturnType<RouteParts["standing"]> = "loading";
  const stopped = new AbortController();
  const notice = noticesIn(parts.language);
  const look = watchMark(parts.engine, quiet);
  let marked = false;
  let prepared = false;

  const attempts = async () => {
    for (let lastSaid = ""; ; ) {
      try {
        if (!prepared) await parts.prepare?.();
        prepared = true;
        const revision = await readRevision(parts.engine, parts.queries);
        const load = await look(revision);
        if (!revision.mark) {
          const outcome = await fill(parts, marked);
          tellOutcome(outcome, parts);
          if (outcome?.state === "refused") return "refused";
          standing = null;
          return "ready";
        }
        if (load !== lastSaid) parts.tell(markLine(revision.mark, revision.done, load, notice));
        [lastSaid, standing, marked] = [load ?? "", null, true];
      } catch (error) {
        if (stopped.signal.aborted) return "stopped";
        if (error instanceof LoadTakenOver) continue;
        if (!(error instanceof EngineUnavailable || error instanceof EngineTimeout)) throw error;
        standing = error instanceof EngineRefused ? "engine_refused" : "engine_unavailable";
        const reason = tellFault(error, parts.language) ?? error.message;
        if (reason !== lastSaid) parts.tell(notice("away", { reason }));
        lastSaid = reason;
      }
      await wait(pause, null, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return "stopped";
    }
  };
  return { standing: () => standing, outcome: attempts(), stop: () => stopped.abort() };
}

function markLine(mark: Mark, done: number, load: LoadStanding | null, notice: Notice): string {
  const { folder, began } = mark;
  const at = new Date(began).toLocaleString("sv");
  return notice(load === "loading" ? "underWay" : "halfLoaded", {
    folder,
    done,
    rows: rowsOf(mark),
    began: at,
  });
}

/** @param marked the graph has had a load of its own, so that it is not to be filled when it is empty */
async function fill(
  { engine, queries, seed, language, tell }: ReadinessParts,
  marked: boolean,
): Promise<SeedOutcome | null> {
  if (seed === null) {
    await engine.info();
    return null;
  }
  if (marked && !(await engine.read<{ seeding: boolean }>(queries["load/state"]))[0]?.seeding) return null;
  let began = false;
  const onProgress = () => {
    if (!began) tell(noticesIn(language)("loading", { folder: seed }));
    began = true;
  };
  return loadSeedIfEmpty(engine, queries, seed, { language, onProgress });
}

function tellOutcome(outcome: SeedOutcome | null, { seed, language, tell }: ReadinessParts): void {
  const notice = noticesIn(language);
  if (outcome?.state === "emptied") tell(notice("emptied"));
  if (!outcome?.folder) return;
  const { tables, errors, errorsTotal, warnings } = outcome.folder;
  for (const warning of warnings.slice(0, FAULTS_TOLD)) tell(notice("warning", { line: faultLine(warning) }));
  for (const error of errors.slice(0, FAULTS_TOLD)) tell(faultLine(error));
  if (errorsTotal > 0) tell(notice("refused", { folder: seed ?? "", count: errorsTotal }));
  else tell(notice("loaded", { rows: tables.reduce((sum, sheet) => sum + sheet.rows.length, 0) }));
}
