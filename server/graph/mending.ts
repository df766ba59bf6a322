import type { Columns, Edit } from "../analysis/judging/columns.ts";
import type { RowChange, TableName, TableRow } from "../model/log.ts";
import type { Leads, Makes, Needs, Place, ProjectBrief, Tie } from "../model/rows.ts";

/** A row as it was and is, in the form of the part; null where there was or is none. */
export interface Replaced<Row> {
  before: Row | null;
  after: Row | null;
}

/** By which rows of a part are told apart and stand in order, texts by code unit. */
export interface Order<Row> {
  by: readonly (keyof Row & string)[];
  nulls: "first" | "last";
}

export const BY_ID: Order<{ id: string }> = { by: ["id"], nulls: "last" };
export const STATEMENT_ORDER: Order<Pick<Makes & Needs, "segment" | "firm" | "source">> = {
  by: ["segment", "firm", "source"],
  nulls: "first",
};
export const LEADS_ORDER: Order<Leads> = { by: ["firm", "place", "chain"], nulls: "last" };
export const TIE_ORDER: Order<Tie> = {
  by: ["from", "to", "kind", "segment", "tieKind", "source"],
  nulls: "last",
};

export function inOrder<Row>({ by, nulls }: Order<Row>): (a: Row, b: Row) => number {
  const first = nulls === "first" ? -1 : 1;
  return (a, b) => {
    for (const name of by) {
      const [x, y] = [a[name] ?? null, b[name] ?? null];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? first : -first;
      return x < y ? -1 : 1;
    }
    return 0;
  };
}

/** The rows of some tables as a part has them. */
export function replacedIn<Row>(
  changes: readonly RowChange[],
  table: TableName,
  rowOf: (row: TableRow) => Row,
): Replaced<Row>[] {
  return changes
    .filter((change) => change.table === table)
    .map(({ before, after }) => ({ before: before && rowOf(before), after: after && rowOf(after) }));
}

/** Ids of things that are no more. */
export function removedFrom(changes: readonly RowChange[], table: TableName): Set<string> {
  const gone = changes.filter((change) => change.table === table && change.after === null);
  return new Set(gone.map(({ before }) => before!.id as string));
}

/** What each row that was touched is in the end, in order. */
function lastOf<Row>(replaced: readonly Replaced<Row>[], order: Order<Row>): { key: Row; row: Row | null }[] {
  const keyOf = (row: Row) => JSON.stringify(order.by.map((name) => row[name] ?? null));
  const last = new Map<string, { key: Row; row: Row | null }>();
  for (const { before, after } of replaced) {
    if (before !== null) last.set(keyOf(before), { key: before, row: null });
    if (after !== null) last.set(keyOf(after), { key: after, row: after });
  }
  const compare = inOrder(order);
  return [...last.values()].sort((a, b) => compare(a.key, b.key));
}

/** Columns with the rows as they are after the changes; the columns are in order. Applied twice it changes nothing. */
export function mendColumns<Row extends object>(
  columns: Columns<Row>,
  replaced: readonly Replaced<Row>[],
  order: Order<Row>,
): Columns<Row> {
  const compare = inOrder(order);
  const edits: Edit<Row>[] = [];
  for (const { key, row } of lastOf(replaced, order)) {
    let [low, high] = [0, columns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(columns.at(middle)!, key) < 0) low = middle + 1;
      else high = middle;
    }
    const there = low < columns.length && compare(columns.at(low)!, key) === 0;
    if (there || row !== null) edits.push({ at: low, inserts: !there, row });
  }
  return columns.edited(edits);
}

/** The same of an array. */
export function mendRows<Row extends object>(
  rows: readonly Row[],
  replaced: readonly Replaced<Row>[],
  order: Order<Row>,
): Row[] {
  const touched = lastOf(replaced, order);
  const keyOf = (row: Row) => JSON.stringify(order.by.map((name) => row[name] ?? null));
  const keys = new Set(touched.map(({ key }) => keyOf(key)));
  const come = touched.flatMap(({ row }) => (row === null ? [] : [row]));
  return [...rows.filter((row) => !keys.has(keyOf(row))), ...come].sort(inOrder(order));
}

/** Columns without the rows that name one of these in one of the columns of words. */
export function without<Row extends object>(
  columns: Columns<Row>,
  names: readonly (keyof Row & string)[],
  gone: ReadonlySet<string>,
): Columns<Row> {
  if (gone.size === 0) return columns;
  const words = new Set([...gone].map((id) => columns.words.find(id)));
  const found = names.map((name) => columns.wordsOf(name));
  const edits: Edit<Row>[] = [];
  for (let at = 0; at < columns.length; at++)
    if (found.some((column) => column[at]! >= 0 && words.has(column[at]!)))
      edits.push({ at, inserts: false, row: null });
  return columns.edited(edits);
}

/** Some cells of a row, in this order. */
export function pick<Row>(names: readonly (keyof Row & string)[]): (row: TableRow) => Row {
  return (row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])) as Row;
}

const placeCells = pick<Place>([
  "id",
  "nameZh",
  "nameEn",
  "kind",
  "parent",
  "longitude",
  "latitude",
  "pinyin",
]);
export const placeOf = (row: TableRow): Place => ({
  ...placeCells(row),
  aliases: (row.aliases ?? []) as string[],
});

export const projectOf = pick<ProjectBrief>(["id", "name", "stage", "firm", "place", "segments"]);

const stated = pick<Pick<Tie, "source" | "asOf" | "confidence" | "note">>([
  "source",
  "asOf",
  "confidence",
  "note",
]);

/** The tables of which ties come. */
export const TIE_TABLES = ["supplies", "owns", "ties"] as const;

export function tieOf(table: (typeof TIE_TABLES)[number]): (row: TableRow) => Tie {
  return (row) => ({
    from: row.from as string,
    to: row.to as string,
    kind: table === "ties" ? "tied" : table,
    tieKind: table === "ties" ? (row.kind as Tie["tieKind"]) : null,
    segment: table === "supplies" ? ((row.segment || null) as string | null) : null,
    share: table === "owns" ? ((row.share ?? null) as string | null) : null,
    ...stated(row),
  });
}
