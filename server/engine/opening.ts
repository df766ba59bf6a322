import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { GrafeoDB } from "@grafeo-db/js";
import { setAside } from "./aside.ts";
import { readAcknowledged, writeAcknowledged } from "./beside.ts";
import { EngineOlder } from "./engine.ts";
import { openFile, storageFault } from "./grafeo.ts";

/** What to do with a file that holds less than was acknowledged: nothing, only read it, or go on with it. */
export type OlderWay = "refuse" | "read" | "go on";

export interface Opened {
  db: GrafeoDB;
  /** See Engine. */
  used: boolean;
  readOnly: boolean;
}

/**
 * Opens a database file, made when absent. Its number is compared first, through an opening that changes nothing: a
 * real one would cut off what is damaged of the log.
 *
 * @throws EngineOlder, EngineDamaged, EngineLocked, EngineStorage
 */
export async function openGuarded(
  path: string,
  counter: string,
  older: (fault: EngineOlder) => OlderWay,
): Promise<Opened> {
  const exists = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const beside = readAcknowledged(path);
  const used = beside === null ? exists : beside.latest !== 0;
  const acknowledged = beside?.latest ?? 0;
  const found = exists && acknowledged > 0 ? await numberIn(path, counter) : null;
  if (acknowledged > (found ?? 0)) {
    const fault = new EngineOlder(path, found === null && exists ? 0 : found, acknowledged);
    const way = older(fault);
    if (way === "refuse" || (way === "read" && !exists)) throw fault;
    if (way === "read") return { db: openFile(path, "openReadOnly"), used, readOnly: true };
    await setAside(path, exists ? "copy" : "move");
    await writeAcknowledged(path, { latest: found || null });
  }
  // Before the file is there: one without a number beside it is taken for a used one.
  const begins = !exists && beside === null && !statSync(`${path}.wal`, { throwIfNoEntry: false });
  if (begins) await writeAcknowledged(path, { latest: 0 });
  const db = openFile(path, "create");
  try {
    if (exists && beside === null)
      await writeAcknowledged(path, { latest: (await readCounter(db, counter)) || null });
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, used, readOnly: false };
}

/** @throws EngineStorage when it cannot be made */
export function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw storageFault(error, dirname(path));
  }
}

async function numberIn(path: string, counter: string): Promise<number> {
  const db = openFile(path, "openReadOnly");
  try {
    return await readCounter(db, counter);
  } finally {
    db.close();
  }
}

/** The number a query answers; 0 when it has no row yet. */
export async function readCounter(db: GrafeoDB, counter: string): Promise<number> {
  const [row] = (await db.executeCypher(counter)).toArray() as Record<string, unknown>[];
  return Number(Object.values(row ?? {})[0] ?? 0);
}
