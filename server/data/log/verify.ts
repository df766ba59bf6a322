import { faultOf, type LogFault, type StoredEntry } from "./log-rows.ts";

/** What a graph says of its log. */
export interface Standing {
  /** The counter of changes. */
  number: number;
  head: string | null;
  headNumber: number | null;
}

export interface Broken {
  /** The first entry that is not as it was written, or the number that the graph names. */
  number: number;
  fault: LogFault | "log_head" | "log_counter";
}

/**
 * The first thing that is wrong with a log: an entry altered, missing or moved, or another head or a lower counter than
 * its last entry says; null when nothing is.
 * @param standing null for a data folder, which says nothing of either
 */
export function verifyLog(log: readonly StoredEntry[], standing: Standing | null): Broken | null {
  let last: StoredEntry | null = null;
  for (const entry of log) {
    const fault = faultOf(entry, last);
    if (fault) return { number: entry.number, fault };
    last = entry;
  }
  if (!standing) return null;
  const { head, headNumber, number } = standing;
  if (head !== (last?.hash ?? null) || headNumber !== (last?.number ?? null))
    return { number: headNumber ?? last?.number ?? 0, fault: "log_head" };
  return number < (last?.number ?? 0) ? { number, fault: "log_counter" } : null;
}
