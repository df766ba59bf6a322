/** What a query may take and give: JSON, no driver objects, no dates. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Params = Record<string, Value | undefined>;
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
 */
export interface Engine {
  /** @throws EngineUnavailable while the database cannot be reached */
  info(): Promise<EngineInfo>;
  read<R = Row>(cypher: string, params?: Params): Promise<R[]>;
  /** One statement in a transaction of its own. Resolved means durable. */
  write<R = Row>(cypher: string, params?: Params): Promise<R[]>;
  /** Several statements, all or nothing. Transactions of one engine never overlap on the embedded engine. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The database is down or cannot be reached now; the same call may succeed later. Endpoints answer 503. */
export class EngineUnavailable extends Error {
  override name = "EngineUnavailable";
}

/** The database file is held by another process. */
export class EngineLocked extends Error {
  override name = "EngineLocked";
}
