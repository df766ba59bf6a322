import { writeSync } from "node:fs";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { embeddedSchema as schema } from "./schema.ts";

/** How many firms there are, as the writer numbers them. */
export const counter = "MATCH (f:LiantuFirm) RETURN max(f.number) + 1 AS number";

/**
 * Opens a database file and writes firms numbered from `first` on, printing each number once it is acknowledged. Every
 * second one is a transaction of two statements. Runs until killed.
 */
export async function run([path, first]: string[]) {
  const engine = await openEmbedded({ path: path!, schema, counter });
  const create = "CREATE (f:LiantuFirm {id: $id, number: $number, text: $text})";
  const supply = "MATCH (a:LiantuFirm {id: $id}) MERGE (a)-[:SUPPLIES {segment: '', source: ''}]->(a)";
  // Long, so that the log soon reaches the size at which checkpoints run, and kills fall into those too.
  const text = "湘西".repeat(5_000);
  for (let number = Number(first); ; number++) {
    const params = { id: `f${number}`, number, text };
    if (number % 2 === 0) await engine.write(create, params);
    else
      await engine.transaction(async (tx) => {
        await tx.run(create, params);
        await tx.run(supply, params);
      });
    writeSync(1, `${number}\n`);
  }
}
