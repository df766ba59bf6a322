import type { Column } from "../../server/data/tables/table.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Engine, Value } from "../../server/engine/engine.ts";
import { queries } from "../data/folders.ts";

/** Sets columns in the graph as no door would today. */
export async function setColumns(engine: Engine, fits: (column: Column) => boolean, value: Value) {
  const columns = TABLES.flatMap((table) => table.columns);
  const properties = new Set(columns.map((column) => column.property));
  for (const property of properties) {
    if (!columns.every((column) => column.property !== property || fits(column))) continue;
    await engine.write(`MATCH (n) WHERE n.${property} IS NOT NULL SET n.${property} = $value`, { value });
    await engine.write(
      `MATCH (:LiantuFirm)-[r]->() WHERE r.${property} IS NOT NULL SET r.${property} = $value`,
      { value },
    );
    await engine.write(
      `MATCH ()-[r]->(:LiantuFirm) WHERE r.${property} IS NOT NULL SET r.${property} = $value`,
      { value },
    );
  }
  await engine.write(queries["load/bump"]);
}
