/** What is asked about before it is saved, for it is most likely a slip: the answer may be yes, so nothing is refused. */
import { isBefore } from "./dates.ts";

export type Doubt =
  | { code: "arrived_over"; percent: number }
  | { code: "money_much"; field: string; wan: number }
  | { code: "much"; field: string; value: number }
  | { code: "yet_to_come"; field: string; date: string }
  | { code: "gone_by"; field: string; date: string }
  | { code: "long_ago"; field: string; date: string };

/** In 10,000 yuan: 500 亿元 is more than the largest projects of a province. */
export const MONEY_MUCH = 5_000_000;
/** Capital that arrived may exceed what was agreed by so much of it. */
const ARRIVED_OVER = 1.2;
/** People, and tons, pieces or whatever a product is counted in. */
const MUCH: Record<string, number> = { jobs: 50_000, employees: 500_000, capacity: 1e9, amount: 1e9 };
/** Days that lie behind whoever writes them down. */
const PAST = new Set([
  "on",
  "signedOn",
  "startedOn",
  "producedOn",
  "droppedOn",
  "founded",
  "since",
  "asOf",
  "doneOn",
]);
/** Days that are planned ahead. */
const AHEAD = new Set(["startOn"]);
/** Of what an office records; firms may be older. */
const LONG_AGO = { founded: 1700, usual: 1990 } as const;

/** What is doubtful about single values, in the order given: numbers by their fields, dates as they are known. */
export function doubtsOf(given: Record<string, unknown>, on: string): Doubt[] {
  return Object.entries(given).flatMap(([field, value]): Doubt[] => {
    if (typeof value === "number") {
      if (field.endsWith("Wan")) return value > MONEY_MUCH ? [{ code: "money_much", field, wan: value }] : [];
      return value > (MUCH[field] ?? Number.POSITIVE_INFINITY) ? [{ code: "much", field, value }] : [];
    }
    if (typeof value !== "string" || !/^\d{4}(-\d{2}){0,2}$/.test(value)) return [];
    if (AHEAD.has(field)) return isBefore(value, on) ? [{ code: "gone_by", field, date: value }] : [];
    if (!PAST.has(field)) return [];
    if (isBefore(on, value)) return [{ code: "yet_to_come", field, date: value }];
    const least = field === "founded" ? LONG_AGO.founded : LONG_AGO.usual;
    return Number(value.slice(0, 4)) < least ? [{ code: "long_ago", field, date: value }] : [];
  });
}

/** Whether so much capital can have arrived for what was agreed. */
export function doubtsOfArrived(arrivedWan: number, agreedWan: number | null): Doubt[] {
  if (agreedWan === null || agreedWan <= 0 || arrivedWan <= agreedWan * ARRIVED_OVER) return [];
  return [{ code: "arrived_over", percent: Math.round((arrivedWan / agreedWan) * 100) }];
}
