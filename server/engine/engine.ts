/** What a query may take and give: JSON, no driver objects, no dates. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Params = Record<string, unknown>;
export type Row = Record<string, Value>;

export interface Transaction {
  /** Runs one statement. After an error the transaction is rolled back and refuses more. */
  run<R = Row>(cypher: string, params?: Params): Promise<R[]>;
}

export interface EngineInfo {
  name: "embedded" | "neo4j";
  version: string;
}

/**
 * The one door to the graph; the same Cypher text on every implementation (tests/engine/contract proves it).
 * Numbers that are safe integers arrive in the graph as integers. `undefined` is read as null.
 * Every method throws EngineUnavailable while the database cannot be reached or after `close`.
 */
export interface Engine {
  info(): Promise<EngineInfo>;
  /** One statement that must not write. It sees what was committed before it began, never an open transaction. */
  read<R = Row>(cypher: string, params?: Params): Promise<R[]>;
  /** One statement in a transaction of its own. Resolved means it survives the death of this process. */
  write<R = Row>(cypher: string, params?: Params): Promise<R[]>;
  /**
   * Several statements, all or nothing. On the embedded engine no two transactions overlap; on Neo4j `work` may run
   * again after a passing fault, so it must change nothing but the graph. An error that `work` swallows still fails it.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database is down or cannot be reached now; the same call may succeed later. Endpoints answer 503. */
export class EngineUnavailable extends Error {
  override name = "EngineUnavailable";
}

/** The database was reached and turned us away: a wrong user or password, or no such database. */
export class EngineRefused extends EngineUnavailable {
  override name = "EngineRefused";
}

/** The statement ran longer than it may. */
export class EngineTimeout extends Error {
  override name = "EngineTimeout";
}

/** The database file is held by another process. */
export class EngineLocked extends Error {
  override name = "EngineLocked";
}

/** The embedded engine has no build for this platform, or it was not installed. */
export class EngineMissing extends Error {
  override name = "EngineMissing";
}

/** The call itself is wrong: a write where only reading is allowed, a transaction used after its end. */
export class EngineMisuse extends Error {
  override name = "EngineMisuse";
}
