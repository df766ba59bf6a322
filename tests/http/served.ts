import { pino } from "pino";
import request from "supertest";
import { createApp } from "../../server/app.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { openWork } from "../../server/work/work.ts";
import { fill, type Graph } from "../engine/case.ts";

const queries = loadQueries("cypher");

/** The API over a graph in memory: the given one, or a data folder. Every answer is held against its schema. */
export async function served(data: Graph | string) {
  const engine = await openEmbedded({ path: null, schema: loadSchema("cypher", "embedded") });
  if (typeof data === "string") {
    const { errors } = await loadFolder(engine, queries, data);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  } else await fill(engine, data);
  return serve(engine);
}

/** The API over an engine that is open. */
export function serve(engine: Engine) {
  const app = createApp({
    engine,
    queries,
    graph: openGraph(engine, queries),
    log: pino({ enabled: false }),
    version: "0",
    work: openWork({ worker: null, threads: 1 }),
    standing: () => null,
    checkEvery: 1,
    web: "no such folder",
  });
  return {
    app,
    engine,
    /** The status and the body of one GET. */
    async get(path: string) {
      const { status, body } = await request(app).get(path);
      return { status, body };
    },
    /** The status and the body of a request that carries one. */
    async send(method: "post" | "put" | "patch" | "delete", path: string, given: object = {}) {
      const { status, body } = await request(app)[method](path).send(given);
      return { status, body };
    },
    /** The file that a GET answers, or a POST when a body is given. */
    async file(path: string, given?: object) {
      const asked = given ? request(app).post(path).send(given) : request(app).get(path);
      const { status, type, body } = await asked.responseType("blob");
      return { status, type, bytes: new Uint8Array(body) };
    },
    close: () => engine.close(),
  };
}

export type Served = Awaited<ReturnType<typeof served>>;
