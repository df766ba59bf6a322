import type { Row } from "../engine/engine.ts";
import { CONFIDENCES } from "../model.ts";

export type ColumnType =
  | "text"
  | "number"
  | "longitude"
  | "latitude"
  | "date"
  | "flag"
  | "share"
  | "uscc"
  | "industry_code"
  | "word";

export interface Column {
  /** As in the file. */
  name: string;
  /** As in the graph and in rows. */
  property: string;
  type: ColumnType;
  required: boolean;
  /** The words a `word` may be. */
  words?: readonly string[];
  /** The tables one of which must hold the id. */
  refers?: readonly string[];
  /** The tables whose ids it holds although they may be gone there. */
  mentions?: readonly string[];
  /** Several ids with `;` between. */
  many?: boolean;
  /** A text that identifies something, so it must not be a number a spreadsheet has rounded. */
  identifies?: boolean;
  /** What an empty flag counts as. */
  empty?: boolean;
}

/** A statement of cypher/load that takes `$rows`; by default the rows of the table as they are. */
export interface Step {
  query: string;
  rows?: (row: Row) => Row[];
  /** It only takes away what an older row left, so an empty graph needs it not. */
  clears?: boolean;
}

/** One file of the data folder: all that reading, checking, loading and exporting know of it. */
export interface Table {
  name: string;
  columns: Column[];
  /** The columns no two rows may share; an empty one counts as a value. */
  identity: string[];
  /** Rows of a node without an id column get one made of their identity. */
  keyed?: boolean;
  /** Columns of which a row fills exactly one. */
  exactlyOne?: string[];
  /** At most one row with `chosen` for the same values of these columns. */
  chosenPer?: string[];
  /** Edges that must form no cycle. */
  acyclic?: (row: Row) => [from: string, to: string] | null;
  /** Rows of the graph (identity and what the rules above read) that a merged folder must agree with. */
  knownRows?: string;
  /** A query that says which of `$ids` the graph has. Tables others refer to. */
  knownIds?: string;
  /** Each phase runs over all rows before the next begins; its steps share one transaction per batch. */
  phases: Step[][];
}

type Extra = Partial<Omit<Column, "name" | "property">>;

export function column(name: string, extra: Extra = {}): Column {
  const property = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return { name, property, type: "text", required: false, ...extra };
}

export function required(name: string, extra: Extra = {}): Column {
  return column(name, { ...extra, required: true });
}

export function reference(
  name: string,
  refers: string | readonly string[] = `${name}s`,
  extra: Extra = {},
): Column {
  return column(name, { refers: [refers].flat(), identifies: true, ...extra });
}

export function id(): Column {
  return required("id", { identifies: true });
}

/** What every file may carry. */
export const STATEMENT: Column[] = [
  reference("source"),
  column("as_of", { type: "date" }),
  column("confidence", { type: "word", words: CONFIDENCES }),
  column("note"),
];

/** Joins a node to the one its column names. */
export function join(property: string, query: string): Step {
  return {
    query,
    rows: (row) => {
      const { id = null, [property]: other = null } = row;
      return other === null ? [] : [{ id, [property]: other }];
    },
  };
}

/** Takes from nodes what their older rows joined them to. */
export function clear(table: string): Step {
  return { query: `load/clear/${table}`, rows: ({ id = null }) => [{ id }], clears: true };
}

/** The values of a row's identity as one text. */
export function identityOf(table: Table, row: Row): string {
  return JSON.stringify(table.identity.map((name) => row[propertyOf(table, name)] ?? ""));
}

export function propertyOf(table: Table, name: string): string {
  return table.columns.find((column) => column.name === name)?.property ?? name;
}
