import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname } from "node:path";
import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import PQueue from "p-queue";
import {
  type Engine,
  EngineLocked,
  EngineMissing,
  EngineMisuse,
  EngineTimeout,
  EngineUnavailable,
  type Params,
  type Row,
  type Transaction,
} from "./engine.ts";
import { LogFlush } from "./log-flush.ts";
import { writes } from "./statement.ts";
import { TransactionScope } from "./transaction-scope.ts";
import { plainParams, plainRows } from "./values.ts";

export interface EmbeddedOptions {
  /** The database file, made with its folder when absent; null keeps the graph in memory. */
  path: string | null;
  /** Statements that are safe to repeat. */
  schema: string[];
}

/** A checkpoint runs when the log holds this much. Changing it on an open database takes 0.1 s on the event loop. */
const CHECKPOINT_BYTES = 8 << 20;
/** The log is on the disk this long after a write, in milliseconds. */
const FLUSH_DELAY = 1_000;

/**
 * Opens the graph inside this process.
 *
 * All writes go through one queue: two transactions that overlap could both MERGE the same relationship. Reads run
 * beside them and see only what is committed. A resolved write is with the operating system, so it survives the death
 * of the process; the disk has it after FLUSH_DELAY, which is what a power failure can cost. Checkpoints run on a thread
 * of the database, never on the event loop.
 *
 * @throws EngineLocked when another process holds the file, EngineMissing when this platform has no build of it
 */
export async function openEmbedded({ path, schema }: EmbeddedOptions): Promise<Engine> {
  const db = openDatabase(path);
  const queue = new PQueue({ concurrency: 1 });
  const reading = new Set<Promise<unknown>>();
  const scope = new TransactionScope();
  const log = path === null ? null : new LogFlush(path, FLUSH_DELAY);
  if (log) db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  let closing: Promise<void> | undefined;

  const enqueue = async <T>(task: () => Promise<T>): Promise<T> => {
    if (closing) throw new EngineUnavailable("The database is closed");
    scope.refuseInside();
    return queue.add(async () => {
      try {
        return await task();
      } finally {
        log?.written();
      }
    });
  };

  const engine: Engine = {
    async info() {
      if (closing) throw new EngineUnavailable("The database is closed");
      return { name: "embedded", version: db.version() };
    },
    async read<R = Row>(cypher: string, params: Params = {}) {
      if (closing) throw new EngineUnavailable("The database is closed");
      if (writes(cypher)) throw new EngineMisuse("A reading call was given a statement that writes");
      const result = execute<R>(db, cypher, params);
      reading.add(result);
      return result.finally(() => reading.delete(result));
    },
    write: <R = Row>(cypher: string, params: Params = {}) => enqueue(() => execute<R>(db, cypher, params)),
    transaction: (work) => enqueue(() => transact(db, scope, work)),
    close() {
      closing ??= (async () => {
        await queue.onIdle();
        await Promise.allSettled(reading);
        log?.stop();
        db.close();
      })();
      return closing;
    },
  };
  try {
    for (const statement of schema) await db.executeCypher(statement);
  } catch (error) {
    db.close();
    throw error;
  }
  return engine;
}

function openDatabase(path: string | null): GrafeoDB {
  const { GrafeoDB } = loadGrafeo();
  if (path === null) return GrafeoDB.create();
  mkdirSync(dirname(path), { recursive: true });
  try {
    return GrafeoDB.create(path);
  } catch (cause) {
    if (messageOf(cause).includes("cannot be locked"))
      throw new EngineLocked(
        `${path} is in use by another process: stop the other Liantu, or give this one its own LIANTU_DATA`,
        { cause },
      );
    throw new Error(`${path} cannot be opened: ${messageOf(cause)}`, { cause });
  }
}

/** Loaded when it is opened, so that a server on Neo4j needs no native part; by `require`, for it is a CommonJS module. */
function loadGrafeo(): typeof import("@grafeo-db/js") {
  try {
    return createRequire(import.meta.url)("@grafeo-db/js");
  } catch (cause) {
    throw new EngineMissing(
      `The embedded database has no part for this platform (${platform()} ${arch()}), or installing left it out. ` +
        "Install again with optional packages (npm ci --include=optional), or set NEO4J_URI to use a Neo4j server.",
      { cause },
    );
  }
}

async function transact<T>(
  db: GrafeoDB,
  scope: TransactionScope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx = db.beginTransaction();
  try {
    const result = await scope.run((cypher, params) => execute(tx, cypher, params), work);
    tx.commit();
    return result;
  } catch (error) {
    if (tx.isActive) tx.rollback();
    throw error;
  }
}

async function execute<R>(
  on: { executeCypher(query: string, params?: unknown): Promise<QueryResult> },
  cypher: string,
  params: Params,
): Promise<R[]> {
  let result: QueryResult;
  try {
    result = await on.executeCypher(cypher, plainParams(params));
  } catch (cause) {
    if (messageOf(cause).includes("GRAFEO-Q003"))
      throw new EngineTimeout("The query ran too long and was stopped", { cause });
    throw cause;
  }
  return plainRows<R>(result.toArray());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
