import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from "neo4j-driver";
import { maskAddress, plainAddress } from "./address.ts";
import {
  type Engine,
  EngineAddress,
  EngineMisuse,
  EngineRefused,
  EngineTimeout,
  EngineUnavailable,
  type Params,
  type Refusal,
  type Row,
} from "./engine.ts";
import { type Patience, SignIn } from "./sign-in.ts";
import { writes } from "./statement.ts";
import { TransactionScope } from "./transaction-scope.ts";
import { plainParams, plainRows } from "./values.ts";

export interface Neo4jOptions {
  /** bolt:// or neo4j://, with +s for encryption */
  uri: string;
  username?: string | undefined;
  password?: string | undefined;
  /** The server's default database when absent. */
  database?: string | undefined;
  /** Statements that are safe to repeat. */
  schema: string[];
  /** The longest a transaction may take, in milliseconds. */
  timeouts?: { read: number; write: number };
  /** With a wrong user or password. */
  patience?: Patience;
}

const TIMEOUTS = { read: 30_000, write: 120_000 };
const PATIENCE: Patience = { tries: 3, wait: 10 * 60_000 };

/**
 * Opens a Neo4j server or cluster; it need not be up yet. Each call of this engine sees what its earlier calls wrote,
 * on whichever member of a cluster it lands. The schema is applied at the first contact and after every loss of it.
 *
 * @throws EngineAddress at once when the address is malformed; every other fault shows at the calls
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Engine> {
  const { database, schema, timeouts = TIMEOUTS, patience = PATIENCE } = options;
  const address = maskAddress(options.uri);
  const driver = connect(options);
  const scope = new TransactionScope();
  const signIn = new SignIn(patience);
  let bookmarks = neo4j.bookmarkManager();
  let prepared: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  /** One attempt without retries, so that calls fail soon while the server is away. */
  const prepare = () => {
    prepared ??= (async () => {
      await driver.verifyConnectivity({ database });
      signIn.accepted();
      for (const statement of schema)
        await inSession("WRITE", (session) => session.executeWrite((tx) => run(tx, statement, {})));
    })();
    return prepared;
  };

  const inSession = async <T>(mode: SessionMode, use: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager: bookmarks });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  };

  const call = async <T>(mode: SessionMode, use: (session: Session) => Promise<T>): Promise<T> => {
    if (closing) throw new EngineUnavailable("The database is closed");
    if (!prepared) signIn.check();
    try {
      await prepare();
      return await inSession(mode, use);
    } catch (error) {
      const translated = translate(error, address, database, signIn);
      if (translated instanceof EngineUnavailable) prepared = undefined;
      // The bookmarks are of another store: the server came back with a different or restored database.
      if (codeOf(error).includes("Bookmark")) bookmarks = neo4j.bookmarkManager();
      throw translated;
    }
  };

  return {
    info: () =>
      call("READ", async () => {
        const { agent } = await driver.getServerInfo({ database });
        return { name: "neo4j", version: agent?.replace(/^Neo4j\//, "") ?? "unknown" };
      }),
    async read<R = Row>(cypher: string, params: Params = {}) {
      if (writes(cypher)) throw new EngineMisuse("A reading call was given a statement that writes");
      return call("READ", (session) =>
        session.executeRead((tx) => run<R>(tx, cypher, params), { timeout: timeouts.read }),
      );
    },
    async write<R = Row>(cypher: string, params: Params = {}) {
      scope.refuseInside();
      return call("WRITE", (session) =>
        session.executeWrite((tx) => run<R>(tx, cypher, params), { timeout: timeouts.write }),
      );
    },
    async transaction(work) {
      scope.refuseInside();
      return call("WRITE", (session) =>
        session.executeWrite((tx) => scope.run((cypher, params) => run(tx, cypher, params), work), {
          timeout: timeouts.write,
        }),
      );
    },
    close() {
      closing ??= driver.close();
      return closing;
    },
  };
}

function connect({ uri, username, password }: Neo4jOptions): Driver {
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? "");
  const plain = plainAddress(uri);
  try {
    return neo4j.driver(plain, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 30_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 5_000,
      telemetryDisabled: true,
    });
  } catch (cause) {
    throw new EngineAddress(plain, { cause });
  }
}

async function run<R = Row>(tx: ManagedTransaction, cypher: string, params: Params): Promise<R[]> {
  const { records } = await tx.run(cypher, plainParams(params, graphNumber));
  return plainRows<R>(records.map((record) => record.toObject()));
}

/** Without this the driver sends every number as a float. Beyond 2^53 a number is one: 1e21 fits no integer. */
function graphNumber(value: number) {
  return Number.isSafeInteger(value) ? neo4j.int(value) : value;
}

function translate(error: unknown, address: string, database: string | undefined, signIn: SignIn): unknown {
  const code = codeOf(error);
  if (code === "" || error instanceof EngineUnavailable) return error;
  const { message } = error as Error;
  const refuse = (refusal: Refusal, what: string) =>
    new EngineRefused(`Neo4j at ${address} ${what}: ${message}`, { cause: error, refusal });
  if (READ_ONLY.test(code)) return refuse({ reason: "read_only", address }, "may not be written");
  if (code.startsWith("Neo.ClientError.Security."))
    return signIn.refuse(error, /RateLimit/.test(code), (wait) =>
      refuse({ reason: "password", address, wait }, "refused the user or password"),
    );
  if (code === "Neo.ClientError.Database.DatabaseNotFound")
    return refuse({ reason: "database", address, database: database ?? "" }, "has no such database");
  const [, label = "", id = ""] = DUPLICATES.exec(message) ?? [];
  if (label !== "") return refuse({ reason: "duplicates", address, label, id }, "holds an id twice");
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut"))
    return new EngineTimeout("The query ran too long and was stopped", { cause: error });
  if (neo4j.isRetryableError(error) || code === "N/A" || /Bookmark|Terminated|DatabaseUnavailable/.test(code))
    return new EngineUnavailable(`Neo4j at ${address} cannot be reached: ${message}`, {
      cause: error,
      reached: { address, detail: /Caused by: (.*)/s.exec(message)?.[1] ?? message },
    });
  return error;
}

/** A database, a server or a user that may only read. */
const READ_ONLY = /ReadOnly|Security\.Forbidden$|Statement\.AccessMode$/;
/** What a constraint that cannot be made says, as long as the server speaks English. */
const DUPLICATES =
  /Unable to create Constraint.*Both Node.* have the label `(.*?)` and property `id` = '(.*)'\./s;

function codeOf(error: unknown): string {
  return error instanceof neo4j.Neo4jError ? error.code : "";
}
