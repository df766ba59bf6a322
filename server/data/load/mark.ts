import type { Engine, Transaction } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { GraphMoved, LoadTakenOver } from "./load-fault.ts";

/** The rows of all tables as they were, kept in the graph itself. */
export interface Kept {
  id: string;
  rows: number;
  /** How many parts there are of each table that has rows. */
  parts: Record<string, number>;
}

/** What is being done, or was when it was cut short. */
export type Doing = "load" | "go_on" | "go_back";

/** What a load writes on the graph before its first row and takes away after its last. */
export interface Mark {
  /** Who may write: a load taken over by another finds another token here. */
  token: string;
  /** As the user named it. */
  folder: string;
  replace: boolean;
  /** ISO 8601. */
  began: string;
  doing: Doing;
  /** Of the rows of the folder: the same folder read again has the same. */
  digest: string;
  /** The graph before the first load that was cut short; null when it was empty. */
  before: Kept | null;
  /** What the folder held. */
  after: Kept;
}

export interface Revision {
  /** Of the latest change; 0 while nothing was ever written. */
  number: number;
  /** The load under way or cut short; null when the graph is whole. */
  mark: Mark | null;
  /** Rows that the load has written. */
  done: number;
}

interface RevisionRow {
  number: number;
  load: string | null;
  loadOf: string | null;
  loadDone: number | null;
}

export async function readRevision(engine: Engine, queries: Queries): Promise<Revision> {
  return revisionOf(await engine.read<RevisionRow>(queries["log/revision"]));
}

/** The same, and nobody can put another mark before the transaction ends. */
export async function holdRevision(tx: Transaction, queries: Queries): Promise<Revision> {
  return revisionOf(await tx.run<RevisionRow>(queries["load/hold"]));
}

function revisionOf([row]: RevisionRow[]): Revision {
  if (!row) return { number: 0, mark: null, done: 0 };
  const { number, load, loadOf, loadDone } = row;
  const mark = load === null ? null : { ...(JSON.parse(loadOf ?? "{}") as Omit<Mark, "token">), token: load };
  return { number, mark, done: loadDone ?? 0 };
}

/** Rows to write until the load is done. */
export function rowsOf({ doing, before, after }: Mark): number {
  return doing === "go_back" ? (before?.rows ?? 0) : after.rows;
}

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
