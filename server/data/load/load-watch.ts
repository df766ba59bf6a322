import type { Logger } from "pino";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { Revision } from "../../graph/revision.ts";
import { Problem } from "../../words/problem.ts";
import { goBack, goOn, isAlone, QUIET } from "./half-loaded.ts";

export type LoadStanding = "loading" | "half_loaded";

/** Tells a load that is under way from one that was cut short, each time by what it has seen before. */
export function watchMark(engine: Engine, quiet = QUIET, now = Date.now) {
  let last: { number: number; since: number } | null = null;
  return async ({ number, mark }: Revision): Promise<LoadStanding | null> => {
    if (!mark) {
      last = null;
      return null;
    }
    if (await isAlone(engine)) return "half_loaded";
    if (last?.number !== number) last = { number, since: now() };
    return now() - last.since < quiet ? "loading" : "half_loaded";
  };
}

/** What endpoints ask of the load that marks the graph. */
export interface Loads {
  /** Null when the graph is whole. */
  standing(revision: Revision): Promise<LoadStanding | null>;
  /** Carries the load on, or puts the graph back, while requests are answered. */
  begin(doing: "go_on" | "go_back"): void;
  /** Does a work that marks the graph; it is a load under way as long as it takes. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Why this server did not come to the end of it; null when it did, or has not begun. */
  fault(): string | null;
}

export interface LoadsParts {
  engine: Engine;
  queries: Queries;
  log: Logger;
  quiet?: number | undefined;
}

export function watchLoads({ engine, queries, log, quiet }: LoadsParts): Loads {
  const look = watchMark(engine, quiet);
  let running = false;
  let fault: string | null = null;
  return {
    standing: async (revision) => (running && revision.mark ? "loading" : look(revision)),
    begin(doing) {
      if (running) return;
      running = true;
      fault = null;
      const take = doing === "go_on" ? goOn : goBack;
      take(engine, queries)
        .catch((error) => {
          log.error({ err: error }, `the load that was cut short: ${doing} failed`);
          fault = error instanceof Error ? error.message : String(error);
        })
        .finally(() => {
          running = false;
        });
    },
    async during(work) {
      running = true;
      try {
        return await work();
      } finally {
        running = false;
      }
    },
    fault: () => fault,
  };
}

/**
 * The same engine for those who change the graph: what counts a change while a load marks the graph is undone, so that
 * nothing is written beside a load, however long ago it was asked for.
 */
export function besideLoads(engine: Engine, queries: Queries): Engine {
  const bump = queries["load/bump"];
  return {
    ...engine,
    transaction: (work) =>
      engine.transaction((tx) =>
        work({
          async run<R>(cypher: string, params?: Record<string, unknown>) {
            const rows = await tx.run<R>(cypher, params);
            if (cypher === bump && (rows[0] as { load?: unknown } | undefined)?.load)
              throw new Problem("loading");
            return rows;
          },
        }),
      ),
  };
}
