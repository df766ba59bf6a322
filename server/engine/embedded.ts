import type { GrafeoDB, QueryResult } from "@grafeo-db/js";
import PQueue from "p-queue";
import { writeAcknowledged } from "./beside.ts";
import {
  type Engine,
  EngineMisuse,
  type EngineOlder,
  EngineStorage,
  EngineUnavailable,
  type Params,
  type Row,
  type Transaction,
} from "./engine.ts";
import { loadGrafeo, openFile, storageFault, translate } from "./grafeo.ts";
import { LogFlush } from "./log-flush.ts";
import { makeFolder, type OlderWay, openGuarded, readCounter } from "./opening.ts";
import { writes } from "./statement.ts";
import { TransactionScope } from "./transaction-scope.ts";
import { plainParams, plainRows } from "./values.ts";

export interface EmbeddedOptions {
  /** The database file, made with its folder when absent; null keeps the graph in memory. */
  path: string | null;
  /** Statements that are safe to repeat. */
  schema: string[];
  /**
   * A query that answers one number, which grows with every change and never falls. With it the latest number is kept
   * beside the file, and a file that has a smaller one is not opened.
   */
  counter?: string;
  /** Asked about such a file; without it, it is refused. */
  older?: (fault: EngineOlder) => OlderWay;
  /** Milliseconds between two checkpoints. */
  checkpointEvery?: number;
}

/** A checkpoint runs when the log holds this much. Changing it on an open database takes 0.1 s on the event loop. */
const CHECKPOINT_BYTES = 8 << 20;
/** And after this time, so that the file of a small office holds what was entered; in milliseconds. */
const CHECKPOINT_EVERY = 10 * 60_000;
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
 * @throws EngineLocked when another process holds the file, EngineMissing when this platform has no build of it,
 * EngineDamaged, EngineOlder, EngineStorage
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const { path, schema, counter, checkpointEvery = CHECKPOINT_EVERY } = options;
  const { db, used, readOnly } = await openDatabase(options);
  const queue = new PQueue({ concurrency: 1 });
  const reading = new Set<Promise<unknown>>();
  const scope = new TransactionScope();
  const keeps = path !== null && counter !== undefined && !readOnly;
  const latest = async () => ({ latest: keeps ? await readCounter(db, counter) : 0 });
  const keep = async (acknowledged: { latest: number }) => {
    if (keeps && acknowledged.latest > 0) await writeAcknowledged(path, acknowledged);
  };
  // Asked between two writes, so that no number is kept whose write is not in the log yet.
  const log =
    path === null || readOnly
      ? null
      : new LogFlush(path, FLUSH_DELAY, { before: () => queue.add(latest), after: keep });
  if (log) db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES, intervalMs: checkpointEvery });
  let ended = false;
  /** Absent again when it failed, so that it can be tried once more. */
  let closing: Promise<void> | undefined;

  const enqueue = async <T>(task: () => Promise<T>): Promise<T> => {
    if (ended) throw new EngineUnavailable("The database is closed");
    scope.refuseInside();
    if (readOnly) throw new EngineStorage("read_only", path ?? "");
    return queue.add(async () => {
      try {
        return await task();
      } catch (error) {
        throw translate(error, path);
      } finally {
        log?.written();
      }
    });
  };

  const engine: Engine = {
    used,
    async info() {
      if (ended) throw new EngineUnavailable("The database is closed");
      return { name: "embedded", version: db.version() };
    },
    async read<R = Row>(cypher: string, params: Params = {}) {
      if (ended) throw new EngineUnavailable("The database is closed");
      if (writes(cypher)) throw new EngineMisuse("A reading call was given a statement that writes");
      const result = execute<R>(db, cypher, params).catch((error) => {
        throw translate(error, path);
      });
      reading.add(result);
      return result.finally(() => reading.delete(result));
    },
    write: <R = Row>(cypher: string, params: Params = {}) => enqueue(() => execute<R>(db, cypher, params)),
    transaction: (work) => enqueue(() => transact(db, scope, work)),
    close() {
      ended = true;
      closing ??= (async () => {
        await queue.onIdle();
        await Promise.allSettled(reading);
        await log?.stop();
        const acknowledged = await latest();
        try {
          db.close();
          await keep(acknowledged);
        } catch (error) {
          throw translate(storageFault(error, path ?? ""), path);
        }
      })().catch((error) => {
        closing = undefined;
        throw error;
      });
      return closing;
    },
  };
  try {
    if (!readOnly) for (const statement of schema) await db.executeCypher(statement);
  } catch (error) {
    db.close();
    throw translate(error, path);
  }
  log?.written();
  return engine;
}

async function openDatabase({ path, counter, older }: EmbeddedOptions) {
  if (path === null) return { db: loadGrafeo().GrafeoDB.create(), used: false, readOnly: false };
  makeFolder(path);
  if (counter === undefined) return { db: openFile(path, "create"), used: false, readOnly: false };
  try {
    return await openGuarded(path, counter, older ?? (() => "refuse"));
  } catch (error) {
    throw storageFault(error, path);
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
    rollBack(tx);
    throw error;
  }
}

/** A commit that failed has rolled back itself, though the transaction still says that it is active. */
function rollBack(tx: ReturnType<GrafeoDB["beginTransaction"]>) {
  try {
    if (tx.isActive) tx.rollback();
  } catch {
    // What failed first is what is told.
  }
}

async function execute<R>(
  on: { executeCypher(query: string, params?: unknown): Promise<QueryResult> },
  cypher: string,
  params: Params,
): Promise<R[]> {
  const result = await on.executeCypher(cypher, plainParams(params));
  return plainRows<R>(result.toArray());
}
