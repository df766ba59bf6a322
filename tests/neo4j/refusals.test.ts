import { connect, createServer, type Server } from "node:net";
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSeedIfEmpty } from "../../server/data/load/seed.ts";
import { type Engine, EngineRefused } from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { folderOf, sample } from "../data/folders.ts";
import { neo4jSchema as schema } from "../engine/schema.ts";
import { freePort } from "../free-port.ts";
import { ownServer, untilBack } from "./own-server.ts";

const own = ownServer();
let port: number;
const options = () => ({
  uri: `bolt://127.0.0.1:${port}`,
  username: "neo4j",
  password: own.password,
  schema,
});

beforeAll(async () => {
  port = await freePort();
  own.start(port, "a");
  const engine = await openNeo4j({ ...options(), schema: [] });
  await untilBack(engine);
  await engine.close();
});
afterAll(() => own.remove());

/** What a call is refused with. */
async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => expect.fail("It was not refused"),
    (error) => error,
  );
  expect(error).toBeInstanceOf(EngineRefused);
  return { error, refusal: (error as EngineRefused).refusal };
}

/** Counts the connections made to the server. */
async function counted() {
  let count = 0;
  const proxy: Server = createServer((socket) => {
    count++;
    const on = connect(port, "127.0.0.1");
    socket.pipe(on).pipe(socket);
    for (const end of [socket, on]) end.on("error", () => {});
  }).listen(0, "127.0.0.1");
  await new Promise((done) => proxy.once("listening", done));
  const { port: front } = proxy.address() as { port: number };
  return { uri: `bolt://127.0.0.1:${front}`, count: () => count, close: () => proxy.close() };
}

test("an id that is there twice is told with its label, and mending it is enough", async () => {
  const raw = await openNeo4j({ ...options(), schema: [] });
  for (const name of ["甲", "乙"])
    await raw.write("CREATE (f:LiantuFirm {id: $id, name: $name})", { id: "f'1", name });
  const engine = await openNeo4j(options());
  const { refusal } = await refusalOf(engine.read("RETURN 1 AS one"));
  expect(refusal).toEqual({
    reason: "duplicates",
    address: options().uri,
    label: "LiantuFirm",
    id: "f'1",
  });
  await raw.write("MATCH (f:LiantuFirm {name: '乙'}) DELETE f");
  expect(await engine.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
  await raw.write("MATCH (f:LiantuFirm) DELETE f");
  await Promise.all([raw.close(), engine.close()]);
});

test("is seeded only while nothing was ever written", async () => {
  const queries = loadQueries("cypher");
  const engine: Engine = await openNeo4j(options());
  const dir = folderOf(sample);
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("loaded");
  await engine.write("MATCH (n) WHERE NOT n:LiantuRevision DETACH DELETE n");
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("emptied");
  await engine.write("MATCH (r:LiantuRevision) SET r.number = 0");
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("loaded");
  await engine.close();
});

test("a database that may only be read is told to be that", { timeout: 600_000 }, async () => {
  await own.stop();
  own.start(port, "a", "server.databases.default_to_read_only=true");
  const engine = await openNeo4j({
    ...options(),
    schema: ["CREATE CONSTRAINT one IF NOT EXISTS FOR (n:LiantuOne) REQUIRE n.id IS UNIQUE"],
  });
  const { refusal } = await refusalOf(untilBack(engine));
  expect(refusal).toEqual({ reason: "read_only", address: options().uri });
  await engine.close();
});

test("a wrong password is tried three times, however often it is asked, and shown nowhere", async () => {
  const proxy = await counted();
  const secret = "s3cret-of-the-office";
  const engine = await openNeo4j({
    ...options(),
    uri: proxy.uri.replace("://", `://neo4j:${secret}@`),
    password: secret,
  });
  const waits = [];
  for (let call = 0; call < 12; call++) {
    const { error, refusal } = await refusalOf(engine.read("RETURN 1 AS one"));
    waits.push(refusal?.reason === "password" ? refusal.wait : "another reason");
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secret);
  }
  await Promise.all(
    Array.from({ length: 20 }, () => refusalOf(engine.write("CREATE (n:LiantuFirm {id: 'x'})"))),
  );
  expect([waits, proxy.count()]).toEqual([[null, null, ...Array.from({ length: 10 }, () => 10)], 3]);
  await engine.close();
  proxy.close();
});
