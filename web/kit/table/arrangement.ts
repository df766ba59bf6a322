import { collatorOf } from "../../../server/model/collate.ts";
import { foldName } from "../../../server/model/text.ts";
import type { Language } from "../../../server/model/words.ts";
import { dateText, number, percentText } from "../../../server/words/format.ts";
import type { Column, TableColumn, Value } from "./columns.ts";

/** By the key of a column: the values kept, or the one text looked for. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** The column that an order names, and which way it goes. */
export function orderOf(order: string | undefined): { key: string; down: boolean } | null {
  if (!order) return null;
  return order.startsWith("-") ? { key: order.slice(1), down: true } : { key: order, down: false };
}

/** The rows that the filters keep, in the order asked for; equal rows stay as they came, nothing comes last. */
export function arranged<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  order: string | undefined,
  filters: Filters,
  language: Language,
): readonly Row[] {
  const kept = filtered(rows, columns, filters);
  const by = orderOf(order);
  const column = by && columns.find(({ key }) => key === by.key);
  if (!column || column.rank === false) return kept;
  const rank = column.rank ?? column.value;
  const compare = comparer(language);
  return kept
    .map((row) => ({ row, rank: rank(row) }))
    .toSorted((a, b) => compare(a.rank, b.rank, by.down))
    .map(({ row }) => row);
}

function filtered<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  filters: Filters,
): readonly Row[] {
  const asked = columns.flatMap((column) => {
    const wanted = filters[column.key] ?? [];
    if (!column.filter || wanted.length === 0) return [];
    if (column.filter === "values") return [(row: Row) => wanted.includes(textOf(column.value(row)))];
    const sought = foldName(wanted[0] ?? "");
    return [(row: Row) => foldName(textOf(column.value(row))).includes(sought)];
  });
  return asked.length === 0 ? rows : rows.filter((row) => asked.every((keeps) => keeps(row)));
}

/** The values that occur in a column, as a reader expects them ordered; "" stands for none. */
export function occurring<Row>(
  rows: readonly Row[],
  { value }: Column<Row>,
  language: Language,
): { text: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = textOf(value(row));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const compare = comparer(language);
  return [...counts]
    .map(([text, count]) => ({ text, rows: count }))
    .toSorted((a, b) => compare(a.text, b.text, false));
}

/** What a column adds up to; null where nothing in it is a number. */
export function sumOf<Row>({ value }: Column<Row>, rows: readonly Row[]): number | null {
  const numbers = rows.map(value).filter((one) => typeof one === "number");
  return numbers.length === 0 ? null : Number(numbers.reduce((sum, one) => sum + one, 0).toPrecision(14));
}

/** A value as the reader's language writes it. */
export function shownValue(value: Value, language: Language, type?: Column<never>["type"]): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "number") return type === "date" ? daysText(value, language) : value;
  return type === "percent" ? percentText(value) : number(value, language);
}

function textOf(value: Value): string {
  return value === null || value === undefined ? "" : String(value);
}

function comparer(language: Language): (a: Value, b: Value, down: boolean) => number {
  const texts = collatorOf(language);
  const empty = (value: Value) => Number(value === null || value === undefined || value === "");
  return (a, b, down) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b);
    const way = typeof a === "number" && typeof b === "number" ? a - b : texts(String(a), String(b));
    return down ? -way : way;
  };
}

/** A date, or several, one a line, as their reader writes them. */
export function daysText(days: string, language: Language): string {
  return days
    .split("\n")
    .map((day) => dateText(day, language))
    .join("\n");
}
