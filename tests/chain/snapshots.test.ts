import { afterAll, beforeAll, expect, test } from "vitest";
import { keepSnapshots } from "../../server/chain/snapshots.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { type Served, served } from "../http/served.ts";

const queries = loadQueries("cypher");
let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const history = async () =>
  (await api.get("/api/history?chain=nonwoven&place=xiangxi-hitech")).body.snapshots as {
    on: string;
    completeness: { met: number };
  }[];

test("figures are kept where they differ from the latest, one set a day", async () => {
  const parts = { engine: api.engine, queries, graph: openGraph(api.engine, queries) };
  expect((await keepSnapshots(parts, "2026-01-01")).written).toBeGreaterThan(0);
  const revision = await parts.graph.revision();
  expect(await keepSnapshots(parts, "2026-01-02")).toEqual({ written: 0, judged: revision });
  expect(await parts.graph.revision()).toBe(revision);

  const { body } = await api.get("/api/panorama?chain=nonwoven&place=xiangxi-hitech");
  expect((await history())[0]?.completeness).toEqual(body.completeness);

  const leave = "MATCH (f:LiantuFirm {id: 'jiebao'}) SET f.status = '迁出'";
  const bump = queries["load/bump"];
  await api.engine.write(leave);
  await api.engine.write(bump);
  expect((await keepSnapshots(parts, "2026-01-03")).written).toBeGreaterThan(0);
  expect((await history()).map(({ on }) => on)).toEqual(["2026-01-01", "2026-01-03"]);

  await api.engine.write("MATCH (f:LiantuFirm {id: 'jiebao'}) SET f.status = null");
  await api.engine.write(bump);
  expect((await keepSnapshots(parts, "2026-01-03")).written).toBeGreaterThan(0);
  const told = await history();
  expect(told.map(({ on }) => on)).toEqual(["2026-01-01", "2026-01-03"]);
  expect(told[1]?.completeness).toEqual(told[0]?.completeness);
});

test("with a clock set back a day has its figures once, and the days after it keep theirs", async () => {
  const parts = { engine: api.engine, queries, graph: openGraph(api.engine, queries) };
  expect((await keepSnapshots(parts, "2025-06-01")).written).toBeGreaterThan(0);
  expect((await keepSnapshots(parts, "2025-06-01")).written).toBe(0);
  expect((await history()).map(({ on }) => on)).toEqual(["2025-06-01", "2026-01-01", "2026-01-03"]);
  expect((await keepSnapshots(parts, "2026-01-04")).written).toBe(0);
});
