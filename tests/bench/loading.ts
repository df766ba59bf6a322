import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Engine, Row } from "../../server/engine/engine.ts";
import type { Queries } from "../../server/queries.ts";
import type { Measure } from "./table.ts";

const ROWS = 2000;

/** How many times faster the same firms are written in one statement than in one each; both into an empty graph. */
export async function bulkAgainstSingle(
  open: (path: string) => Promise<Engine>,
  queries: Queries,
  folder: string,
  engine: string,
): Promise<Measure> {
  const firms: Row[] = parse(readFileSync(join(folder, "firms.csv")), { columns: true, bom: true, to: ROWS });
  const rows = firms.map(({ id = null, name = null }) => ({ id, name }));
  const seconds = async (batch: number): Promise<number> => {
    const path = mkdtempSync(join(tmpdir(), "liantu-loading-"));
    const graph = await open(join(path, "graph"));
    const begun = performance.now();
    for (let first = 0; first < rows.length; first += batch)
      await graph.write(queries["load/firms"] ?? "", { rows: rows.slice(first, first + batch) });
    const taken = performance.now() - begun;
    await graph.close();
    rmSync(path, { recursive: true });
    return taken;
  };
  const single = await seconds(1);
  const bulk = await seconds(rows.length);
  return {
    engine,
    what: `${rows.length} firms: one statement against one each`,
    value: single / bulk,
    unit: "×",
  };
}
