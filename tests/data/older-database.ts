import { expect } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { bringUpToDate } from "../../server/data/older.ts";
import type { Engine, Row } from "../../server/engine/engine.ts";
import { loadSchema } from "../../server/graph/queries.ts";
import { filesIn, folderOf, queries, sample, temporary } from "./folders.ts";

/** Labels that an older version shared with whoever else used the database. */
export const PLAIN = loadSchema("cypher", "older-embedded").flatMap((drop) => {
  const name = /CONSTRAINT (\w+)_id/.exec(drop)?.[1];
  return name ? [name[0]!.toUpperCase() + name.slice(1)] : [];
});

/** What other applications keep under the same words, by marker. */
const FOREIGN = `
  CREATE (a:Person {id: 'other', name: '别人', theirs: 1})-[:KNOWS {since: 2020}]->(:Person {name: '无编号', theirs: 2})
  CREATE (a)-[:WROTE]->(:Document {id: 'other', title: 'x', theirs: 3})
  CREATE (:Event {theirs: 4}) CREATE (:Firm {id: 5, name: '数字编号', theirs: 5})
  CREATE (:Firm {id: 'theirs'})-[:LOCATED_IN]->(:City {theirs: 6})
  CREATE (:Person {id: 'known', name: '熟人'})-[:KNOWS]->(a)
  CREATE (:Order {id: 'graph', number: 1, theirs: 7})`;

/** Theirs under ids that are Liantu's too. */
export const SAME_IDS = "CREATE (:Person {id: 'u1', theirs: 9}) CREATE (:Document {id: 'd1', theirs: 10})";

/** Everything that is not Liantu's own, whole and in order. */
export async function foreignIn(engine: Engine): Promise<{ nodes: Row[]; ties: Row[] }> {
  const nodes = await engine.read(
    "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH 'Liantu') RETURN labels(n) AS labels, n {.*} AS node",
  );
  const ties = await engine.read(
    `MATCH (a)-[r]->(b) WHERE none(l IN labels(a) WHERE l STARTS WITH 'Liantu')
     RETURN labels(a) AS a, type(r) AS type, r {.*} AS tie, labels(b) AS b`,
  );
  const sorted = (rows: Row[]) => rows.toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
  return { nodes: sorted(nodes), ties: sorted(ties) };
}

/** Loads the sample beside what others keep, one of whose nodes is joined to a firm; says what is theirs. */
export async function sharedDatabase(engine: Engine) {
  const { errors } = await loadFolder(engine, queries, folderOf(sample));
  expect(errors).toEqual([]);
  await engine.write(FOREIGN);
  await engine.write("MATCH (f:LiantuFirm {id: 'f1'}) CREATE (:Note {theirs: 8})-[:ABOUT]->(f)");
  return foreignIn(engine);
}

/** A database as an older version left it, with what others keep there: it comes up to date, nothing of theirs moves. */
export async function comesUpToDate(engine: Engine, olderSchema: string[]): Promise<void> {
  const theirs = await sharedDatabase(engine);
  const before = temporary();
  await exportFolder(engine, queries, before);
  for (const label of PLAIN)
    await engine.write(`MATCH (n:Liantu${label}) SET n:${label} REMOVE n:Liantu${label}`);
  let begun = 0;
  const parts = { engine, queries, olderSchema, begins: () => void begun++ };

  // Cut short after some statements, then gone on with.
  let left = 9;
  const write: Engine["write"] = (cypher, params) => {
    if (left-- === 0) throw new Error("cut short");
    return engine.write(cypher, params);
  };
  await expect(bringUpToDate({ ...parts, engine: { ...engine, write } })).rejects.toThrow("cut short");
  expect(await bringUpToDate(parts)).toEqual({ moved: expect.any(Number), halfLoaded: false });
  expect([begun, await bringUpToDate(parts)]).toEqual([2, null]);

  expect(await foreignIn(engine)).toEqual(theirs);
  const out = temporary();
  await exportFolder(engine, queries, out);
  expect(filesIn(out)).toEqual(filesIn(before));
}
