import { randomUUID } from "node:crypto";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { readRevision } from "../../graph/revision.ts";
import type { RowChange } from "../../model/log.ts";
import { replay } from "../log/replay.ts";
import { TABLES } from "../tables/tables.ts";
import { differences, listed, rowsOfGraph } from "./differences.ts";
import { appendKept } from "./entry.ts";
import { hasLog, logOfGraph } from "./graph-log.ts";
import { dropUnused, keep } from "./kept.ts";
import { GraphMoved } from "./load-fault.ts";

const ATTEMPTS = 5;

/** The rows in which the graph differs from what its log says. */
export async function untold(engine: Engine, queries: Queries): Promise<Map<string, RowChange[]>> {
  const said = replay(await logOfGraph(engine, queries));
  return (await differences(said, rowsOfGraph(engine, queries), true)).changes;
}

/**
 * Gives a graph that is older than the log its first entry, with all its rows, so that the log leads to the graph.
 * Nothing is done where there is a log, no row, or a load under way.
 * @returns how many rows the entry has; null when none was needed
 * @throws GraphMoved when others kept changing the graph
 */
export async function beginLog(engine: Engine, queries: Queries): Promise<number | null> {
  for (let attempt = 1; ; attempt++)
    try {
      return await tryToBegin(engine, queries);
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt >= ATTEMPTS) throw error;
    }
}

async function tryToBegin(engine: Engine, queries: Queries): Promise<number | null> {
  const seen = await readRevision(engine, queries);
  if (seen.mark || (await hasLog(engine, queries))) return null;
  const [state] = await engine.read<{ empty: boolean; seeding: boolean }>(queries["load/state"]);
  if (state?.empty || state?.seeding) return null;
  const id = `began-${randomUUID()}`;
  const kept = await keep(engine, queries, id, listed(await untold(engine, queries)), TABLES);
  await engine.transaction(async (tx) => {
    const [now] = await tx.run<{ number: number; load: string | null; head: string | null }>(
      queries["load/bump"],
    );
    if (now?.load || now?.head || now?.number !== seen.number + 1)
      throw new GraphMoved("The graph has changed while its log was begun");
    await appendKept(tx, queries, now.number, { ...kept, kind: "began", by: null, note: null, undoes: null });
  });
  await dropUnused(engine, queries);
  return kept.rows;
}
