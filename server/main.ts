import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import { createApp } from "./app.ts";
import { watchSnapshots } from "./chain/snapshots.ts";
import { type CommandIo, runExport, runLoad } from "./data/commands.ts";
import { beginLog } from "./data/load/began.ts";
import { runLog } from "./data/log-command.ts";
import { bringUpToDate } from "./data/older.ts";
import { setAside } from "./engine/aside.ts";
import type { Engine, EngineOlder } from "./engine/engine.ts";
import { openGraph } from "./graph/graph.ts";
import { loadQueries, loadSchema, type Queries } from "./graph/queries.ts";
import { type Environment, EnvironmentError, readEnvironment, terminalLanguage } from "./start/env.ts";
import { guard } from "./start/guard.ts";
import { noticesIn } from "./start/notice.ts";
import { makeReady } from "./start/readiness.ts";
import { tellFault } from "./start/start-fault.ts";
import { openWork } from "./work/work.ts";

const root = resolve(import.meta.dirname, "../..");
const cypher = join(root, "cypher");
/** Threads for long work, beside the one that answers. */
const MOST_THREADS = 4;
const language = terminalLanguage(process.env);
const notice = noticesIn(language);
const out = (line: string) => process.stdout.write(`${line}\n`);
const err = (line: string) => process.stderr.write(`${line}\n`);
const log = pino(process.stderr);
const { beforeEnd } = guard({
  events: process,
  streams: [process.stdout, process.stderr],
  notice,
  tell: err,
  log: (err, message) => log.error({ err }, message),
  exit: (code) => process.exit(code),
});

async function main([command, ...args]: string[]): Promise<number | null> {
  const environment = readEnvironment(process.env, { current: process.cwd(), root, language });
  const queries = loadQueries(cypher);
  const open = async () => {
    const engine = await openEngine(environment, queries, command);
    beforeEnd(() => engine.close());
    return engine;
  };
  const openPrepared = async () => {
    const engine = await open();
    await prepare(engine, environment, queries).catch(async (error) => {
      await engine.close();
      throw error;
    });
    return engine;
  };
  const { neo4j, database } = environment;
  const io: CommandIo = {
    open: openPrepared,
    queries,
    language,
    out,
    err,
    explain: (error) => tellFault(error, language),
    setAside: neo4j ? undefined : () => setAside(database, "move"),
  };
  if (command === "load") return runLoad(args, io);
  if (command === "export") return runExport(args, io);
  if (command === "log") return runLog(args, io);
  if (command === undefined) return serve(environment, open, queries);
  err(notice("command", { command }));
  return 2;
}

async function openEngine(environment: Environment, queries: Queries, command?: string): Promise<Engine> {
  const { neo4j, database, acceptOlder } = environment;
  if (neo4j) {
    const { openNeo4j } = await import("./engine/neo4j.ts");
    return openNeo4j({ ...neo4j, schema: loadSchema(cypher, "neo4j") });
  }
  const { openEmbedded } = await import("./engine/embedded.ts");
  return openEmbedded({
    path: database,
    schema: loadSchema(cypher, "embedded"),
    counter: queries["log/revision"],
    older: (fault: EngineOlder) => {
      const { found, expected } = { ...fault, found: fault.found ?? 0 };
      if (acceptOlder?.found !== found || acceptOlder.expected !== expected) return "refuse";
      err(notice("accepted", { found, expected }));
      return command === "export" ? "read" : "go on";
    },
  });
}

/** Brings a database of an older version up to date, after saying so. */
async function prepare(engine: Engine, { neo4j }: Environment, queries: Queries): Promise<void> {
  const olderSchema = loadSchema(cypher, neo4j ? "older-neo4j" : "older-embedded");
  const begins = () => err(notice("labels"));
  const done = await bringUpToDate({ engine, queries, olderSchema, begins });
  if (done) err(notice("labels_done", { moved: done.moved }));
  if (done?.halfLoaded) err(notice("labels_half_loaded"));
}

/** Listens until a signal. @returns an exit code when it ends before, null while it runs */
async function serve(
  environment: Environment,
  open: () => Promise<Engine>,
  queries: Queries,
): Promise<number | null> {
  const { host, port, remote, seed } = environment;
  const engine = await open();
  const readiness = makeReady({
    engine,
    queries,
    seed,
    language,
    tell: err,
    async prepare() {
      await prepare(engine, environment, queries);
      await beginLog(engine, queries);
    },
  });
  const graph = openGraph(engine, queries);
  const work = openWork({
    worker: join(import.meta.dirname, "work/worker.js"),
    threads: Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1)),
    relatedFile: environment.neo4j ? null : `${environment.database}.related`,
  });
  let snapshots: ReturnType<typeof watchSnapshots> | null = null;
  const stopping = new AbortController();
  const app = createApp({
    engine,
    queries,
    graph,
    log,
    work,
    version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
    standing: readiness.standing,
    checkEvery: 50,
    hosts: { names: environment.hosts, ownAddresses: remote },
    web: join(root, "dist/web"),
    stopping: stopping.signal,
  });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    app,
  );
  const stopAll = async () => {
    readiness.stop();
    stopping.abort();
    await closeServer(server);
    const ended = await Promise.allSettled([snapshots?.stop(), work.close()]);
    await engine.close();
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  };
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= stopAll());
  beforeEnd(stop);
  try {
    await listen(server, port, host);
    server.on("error", (err) => log.error({ err }, "a connection was not taken"));
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => stop().then(() => process.exit(0), failed));
    }
    if (remote) err(notice("remote", { host }));
    const outcome = await readiness.outcome;
    if (outcome === "ready") out(notice("ready", { address: addressOf(server, host) }));
    if (outcome === "ready") {
      const failed = (err: unknown) => log.error({ err }, "the figures of the day were not kept");
      snapshots = watchSnapshots({ engine, queries, graph }, { failed });
    }
    if (outcome !== "refused") return null;
    await stop();
    return 1;
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, done);
  });
}

/** Lets requests under way end, for 3 seconds. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : "";
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Faults that a user can mend are told in a line; the others with their stack. */
function explain(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  return (
    tellFault(error, language) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
  );
}

function failed(error: unknown): never {
  err(explain(error));
  process.exit(1);
}

main(process.argv.slice(2)).then((code) => {
  if (code !== null) process.exitCode = code;
}, failed);
