import { readdirSync, writeSync } from "node:fs";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";

/**
 * Loads a folder into memory and exports it to a place twice, then says what stands there.
 * @public called by tests/run.mjs
 */
export async function run([from, to]: string[]) {
  const engine = await openEmbedded({ path: null, schema: loadSchema("cypher", "embedded") });
  const queries = loadQueries("cypher");
  await loadFolder(engine, queries, from!);
  for (let time = 0; time < 2; time++) await exportFolder(engine, queries, to!);
  await engine.close();
  writeSync(1, JSON.stringify(readdirSync(to!).sort()));
}
