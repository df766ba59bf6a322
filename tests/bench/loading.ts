import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Row } from "../../server/engine/engine.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import type { Measure } from "./table.ts";

/** How many times faster the shipped firms are written in one statement than in one each; both into an empty graph. */
export async function bulkAgainstSingle(scratch: string): Promise<Measure> {
  const queries = loadQueries("cypher");
  const firms: Row[] = parse(readFileSync("seed/firms.csv"), { columns: true, bom: true });
  const rows = firms.map(({ id = null, name = null }) => ({ id, name }));
  const taken = async (batch: number): Promise<number> => {
    const path = join(scratch, `loading-${batch}`);
    const graph = await openEmbedded({ path: join(path, "graph"), schema: loadSchema("cypher", "embedded") });
    const begun = performance.now();
    for (let first = 0; first < rows.length; first += batch)
      await graph.write(queries["load/firms"] ?? "", { rows: rows.slice(first, first + batch) });
    const time = performance.now() - begun;
    await graph.close();
    rmSync(path, { recursive: true });
    return time;
  };
  const single = await taken(1);
  const bulk = await taken(rows.length);
  const what = `${rows.length} firms: one statement against one each, times faster`;
  return { engine: "embedded", what, value: single / bulk, unit: "×" };
}
