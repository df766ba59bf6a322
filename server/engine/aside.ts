import { cpSync, existsSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { besideOf, syncFolder } from "./beside.ts";

/** What belongs to a database, the file beside it last: without that an older state would pass for the latest. */
const partsOf = (path: string) => [path, `${path}.wal`, besideOf(path)];

/**
 * Gives a database and what belongs to it a dated name in the same folder, or a copy of it: under that name they are a
 * database again. Nothing is deleted.
 *
 * @returns the new name; null when there was nothing
 */
export async function setAside(path: string, way: "move" | "copy"): Promise<string | null> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const name = (count: number) => `${path}.${stamp}${count === 1 ? "" : `-${count}`}`;
  let count = 1;
  while (partsOf(name(count)).some((part) => existsSync(part))) count++;
  const to = partsOf(name(count));
  let found = false;
  for (const [index, part] of partsOf(path).entries()) {
    if (!existsSync(part)) continue;
    found = true;
    if (way === "move") renameSync(part, to[index]!);
    else cpSync(part, to[index]!, { recursive: true });
  }
  await syncFolder(dirname(path));
  return found ? name(count) : null;
}
