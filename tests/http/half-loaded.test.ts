import { pino } from "pino";
import request from "supertest";
import { describe, expect, test, vi } from "vitest";
import { ENDPOINTS } from "../../server/api.ts";
import { createApp } from "../../server/app.ts";
import { keepSnapshots } from "../../server/chain/snapshots.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { LoadCutShort } from "../../server/data/load/load-fault.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { readRevision } from "../../server/graph/revision.ts";
import { openWork } from "../../server/work/work.ts";
import { exported, folderOf, memory, queries, sample } from "../data/folders.ts";

const chain = { "chains.csv": "id,name_zh\nold,旧链\n" };

function serve(engine: Engine, quiet?: number) {
  const app = createApp({
    engine,
    queries,
    graph: openGraph(engine, queries),
    log: pino({ enabled: false }),
    version: "0",
    work: openWork({ worker: null, threads: 1 }),
    standing: () => null,
    checkEvery: 1,
    web: "none",
    ...(quiet !== undefined && { quiet }),
  });
  return {
    get: async (path: string) => {
      const { status, body } = await request(app).get(path);
      return { status, body };
    },
    send: async (method: "post" | "put" | "patch" | "delete", path: string, body: object = {}) => {
      const answer = await request(app)[method](path).send(body);
      return { status: answer.status, body: answer.body, retry: answer.headers["retry-after"] };
    },
  };
}

/** The graph of one chain over which a load of the sample was cut short after its places. */
async function halfLoaded() {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf(chain));
  const dir = folderOf(sample);
  const cut: Engine = {
    ...engine,
    transaction: (work) =>
      engine.transaction((tx) =>
        work({
          async run(cypher, params) {
            if (cypher === queries["load/firms"]) throw new Error("disk full");
            return tx.run(cypher, params);
          },
        }),
      ),
  };
  await expect(loadFolder(cut, queries, dir, { replace: true })).rejects.toThrow(LoadCutShort);
  return { engine, dir };
}

/** The same engine as one that other processes can reach. */
const shared = (engine: Engine): Engine => ({
  ...engine,
  info: async () => ({ name: "neo4j", version: "5" }),
});

const mended = (engine: Engine) =>
  vi.waitFor(async () => expect((await readRevision(engine, queries)).mark).toBeNull(), {
    interval: 5,
    timeout: 60_000,
  });

describe("over a graph whose load was cut short", () => {
  test("every endpoint answers 503 half_loaded, but those that tell of it and mend it", async () => {
    const { engine } = await halfLoaded();
    const { send, get } = serve(engine);
    const answering: string[] = [];
    for (const { method, path } of ENDPOINTS) {
      const { status, body } = await (method === "get" ? get(path) : send(method, path));
      if (status !== 503) answering.push(`${method} ${path} ${status}`);
      else expect([path, body.code]).toEqual([path, "half_loaded"]);
    }
    expect(answering).toEqual([
      "get /api/health 200",
      "get /api/problems/{code} 400",
      "get /api/load 200",
      "post /api/load 400",
    ]);
    expect((await get("/api/health")).body.status).toBe("half_loaded");
    expect((await get("/api/openapi.json")).status).toBe(200);
    expect((await send("put", "/api/people/u")).retry).toBe("5");
  });

  test("what happened is told: which folder, when, how far, and what was before", async () => {
    const { engine, dir } = await halfLoaded();
    const { mark, done } = await readRevision(engine, queries);
    expect(done).toBeGreaterThan(10);
    expect((await serve(engine).get("/api/load")).body).toEqual({
      state: "half_loaded",
      load: {
        folder: dir,
        replace: true,
        began: mark?.began,
        doing: "load",
        done,
        rows: mark?.rows,
        rowsBefore: 1,
      },
      fault: null,
    });
  });

  test.each(["go_on", "go_back"] as const)("%s ends with a whole graph, which is served", async (way) => {
    const { engine, dir } = await halfLoaded();
    const { send, get } = serve(engine);
    const { status, body } = await send("post", "/api/load", { do: way });
    expect([status, body.state]).toEqual([200, "loading"]);
    await mended(engine);
    const straight = await memory();
    await loadFolder(straight, queries, way === "go_on" ? dir : folderOf(chain));
    expect(await exported(engine)).toEqual(await exported(straight));
    expect((await get("/api/load")).body).toEqual({ state: "whole", load: null, fault: null });
    const { body: chains } = await get("/api/chains");
    expect(chains.chains.map(({ id }: { id: string }) => id)).toEqual(
      way === "go_on" ? ["c1", "c3"] : ["old"],
    );
  });

  test("asked twice at once it is done once", async () => {
    const { engine } = await halfLoaded();
    const { send } = serve(engine);
    const answers = await Promise.all(
      ["go_on", "go_on"].map((way) => send("post", "/api/load", { do: way })),
    );
    for (const { status } of answers) expect([200, 409, 503]).toContain(status);
    await mended(engine);
    expect((await serve(engine).get("/api/load")).body.state).toBe("whole");
  });

  test("what stops it is told, and it can be asked again", async () => {
    const { engine } = await halfLoaded();
    let full = true;
    const { send, get } = serve({
      ...engine,
      transaction: (work) =>
        engine.transaction((tx) =>
          work({
            async run(cypher, params) {
              if (full && cypher === queries["load/events"]) throw new Error("disk full");
              return tx.run(cypher, params);
            },
          }),
        ),
    });
    await send("post", "/api/load", { do: "go_on" });
    await vi.waitFor(
      async () =>
        expect((await get("/api/load")).body).toMatchObject({
          state: "half_loaded",
          load: { doing: "go_on" },
          fault: "disk full",
        }),
      { interval: 5, timeout: 60_000 },
    );
    full = false;
    expect((await send("post", "/api/load", { do: "go_on" })).body.fault).toBeNull();
    await mended(engine);
    expect((await get("/api/load")).body).toEqual({ state: "whole", load: null, fault: null });
  });
});

test("a whole graph has nothing to mend", async () => {
  const engine = await memory();
  const { send } = serve(engine);
  const { status, body } = await send("post", "/api/load", { do: "go_back" });
  expect([status, body.code]).toEqual([409, "not_half_loaded"]);
});

describe("where other processes can load", () => {
  test("a load that moves on is waited for, and one that does not was cut short", async () => {
    const { engine } = await halfLoaded();
    const { get, send } = serve(shared(engine), 60_000);
    expect((await get("/api/chains")).body.code).toBe("loading");
    expect((await get("/api/health")).body.status).toBe("loading");
    expect((await send("post", "/api/load", { do: "go_on" })).body.code).toBe("loading");
    const impatient = serve(shared(engine), 0);
    expect((await impatient.get("/api/chains")).body.code).toBe("half_loaded");
  });

  test("a change asked for before the load began is not written beside it", async () => {
    const engine = await memory();
    await loadFolder(engine, queries, folderOf(sample));
    const { send } = serve({
      ...engine,
      transaction: async (work) => {
        await engine.write(queries["load/begin"], { load: "one", loadOf: "{}" });
        return engine.transaction(work);
      },
    });
    const before = await exported(engine);
    const { status, body } = await send("put", "/api/people/new", { name: "新人" });
    expect([status, body.code]).toEqual([503, "loading"]);
    expect(await exported(engine)).toEqual(before);
  });

  test("no figures are kept of a graph that is not whole", async () => {
    const { engine } = await halfLoaded();
    const graph = openGraph(engine, queries);
    const before = await graph.revision();
    expect((await keepSnapshots({ engine, queries, graph }, "2026-01-01")).written).toBe(0);
    expect(await graph.revision()).toBe(before);
  });
});
