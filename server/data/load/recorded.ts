import type { Sheet } from "../folder/sheet.ts";
import { REVISIONS_MOST } from "../tables/log-tables.ts";

/** The largest number of a change that the histories of a folder hold; 0 when they hold none. */
export function latestRecorded(sheets: readonly Pick<Sheet, "table" | "rows">[]): number {
  const events = sheets.find(({ table }) => table.name === "events")?.rows ?? [];
  return events.reduce((latest, { change }) => Math.max(latest, revisionIn(change)), 0);
}

function revisionIn(change: unknown): number {
  if (typeof change !== "string") return 0;
  try {
    const revision: unknown = JSON.parse(change)?.revision;
    return Number.isSafeInteger(revision) && Number(revision) <= REVISIONS_MOST ? Number(revision) : 0;
  } catch {
    return 0;
  }
}
