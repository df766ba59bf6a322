import { pino } from "pino";
import request from "supertest";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { goBack, goOn } from "../../server/data/load/half-loaded.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { LoadTakenOver } from "../../server/data/load/load-fault.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { readRevision } from "../../server/graph/revision.ts";
import { openWork } from "../../server/work/work.ts";
import { exported, folderOf, queries, sample } from "../data/folders.ts";
import { killedLoad } from "../data/kill.ts";
import { wipe } from "../engine/case.ts";
import { server } from "./server.ts";

const KILLS = process.env.LIANTU_FAULTS === "full" ? 15 : 3;

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

const older = {
  ...sample,
  "firms.csv": `id,name,place\n${many(1_500, (i) => `old${i},旧,park\n`)}f1,甲,park\nf2,乙,430000\n`,
};
const newer = {
  ...sample,
  "firms.csv": `id,name,place\n${many(6_000, (i) => `f${i},企业${i},park\n`)}`,
  "makes.csv": `firm,segment,source\n${many(6_000, (i) => `f${i},a,news\n`)}`,
};

let engine: Engine;
beforeAll(async () => {
  engine = await openNeo4j(server());
});
beforeEach(() => empty());
afterAll(async () => {
  await empty();
  await engine.close();
});

/** In parts: a small server cannot delete everything in one transaction. */
async function empty() {
  for (let left = 1; left > 0; ) {
    const [row] = await engine.write<{ left: number }>(
      "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS left",
    );
    left = row?.left ?? 0;
  }
  await wipe(engine);
}

/** A server that has been running since before the load. */
function running(quiet: number) {
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
    quiet,
  });
  return async (path: string) => {
    const { status, body } = await request(app).get(path);
    return { status, code: body.code as string | undefined, body };
  };
}

test(`a load that is killed, ${KILLS} times over, is noticed by a running server and ends as it would have`, {
  timeout: 1_800_000,
}, async () => {
  const [before, dir] = [folderOf(older), folderOf(newer)];
  await loadFolder(engine, queries, before);
  const old = await exported(engine);
  const done = new Map<boolean, Record<string, string>>();
  for (const replace of [false, true]) {
    await loadFolder(engine, queries, before, { replace: true });
    await loadFolder(engine, queries, dir, { replace });
    done.set(replace, await exported(engine));
  }
  let marked = 0;
  for (let round = 0; round < KILLS; round++) {
    const replace = round % 2 === 0;
    await loadFolder(engine, queries, before, { replace: true });
    const get = running(0);
    expect((await get("/api/chains")).status).toBe(200);
    await killedLoad("neo4j", dir, replace ? "replace" : "merge", 3 + ((round * 3) % 9));
    const { mark } = await readRevision(engine, queries);
    if (!mark) {
      expect([old, done.get(replace)]).toContainEqual(await exported(engine));
      continue;
    }
    marked++;
    expect(await running(60_000)("/api/chains")).toMatchObject({ status: 503, code: "loading" });
    expect(await get("/api/chains")).toMatchObject({ status: 503, code: "half_loaded" });
    expect((await get("/api/load")).body).toMatchObject({
      state: "half_loaded",
      load: { folder: dir, replace },
    });
    const end = round % 3;
    if (end === 0) await goBack(engine, queries);
    else if (end === 1) await goOn(engine, queries);
    else await loadFolder(engine, queries, dir, { replace, quiet: 0 });
    expect(await exported(engine)).toEqual(end === 0 ? old : done.get(replace));
    expect((await get("/api/chains")).status).toBe(200);
  }
  expect(marked).toBeGreaterThan(0);
});

test("of two loads the later holds the graph, and the earlier writes nothing more", async () => {
  await loadFolder(engine, queries, folderOf(sample));
  const other = await openNeo4j(server());
  let begun: Promise<unknown> | null = null;
  const first = loadFolder(engine, queries, folderOf(newer), {
    onProgress: ({ file }) => {
      if (file === "firms.csv") begun ??= goBack(other, queries);
    },
  });
  await expect(first).rejects.toThrow(LoadTakenOver);
  await begun;
  const straight = await exported(engine);
  await empty();
  await loadFolder(engine, queries, folderOf(sample));
  expect(straight).toEqual(await exported(engine));
  await other.close();
});
