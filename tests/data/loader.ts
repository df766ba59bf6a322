import { writeSync } from "node:fs";
import { goBack, goOn } from "../../server/data/load/half-loaded.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { loadSeedIfEmpty } from "../../server/data/load/seed.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { readRevision } from "../../server/graph/revision.ts";

export type Way = "merge" | "replace" | "seed" | "go_on" | "go_back";

/**
 * Loads a folder into a database file, or into the Neo4j of the environment, printing a line at each step, until done or
 * killed.
 * @public called by tests/run.mjs
 */
export async function run([path, dir, way]: string[]) {
  const engine = await open(path!);
  const queries = loadQueries("cypher");
  writeSync(1, "opened\n");
  const onProgress = () => void writeSync(1, ".\n");
  // The load before it may have come to its end.
  if (way?.startsWith("go_") && !(await readRevision(engine, queries)).mark) return engine.close();
  if (way === "seed") await loadSeedIfEmpty(engine, queries, dir!, { onProgress });
  else if (way === "go_on") await goOn(engine, queries, { onProgress });
  else if (way === "go_back") await goBack(engine, queries, { onProgress });
  else await loadFolder(engine, queries, dir!, { replace: way === "replace", onProgress });
  await engine.close();
}

function open(path: string): Promise<Engine> {
  if (path !== "neo4j") return openEmbedded({ path, schema: loadSchema("cypher", "embedded") });
  const { NEO4J_URI: uri = "", NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
  return openNeo4j({ uri, username, password, schema: loadSchema("cypher", "neo4j") });
}
