import type { Engine, Transaction } from "../engine/engine.ts";
import type { Entry } from "../model/log.ts";
import type { Queries } from "./queries.ts";

/** Changes of rows, kept in the graph itself as the log keeps those of a bulk entry. */
export interface Kept {
  id: string;
  rows: number;
  /** How many parts there are of each table that has rows, in the order of the tables. */
  parts: Record<string, number>;
  /** SHA-256 in hex of the text that the parts make. */
  hash: string;
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
  /** Rows of the folder. */
  rows: number;
  /** Rows of the graph in the files that the folder has; to replace, in all. */
  rowsBefore: number;
  /** The rows that become others, as they were and as they shall be: the way on and the way back. */
  changes: Kept;
  /** What the end of the load says in the log: `changes`, or what a log that is brought along does not account for. */
  entry: Kept & Pick<Entry, "kind" | "by" | "note" | "undoes">;
  /** The log that the folder brings along into a graph that has none. */
  log: Kept | null;
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

/** Rows to go through until the load is done. */
export function rowsOf({ doing, rows, changes }: Mark): number {
  return doing === "go_back" ? changes.rows : rows;
}
