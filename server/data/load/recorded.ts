import type { Sheet } from "../folder/sheet.ts";

/** More changes than a graph ever counts: a number beyond it was not written by one. */
export const REVISIONS_MOST = 1e12;

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
