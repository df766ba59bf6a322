/** What a change of the graph was about, as the log names it. */
export const CHANGE_KINDS = [
  "began",
  "load",
  "firm",
  "merge",
  "found_firms",
  "project",
  "person",
  "shortlist",
  "trip",
  "scenario",
  "wanted",
  "snapshot",
  "undo",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The tables of the data folder, as the log and the API name them. */
export const TABLE_NAMES = [
  "places",
  "sources",
  "chains",
  "segments",
  "chain_segments",
  "aliases",
  "links",
  "exclusions",
  "firms",
  "leads",
  "makes",
  "needs",
  "supplies",
  "owns",
  "ties",
  "advisers",
  "people",
  "projects",
  "arrivals",
  "events",
  "tasks",
  "documents",
  "signals",
  "shortlists",
  "shortlist_firms",
  "trips",
  "trip_visits",
  "scenarios",
  "scenario_changes",
  "wanted",
  "snapshots",
  "figures",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

type Cell = null | boolean | number | string | Cell[];
/** One row of a table of the data folder, by the names of its properties. */
export type TableRow = Record<string, Cell>;

/** A row as it was and as it is; null where there was or is none. */
export interface RowChange {
  table: TableName;
  before: TableRow | null;
  after: TableRow | null;
}

/** What a change touched, so that nothing else need be forgotten. */
export interface Touched {
  /** Too many rows to name what they speak of: it may have touched anything. */
  bulk: boolean;
  /** The tables whose rows changed. */
  tables: TableName[];
  /** Things as `table:id`, `firms:jiugui`: of the rows that changed, and those they refer to. */
  things: string[];
}

/** One entry of the log. */
export interface Entry {
  /** Of the change: the graph's counter as it left it. Numbers grow, with gaps where a load took steps. */
  number: number;
  /** ISO 8601 with milliseconds. */
  at: string;
  /** The id of a person; null when nobody said. */
  by: string | null;
  kind: ChangeKind;
  note: string | null;
  /** The number of the change that it takes back. */
  undoes: number | null;
  touched: Touched;
  rows: RowChange[];
  /** Of the entry before; empty for the first. */
  previous: string;
  /** SHA-256 in hex over all of the above but `touched`, which follows from the rows. */
  hash: string;
}

/** Rows from which on an entry is bulk: it says only which tables it touched, and its rows are kept in chunks. */
export const BULK_ROWS = 500;
