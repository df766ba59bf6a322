import type { Transaction } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { Mark } from "../../graph/revision.ts";
import { GraphMoved, LoadTakenOver } from "./load-fault.ts";

/**
 * Marks the graph in place of the mark that is there.
 * @throws GraphMoved when that is another than `held`, or when the graph has changed since `seen`
 */
export async function putMark(
  tx: Transaction,
  queries: Queries,
  { token, ...of }: Mark,
  { held, seen }: { held: string | null; seen: number | null },
): Promise<void> {
  const [now] = await tx.run<{ number: number; load: string | null }>(queries["load/bump"]);
  if (now?.load !== held || (seen !== null && now.number !== seen + 1))
    throw new GraphMoved("The graph has changed since the load was prepared");
  await tx.run(queries["load/begin"], { load: token, loadOf: JSON.stringify(of) });
}

/** Raises the number of changes where it is lower than `least`. @returns the number */
export async function raise(tx: Transaction, queries: Queries, least: number): Promise<number> {
  const [now] = await tx.run<{ number: number }>(queries["load/raise"], { least });
  return now!.number;
}

/**
 * Counts a step of a load; the first statement of each of its transactions.
 * @param token null for a seed
 * @throws LoadTakenOver
 */
export async function takeStep(
  tx: Transaction,
  queries: Queries,
  token: string | null,
  done: number,
): Promise<number> {
  const [now] = await tx.run<{ number: number; load: string | null; seeding: boolean }>(
    queries["load/step"],
    { done },
  );
  if (!now || now.load !== token || (token === null && !now.seeding))
    throw new LoadTakenOver("Another load has begun meanwhile and holds the graph");
  return now.number;
}
