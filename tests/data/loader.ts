import { writeSync } from "node:fs";
import { loadFolder } from "../../server/data/load.ts";
import { loadSeedIfEmpty } from "../../server/data/seed.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries, loadSchema } from "../../server/queries.ts";

export type Way = "merge" | "replace" | "seed";

/**
 * Loads a folder into a database file, printing a line at each step, until done or killed.
 * @public called by tests/run.mjs
 */
export async function run([path, dir, way]: string[]) {
  const engine = await openEmbedded({
    path: path!,
    schema: loadSchema("cypher", "embedded"),
    counter: loadQueries("cypher").revision!,
  });
  const queries = loadQueries("cypher");
  writeSync(1, "opened\n");
  const onProgress = () => void writeSync(1, ".\n");
  if (way === "seed") await loadSeedIfEmpty(engine, queries, dir!, { onProgress });
  else await loadFolder(engine, queries, dir!, { replace: way === "replace", onProgress });
  await engine.close();
}
