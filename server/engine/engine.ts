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
  /**
   * A database was here before it was opened, and what it held is known only to the graph: one that is empty now was
   * not always so, and nothing may be put into it unasked.
   */
  readonly used?: boolean;
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
  /** Where it was looked for, and what the network said; null when that is not what is wrong. */
  readonly reached: { address: string; detail: string } | null;

  constructor(
    message: string,
    { reached = null, ...options }: ErrorOptions & { reached?: EngineUnavailable["reached"] } = {},
  ) {
    super(message, options);
    this.reached = reached;
  }
}

/** Why a database that was reached turned us away. */
export type Refusal =
  /** `wait`: minutes until the next try; null while another is made at once. */
  | { reason: "password"; address: string; wait: number | null }
  | { reason: "database"; address: string; database: string }
  | { reason: "read_only"; address: string }
  | { reason: "duplicates"; address: string; label: string; id: string };

/** The database was reached and turned us away: somebody must mend that first. */
export class EngineRefused extends EngineUnavailable {
  override name = "EngineRefused";
  readonly refusal: Refusal | null;

  constructor(
    message: string,
    { refusal = null, ...options }: ErrorOptions & { refusal?: Refusal | null } = {},
  ) {
    super(message, options);
    this.refusal = refusal;
  }
}

/** The disk does not take what is written; while running, later writes may succeed. Endpoints answer 503. */
export class EngineStorage extends Error {
  override name = "EngineStorage";
  readonly reason: "full" | "read_only" | "denied" | "no_folder" | "failed";
  readonly path: string;

  constructor(reason: EngineStorage["reason"], path: string, options?: ErrorOptions) {
    super(`${path} cannot be written: ${reason.replace("_", " ")}`, options);
    this.reason = reason;
    this.path = path;
  }
}

/** The database file is damaged, or is none. */
export class EngineDamaged extends Error {
  override name = "EngineDamaged";
  readonly path: string;
  /** What the database says of it, in English, in one line. */
  readonly detail: string;

  constructor(path: string, detail: string, options?: ErrorOptions) {
    super(`${path} cannot be opened: ${detail}`, options);
    this.path = path;
    this.detail = detail;
  }
}

/** The database file holds less than was acknowledged: an older state, or nothing at all. */
export class EngineOlder extends Error {
  override name = "EngineOlder";
  readonly path: string;
  /** The number of the latest change in the file; null when there is no file. */
  readonly found: number | null;
  /** The number of the latest change that was acknowledged and is known to have been on the disk. */
  readonly expected: number;

  constructor(path: string, found: number | null, expected: number) {
    super(
      `${path} is older than what was acknowledged: ${found ?? "no file"}, expected ${expected} or later`,
    );
    this.path = path;
    this.found = found;
    this.expected = expected;
  }
}

/** The address of the database is of no kind that can be used. */
export class EngineAddress extends Error {
  override name = "EngineAddress";
  readonly address: string;

  constructor(address: string, options?: ErrorOptions) {
    super(`${address} is no address of a database`, options);
    this.address = address;
  }
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
