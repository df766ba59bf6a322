import { once } from "node:events";
import { writeSync } from "node:fs";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { EngineStorage } from "../../server/engine/engine.ts";
import { embeddedSchema as schema } from "./schema.ts";
import { counter } from "./writer.ts";

/**
 * Writes firms until the disk takes no more, tells the number acknowledged, waits for a line, and writes on until one
 * more is acknowledged.
 */
export async function run([path]: string[]) {
  const engine = await openEmbedded({ path: path!, schema, counter });
  let number = 0;
  const write = async () => {
    try {
      await engine.write("CREATE (f:LiantuFirm {id: $id, number: $number, text: $text})", {
        id: `f${number}`,
        number,
        text: "湘西".repeat(3_000),
      });
      number++;
      return true;
    } catch (error) {
      if (error instanceof EngineStorage) return error.reason;
      throw error;
    }
  };
  let outcome = await write();
  while (outcome === true) outcome = await write();
  writeSync(1, `${outcome} ${number}\n`);
  await once(process.stdin, "data");
  while ((await write()) !== true);
  await engine.close();
  writeSync(1, `went on ${number}\n`);
  process.stdin.destroy();
}
