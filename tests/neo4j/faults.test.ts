import { afterAll, expect, test } from "vitest";
import {
  type Engine,
  EngineAddress,
  EngineRefused,
  EngineTimeout,
  EngineUnavailable,
} from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { neo4jSchema } from "../engine/schema.ts";
import { freePort } from "../free-port.ts";
import { ownServer, untilBack } from "./own-server.ts";
import { server } from "./server.ts";

/** ms, for a busy machine: to be refused by a closed port, to notice that a server has gone. */
const [SOON, LATER] = [5_000, 30_000];
const { password, start, stop, remove } = ownServer();
afterAll(remove);

/** The milliseconds until a call fails, which must be EngineUnavailable. */
async function unavailableAfter(engine: Engine): Promise<number> {
  const start = Date.now();
  await expect(engine.read("RETURN 1 AS one")).rejects.toThrow(EngineUnavailable);
  return Date.now() - start;
}

const constraints = "SHOW CONSTRAINTS YIELD name RETURN count(*) AS constraints";

test("a server that is down at first, goes away and comes back, the last time empty", {
  timeout: 900_000,
}, async () => {
  const port = await freePort();
  const engine = await openNeo4j({ ...server(), uri: `bolt://127.0.0.1:${port}`, password });
  expect(await unavailableAfter(engine)).toBeLessThan(SOON);
  await expect(engine.info()).rejects.toThrow(EngineUnavailable);
  await expect(engine.write("CREATE (f:LiantuFirm {id: 'f'})")).rejects.toThrow(EngineUnavailable);

  start(port, "a");
  expect(await untilBack(engine)).toEqual([{ one: 1 }]);
  const unique = neo4jSchema.filter((statement) => statement.startsWith("CREATE CONSTRAINT"));
  const schema = await engine.read(constraints);
  expect(schema).toEqual([{ constraints: unique.length }]);
  await engine.write("CREATE (f:LiantuFirm {id: 'f'})");

  await stop();
  expect(await unavailableAfter(engine)).toBeLessThan(LATER);
  expect(await unavailableAfter(engine)).toBeLessThan(SOON);
  start(port, "a");
  await untilBack(engine);
  expect(await engine.read("MATCH (f:LiantuFirm) RETURN f.id AS id")).toEqual([{ id: "f" }]);

  await stop();
  await unavailableAfter(engine);
  start(port, "b");
  await untilBack(engine);
  expect(await engine.read(constraints)).toEqual(schema);
  await engine.write("CREATE (f:LiantuFirm {id: 'g'})");
  expect(await engine.read("MATCH (f:LiantuFirm) RETURN f.id AS id")).toEqual([{ id: "g" }]);
  await engine.close();
  await expect(engine.read("RETURN 1 AS one")).rejects.toThrow(EngineUnavailable);
});

test("a wrong password and a wrong database are said to be that", async () => {
  const wrong = await openNeo4j({ ...server(), password: "wrong" });
  await expect(wrong.read("RETURN 1 AS one")).rejects.toThrow(EngineRefused);
  await expect(wrong.info()).rejects.toThrow(/refused the user or password/);
  await wrong.close();
  const elsewhere = await openNeo4j({ ...server(), database: "elsewhere" });
  await expect(elsewhere.read("RETURN 1 AS one")).rejects.toThrow(/no such database/);
  await elsewhere.close();
});

test("a malformed address is refused at once", async () => {
  await expect(openNeo4j({ ...server(), uri: "htp:/nowhere" })).rejects.toThrow(EngineAddress);
});

test("a query that runs too long is stopped, and the engine goes on", async () => {
  const engine = await openNeo4j({ ...server(), timeouts: { read: 500, write: 1_000 } });
  const long = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7) AS x";
  await expect(engine.read(long)).rejects.toThrow(EngineTimeout);
  await expect(engine.write(`${long}, 1 AS y`)).rejects.toThrow(EngineTimeout);
  expect(await engine.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
  await engine.close();
});

test("a routing address works, and two engines see each other's writes", async () => {
  const options = server();
  const one = await openNeo4j({ ...options, uri: options.uri.replace("bolt://", "neo4j://") });
  const two = await openNeo4j(options);
  await one.write("MERGE (r:LiantuRevision {id: 'shared'}) SET r.number = 1");
  await two.transaction((tx) =>
    tx.run("MATCH (r:LiantuRevision {id: 'shared'}) SET r.number = r.number + 1"),
  );
  expect(await one.read("MATCH (r:LiantuRevision {id: 'shared'}) RETURN r.number AS number")).toEqual([
    { number: 2 },
  ]);
  await one.write("MATCH (r:LiantuRevision {id: 'shared'}) DELETE r");
  await Promise.all([one.close(), two.close()]);
});

test("two engines that bump one counter at once lose none", async () => {
  const engines = [await openNeo4j(server()), await openNeo4j(server())];
  await engines[0]!.write("CREATE (r:LiantuRevision {id: 'counter', number: 0})");
  const bump = "MATCH (r:LiantuRevision {id: 'counter'}) SET r.number = r.number + 1";
  await Promise.all(Array.from({ length: 100 }, (_, n) => engines[n % 2]!.write(bump)));
  expect(
    await engines[0]!.write(
      "MATCH (r:LiantuRevision {id: 'counter'}) WITH r, r.number AS number DELETE r RETURN number",
    ),
  ).toEqual([{ number: 100 }]);
  await Promise.all(engines.map((engine) => engine.close()));
});
