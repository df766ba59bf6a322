import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { JOINS } from "../../server/data/older.ts";
import { loadSchema } from "../../server/graph/queries.ts";
import { memory } from "./folders.ts";
import { comesUpToDate, PLAIN } from "./older-database.ts";

test("a database of an older version comes up to date, and what others keep in it stays as it is", async () => {
  await comesUpToDate(await memory(), loadSchema("cypher", "older-embedded"));
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
