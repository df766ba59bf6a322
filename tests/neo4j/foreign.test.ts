import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { loadSchema } from "../../server/graph/queries.ts";
import { filesIn, folderOf, queries, sample, temporary } from "../data/folders.ts";
import { comesUpToDate, foreignIn, PLAIN, SAME_IDS, sharedDatabase } from "../data/older-database.ts";
import { wipe } from "../engine/case.ts";
import { serve } from "../http/served.ts";
import { server } from "./server.ts";

const CONSTRAINTS =
  "SHOW CONSTRAINTS YIELD name, labelsOrTypes RETURN name, head(labelsOrTypes) AS label ORDER BY name";
let engine: Engine;
beforeAll(async () => {
  engine = await openNeo4j(server());
});
beforeEach(() => wipe(engine));
afterAll(async () => {
  await wipe(engine);
  await engine.close();
});

test("constraints are laid on labels of Liantu's own only", async () => {
  const there = await engine.read<{ name: string; label: string }>(CONSTRAINTS);
  expect(there.filter(({ label }) => !label.startsWith("Liantu"))).toEqual([]);
  expect(there.length).toBeGreaterThanOrEqual(22);
});

test("loading, emptying and exporting beside what others keep touches and reads nothing of theirs", async () => {
  await engine.write(SAME_IDS);
  const theirs = await sharedDatabase(engine);
  const [first, again] = [temporary(), temporary()];
  await exportFolder(engine, queries, first);
  expect((await loadFolder(engine, queries, folderOf(sample), { replace: true })).errors).toEqual([]);
  expect((await loadFolder(engine, queries, folderOf(sample))).errors).toEqual([]);
  await exportFolder(engine, queries, again);
  expect(filesIn(again)).toEqual(filesIn(first));
  const now = await foreignIn(engine);
  expect(now.nodes).toEqual(theirs.nodes);
  expect(now.ties).toEqual(theirs.ties);
});

test("lists answer beside what others keep, and hold none of it", async () => {
  await engine.write(SAME_IDS);
  await sharedDatabase(engine);
  const api = serve(engine);
  const lists = [
    "chains",
    "places",
    "sources",
    "firms",
    "projects",
    "people",
    "advisers",
    "trips",
    "shortlists",
  ];
  const asked = [
    ...lists,
    "scenarios",
    "wanted",
    "figures?place=park",
    "search?q=x",
    "gaps?chain=c1&place=park",
  ];
  for (const list of [...asked, "panorama?chain=c1&place=park", "trips?place=park", "health"]) {
    const { status, body } = await api.get(`/api/${list}`);
    expect([list, status]).toEqual([list, 200]);
    expect(JSON.stringify(body)).not.toMatch(/theirs|别人|熟人|无编号|数字编号/);
  }
});

test("a database of an older version comes up to date: its constraints go, those of others stay", async () => {
  for (const label of PLAIN.filter((one) => one !== "Event"))
    await engine.write(
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    );
  await engine.write("CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.theirs IS UNIQUE");
  await engine.write("CREATE CONSTRAINT theirs IF NOT EXISTS FOR (n:Note) REQUIRE n.theirs IS UNIQUE");
  await comesUpToDate(engine, loadSchema("cypher", "older-neo4j"));
  const there = await engine.read<{ name: string; label: string }>(CONSTRAINTS);
  expect(there.filter(({ label }) => !label.startsWith("Liantu"))).toEqual([
    { name: "event_id", label: "Event" },
    { name: "theirs", label: "Note" },
  ]);
  for (const name of ["event_id", "theirs"]) await engine.write(`DROP CONSTRAINT ${name}`);
});
