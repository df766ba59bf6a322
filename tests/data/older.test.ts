import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import { JOINS } from "../../server/data/older.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadSchema } from "../../server/graph/queries.ts";
import { exported, folderOf, memory, queries, sample } from "./folders.ts";
import { comesUpToDate, PLAIN } from "./older-database.ts";

test("a database of an older version comes up to date, and what others keep in it stays as it is", async () => {
  await comesUpToDate(await memory(), loadSchema("cypher", "older-embedded"));
});

test("a database from before kinds, shared segments and names of places has none, and its export loads back", async () => {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf(sample));
  await engine.write("MATCH (:LiantuSegment)-[r:KIND_OF]->(:LiantuSegment) DELETE r");
  await engine.write("MATCH (:LiantuSegment)-[r:USED_IN]->(:LiantuChain) DELETE r");
  await engine.write("MATCH (n:LiantuSegment) REMOVE n.radiusKm, n.minInvestWan");
  await engine.write("MATCH (n:LiantuPlace) REMOVE n.aliases, n.pinyin");
  const graph = openGraph(engine, queries);
  const { places } = await graph.at((await graph.now()).number).atlas();
  expect(places.map(({ aliases, pinyin }) => [aliases, pinyin])).toEqual(places.map(() => [[], null]));
  const { data } = await graph.at((await graph.now()).number).chain("c3");
  expect(data.segments).toEqual([]);
  const out = await exported(engine);
  expect(out["chain_segments.csv"]).toBeUndefined();
  const again = await memory();
  expect((await loadFolder(again, queries, folderOf(out))).errors).toEqual([]);
  expect(await exported(again)).toEqual(out);
});

test("the constraints of the older version are taken away for every label that had one", () => {
  const drops = loadSchema("cypher", "older-neo4j").slice(1);
  expect(drops).toEqual(PLAIN.map((label) => `DROP CONSTRAINT ${label.toLowerCase()}_id IF EXISTS`));
  expect(PLAIN).toHaveLength(22);
});

test("what Liantu's nodes are joined by is what its loads join them by", () => {
  const texts = readdirSync("cypher/load").filter((name) => name.endsWith(".cypher"));
  const joins = texts.flatMap((name) => [
    ...readFileSync(`cypher/load/${name}`, "utf8").matchAll(/\[\w*:([A-Z_]+)/g),
  ]);
  expect([...new Set(joins.map(([, type]) => type))].sort()).toEqual(JOINS.toSorted());
});
