/** A date as people type it: 2026/11/20, 20261120, 2026年11月20日, 11月20日, 20 Nov 2026, 今天; as exact as it is typed. */
import { daysIn } from "./dates.ts";

export type Exactness = "year" | "month" | "day";
export type DateFault =
  | { code: "date_unread"; typed: string }
  | { code: "date_month"; month: number }
  | { code: "date_day"; year: number | null; month: number; day: number }
  | { code: "date_coarse"; exact: "month" | "day"; typed: string };
export type ReadDate = { date: string } | { fault: DateFault };

const NEAR = new Map<string, number>([
  ["前天", -2],
  ["昨天", -1],
  ["昨日", -1],
  ["yesterday", -1],
  ["今天", 0],
  ["今日", 0],
  ["today", 0],
  ["now", 0],
  ["明天", 1],
  ["明日", 1],
  ["tomorrow", 1],
  ["后天", 2],
]);
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
/** What stands after a day in a cell of a spreadsheet. */
const TIME = /[T ]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*Z?$/i;

/** The forms, each with what its groups are. */
const FORMS: [RegExp, Part[]][] = [
  [/^(\d{4})$/, ["year"]],
  [/^(\d{4})\s*年$/, ["year"]],
  [/^(\d{4})(\d{2})$/, ["year", "month"]],
  [/^(\d{4})(\d{2})(\d{2})$/, ["year", "month", "day"]],
  [/^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*月?$/, ["year", "month"]],
  [/^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})\s*[日号]?$/, ["year", "month", "day"]],
  [/^(\d{1,2})\s*月$/, ["month"]],
  [/^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/, ["month", "day"]],
  [new RegExp(`^${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(\\d{4})$`), ["name", "day", "year"]],
  [new RegExp(`^${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?$`), ["name", "day"]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s*${MONTH}\\s*,?\\s*(\\d{4})$`), ["day", "name", "year"]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s*${MONTH}$`), ["day", "name"]],
  [new RegExp(`^${MONTH}\\s*,?\\s*(\\d{4})$`), ["name", "year"]],
];
type Part = "year" | "month" | "day" | "name";

/**
 * The date that was typed, YYYY-MM-DD or as much of it as was said, or why it is none; null where nothing was typed.
 * @param on today: a date without a year lies in its year
 * @param exact how exact it has to be; a month cuts off the day
 */
export function readDate(typed: string, on: string, exact: Exactness = "year"): ReadDate | null {
  const text = fold(typed);
  if (text === "") return null;
  const shift = NEAR.get(text);
  if (shift !== undefined) return cutTo(shifted(on, shift), exact, typed);
  for (const [form, parts] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const said: Partial<Record<Part, number>> = {};
    parts.forEach((part, at) => {
      const group = found[at + 1]!;
      said[part] = part === "name" ? MONTHS.indexOf(group.slice(0, 3)) + 1 : Number(group);
    });
    const read = dateOf(said.year ?? null, said.name ?? said.month ?? null, said.day ?? null, on, typed);
    return "fault" in read ? read : cutTo(read.date, exact, typed);
  }
  return { fault: { code: "date_unread", typed: typed.trim() } };
}

function fold(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/。/g, ".")
    .trim()
    .replace(TIME, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

function dateOf(
  said: number | null,
  month: number | null,
  day: number | null,
  on: string,
  typed: string,
): ReadDate {
  if (said === 0) return { fault: { code: "date_unread", typed: typed.trim() } };
  const year = said ?? Number(on.slice(0, 4));
  const written = String(year).padStart(4, "0");
  if (month === null) return { date: written };
  if (month < 1 || month > 12) return { fault: { code: "date_month", month } };
  if (day === null) return { date: `${written}-${two(month)}` };
  if (day < 1 || day > daysIn(year, month)) {
    // Of February the year decides.
    const named = month === 2 && day === 29 ? year : null;
    return { fault: { code: "date_day", year: named, month, day } };
  }
  return { date: `${written}-${two(month)}-${two(day)}` };
}

const LENGTHS: Record<Exactness, number> = { year: 4, month: 7, day: 10 };

function cutTo(date: string, exact: Exactness, typed: string): ReadDate {
  if (exact !== "year" && date.length < LENGTHS[exact])
    return { fault: { code: "date_coarse", exact, typed: typed.trim() } };
  return { date: exact === "month" ? date.slice(0, 7) : date };
}

function shifted(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
}

const two = (value: number) => String(value).padStart(2, "0");
