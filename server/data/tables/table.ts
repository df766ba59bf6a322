import type { Row } from "../../engine/engine.ts";
import { AMOUNT_MOST, ID_MOST, LINE_MOST, PROSE_MOST } from "../../model/bounds.ts";
import type { TableName, TableRow } from "../../model/log.ts";
import type { QueryIn, QueryName } from "../../model/query-names.ts";
import { CONFIDENCES } from "../../model/words.ts";
import type { FaultCode } from "../../words/fault.ts";

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
  refers?: readonly TableName[];
  /** The tables whose ids it holds although they may be gone there. */
  mentions?: readonly TableName[];
  /** Several ids or names with `;` between, at most MANY. */
  many?: boolean;
  /** A text that identifies something: it can stand in an address and is no number a spreadsheet has rounded. */
  identifies?: boolean;
  /** Texts it cannot be, for they mean something of their own. */
  reserved?: readonly string[];
  /** What an empty flag counts as. */
  empty?: boolean;
  /** Most letters of a text, as JavaScript counts them. */
  longest: number;
  /** Least and most of a number. */
  least: number;
  most: number;
  /** The least itself is not allowed. */
  above?: boolean;
  /** No fractions. */
  whole?: boolean;
}

/** Most ids of a list. */
export const MANY = 200;
/** What a number without closer bounds may be. */
const NUMBER_MOST = Number.MAX_SAFE_INTEGER;

/** A statement of cypher/load that takes `$rows`; by default the rows of the table as they are. */
export interface Step {
  query: QueryName;
  rows?: (row: Row) => Row[];
  /** It only takes away what an older row left, so an empty graph needs it not. */
  clears?: boolean;
  /** It depends on what else the graph holds, so it runs again once a replaced graph holds nothing else. */
  settles?: boolean;
}

/** A statement of cypher/load/fresh, which adds rows to a graph that has none; `$rows` are lists of their cells in order. */
export interface FreshStep {
  query: QueryIn<"load/fresh">;
  takes?: (row: Row) => boolean;
}

export interface RowFault {
  code: FaultCode;
  params: Record<string, string>;
}

/** What a file of the data folder is called, without its ending: a table, or one of the two of the log. */
export type FileName = TableName | "changes" | "change_rows";

/** One file of the data folder: all that reading, checking, loading and exporting know of it. */
export interface Table<Name extends FileName = TableName> {
  name: Name;
  columns: Column[];
  /** The columns no two rows may share; an empty one counts as a value. */
  identity: string[];
  /** Rows of a node without an id column get one made of their identity. */
  keyed?: boolean;
  /** Columns of which a row fills exactly one. */
  exactlyOne?: string[];
  /** At most one row with `chosen` for the same values of these columns. */
  chosenPer?: string[];
  /** What is wrong with a row although each of its cells is right. */
  faultIn?: (row: Row) => RowFault | null;
  /** Edges that must form no cycle. */
  acyclic?: (row: Row) => [from: string, to: string] | null;
  /** Most ids on a way along those edges. */
  deepest?: number;
  /** Rows of the graph (identity and what the rules above read) that a merged folder must agree with. */
  knownRows?: QueryName;
  /** A query that says which of `$ids` the graph has. Tables others refer to. */
  knownIds?: QueryName;
  /** Each phase runs over all rows before the next begins; its steps share one transaction per batch. */
  phases: Step[][];
  /** Does the same as the phases in an empty graph, and sooner: of files that may have very many rows. */
  fresh?: FreshStep[];
}

export type AnyTable = Table<FileName>;

/** The rows of each table, whole. */
export type Rows = (table: AnyTable) => Promise<TableRow[]>;

type Extra = Partial<Omit<Column, "name" | "property">>;

export function column(name: string, extra: Extra = {}): Column {
  const property = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const bounds = {
    longest: extra.identifies ? ID_MOST : LINE_MOST,
    least: -NUMBER_MOST,
    most: NUMBER_MOST,
    ...DEGREES[extra.type ?? "text"],
  };
  return { name, property, type: "text", required: false, ...bounds, ...extra };
}

const DEGREES: Partial<Record<ColumnType, Extra>> = {
  longitude: { least: -180, most: 180 },
  latitude: { least: -90, most: 90 },
  share: { longest: 40 },
};

/** A text of several lines. */
export function prose(name: string, extra: Extra = {}): Column {
  return column(name, { longest: PROSE_MOST, ...extra });
}

/** How much of something: capacity, capital, a number of people. */
export function amount(name: string, extra: Extra = {}): Column {
  return column(name, { type: "number", least: 0, most: AMOUNT_MOST, ...extra });
}

/** Money of a project in 10,000 yuan. */
export function money(name: string, extra: Extra = {}): Column {
  return column(name, { type: "number", least: 0, above: true, most: 1e9, ...extra });
}

/** A whole number from 0: a place in an order, so many of something. */
export function count(name: string, extra: Extra = {}): Column {
  return column(name, { type: "number", whole: true, least: 0, most: 1e9, ...extra });
}

export function required(name: string, extra: Extra = {}): Column {
  return column(name, { ...extra, required: true });
}

export function reference(
  name: string,
  refers: TableName | readonly TableName[] = `${name}s` as TableName,
  extra: Extra = {},
): Column {
  return column(name, { refers: [refers].flat() as TableName[], identifies: true, ...extra });
}

export function id(extra: Extra = {}): Column {
  return required("id", { identifies: true, ...extra });
}

/** What every file may carry. */
export const STATEMENT: Column[] = [
  reference("source"),
  column("as_of", { type: "date" }),
  column("confidence", { type: "word", words: CONFIDENCES }),
  prose("note"),
];

/** Joins a node to the one its column names. */
export function join(property: string, query: QueryName): Step {
  return {
    query,
    rows: (row) => {
      const { id = null, [property]: other = null } = row;
      return other === null ? [] : [{ id, [property]: other }];
    },
  };
}

/** Takes from nodes what their older rows joined them to. */
export function clear(table: QueryIn<"load/clear">): Step {
  return { query: `load/clear/${table}`, rows: ({ id = null }) => [{ id }], clears: true };
}

/** The values of a row's identity as one text. */
export function identityOf(table: AnyTable, row: Row): string {
  return JSON.stringify(table.identity.map((name) => row[propertyOf(table, name)] ?? ""));
}

export function propertyOf(table: AnyTable, name: string): string {
  return table.columns.find((column) => column.name === name)?.property ?? name;
}
