/** What makes a statement worth checking before something is decided on it. */
import type { Statement } from "./rows.ts";

/** Years after which a statement is old where a decision rests on it. */
export const OLD_YEARS = 5;

/** Whether a day, month or year, taken at its end, lies more than so many years before today. */
export function isStale(asOf: string, on: string, years: number): boolean {
  const limit = `${String(Number(on.slice(0, 4)) - years).padStart(4, "0")}${on.slice(4)}`;
  return asOf < limit.slice(0, asOf.length);
}

const DOUBT = /^\s*存疑\s*[:：，,、]?\s*/u;

/** What is doubtful about a statement, as its note says after 存疑; null where the note doubts nothing. */
export function doubtOf({ note }: Pick<Statement, "note">): string | null {
  return note !== null && DOUBT.test(note) ? note.replace(DOUBT, "") : null;
}

/** Whether a statement is older than OLD_YEARS on a day; one without a date is not. */
export function isOld({ asOf }: Pick<Statement, "asOf">, on: string): boolean {
  return asOf !== null && isStale(asOf, on, OLD_YEARS);
}
