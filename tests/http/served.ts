import { pino } from "pino";
import request from "supertest";
import { createApp } from "../../server/app.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { UNDECLARED } from "../../server/http/problem-answer.ts";
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
  const undeclared: string[] = [];
  const write = (line: string) => {
    if (line.includes(UNDECLARED)) undeclared.push(line);
  };
  const app = createApp({
    engine,
    queries,
    graph: openGraph(engine, queries),
    log: pino({ level: "error" }, { write }),
    version: "0",
    work: openWork({ worker: null, threads: 1 }),
    standing: () => null,
    checkEvery: 1,
    web: "no such folder",
  });
  const asDeclared = <A>(answer: A): A => {
    if (undeclared.length > 0) throw new Error(undeclared.join("\n"));
    return answer;
  };
  return {
    app,
    engine,
    /** The status and the body of one GET. */
    async get(path: string) {
      const { status, body } = asDeclared(await request(app).get(path));
      return { status, body };
    },
    /** The status and the body of a request that carries one. */
    async send(method: "post" | "put" | "patch" | "delete", path: string, given: object = {}) {
      const { status, body } = asDeclared(await request(app)[method](path).send(given));
      return { status, body };
    },
    /** The status of a request that may make something, and where that is. */
    async make(method: "post" | "put", path: string, given: object): Promise<[number, string | undefined]> {
      const { status, headers } = asDeclared(await request(app)[method](path).send(given));
      return [status, headers.location];
    },
    /** The file that a GET answers, or a POST when a body is given. */
    async file(path: string, given?: object) {
      const asked = given ? request(app).post(path).send(given) : request(app).get(path);
      const { status, type, body } = asDeclared(await asked.responseType("blob"));
      return { status, type, bytes: new Uint8Array(body) };
    },
    close: () => engine.close(),
  };
}

export type Served = Awaited<ReturnType<typeof served>>;
