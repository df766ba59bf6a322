import { readFileSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

/**
 * The number of the latest change, kept in a small file beside a database: a damaged database may open with an older
 * state and say nothing. What stands there was on the disk first, so a database that has less has lost something.
 */
export interface Acknowledged {
  /** 0: nothing was ever acknowledged. Null: there was a database before, and nothing is known of it. */
  latest: number | null;
}

export const besideOf = (databasePath: string) => `${databasePath}.revision`;

/** Null when there is no such file. One that cannot be understood says only that a database was here. */
export function readAcknowledged(databasePath: string): Acknowledged | null {
  let text: string;
  try {
    text = readFileSync(besideOf(databasePath), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const [, number, sum] = /^latest (\d{1,16}|unknown) ([0-9a-f]{8})\n$/.exec(text) ?? [];
  if (number === undefined || sum !== checksum(number)) return { latest: null };
  return { latest: number === "unknown" ? null : Number(number) };
}

/** Replaces the file whole, at any moment of a power failure either the old one or the new one. */
export async function writeAcknowledged(databasePath: string, { latest }: Acknowledged): Promise<void> {
  const path = besideOf(databasePath);
  const number = latest === null ? "unknown" : String(latest);
  try {
    const file = await open(`${path}.new`, "w");
    try {
      await file.writeFile(`latest ${number} ${checksum(number)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** What a folder lists reaches the disk; not every system can do that, or needs it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
