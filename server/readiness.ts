import { setTimeout as wait } from "node:timers/promises";
import { faultLine } from "./data/fault.ts";
import { loadSeedIfEmpty, type SeedOutcome } from "./data/seed.ts";
import type { RouteParts } from "./endpoint.ts";
import { type Engine, EngineRefused, EngineTimeout, EngineUnavailable } from "./engine/engine.ts";
import { noticesIn } from "./notice.ts";
import type { Language } from "./problem.ts";
import type { Queries } from "./queries.ts";
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
}

export interface Readiness {
  standing: RouteParts["standing"];
  /** Resolves once endpoints may answer, or never will. Rejects with a fault that waiting cannot mend. */
  outcome: Promise<"ready" | "refused" | "stopped">;
  /** No more attempts. */
  stop(): void;
}

/** Puts the seed into an empty graph; while the database is away it tries again until it is back. */
export function makeReady({ pause = 2_000, ...parts }: ReadinessParts): Readiness {
  let standing: ReturnType<RouteParts["standing"]> = "loading";
  const stopped = new AbortController();
  const notice = noticesIn(parts.language);

  const attempts = async () => {
    for (let told = ""; ; ) {
      try {
        const outcome = await fill(parts);
        tellOutcome(outcome, parts);
        if (outcome?.state === "refused") return "refused";
        standing = null;
        return "ready";
      } catch (error) {
        if (stopped.signal.aborted) return "stopped";
        if (!(error instanceof EngineUnavailable || error instanceof EngineTimeout)) throw error;
        standing = error instanceof EngineRefused ? "engine_refused" : "engine_unavailable";
        const reason = tellFault(error, parts.language) ?? error.message;
        if (reason !== told) parts.tell(notice("away", { reason }));
        told = reason;
      }
      await wait(pause, null, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return "stopped";
    }
  };
  return { standing: () => standing, outcome: attempts(), stop: () => stopped.abort() };
}

async function fill(parts: ReadinessParts): Promise<SeedOutcome | null> {
  const { engine, queries, seed, language, tell, prepare } = parts;
  await prepare?.();
  if (seed === null) {
    await engine.info();
    return null;
  }
  let began = false;
  const onProgress = () => {
    if (!began) tell(noticesIn(language)("loading", { folder: seed }));
    began = true;
  };
  return loadSeedIfEmpty(engine, queries, seed, { language, onProgress });
}

function tellOutcome(outcome: SeedOutcome | null, { seed, language, tell }: ReadinessParts): void {
  const notice = noticesIn(language);
  if (outcome?.state === "interrupted") tell(notice("interrupted"));
  if (outcome?.state === "emptied") tell(notice("emptied"));
  if (!outcome?.folder) return;
  const { tables, errors, warnings } = outcome.folder;
  for (const warning of warnings) tell(notice("warning", { line: faultLine(warning) }));
  for (const error of errors) tell(faultLine(error));
  if (errors.length > 0) tell(notice("refused", { folder: seed ?? "", count: errors.length }));
  else tell(notice("loaded", { rows: tables.reduce((sum, sheet) => sum + sheet.rows.length, 0) }));
}
