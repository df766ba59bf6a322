import type { ReactNode } from "react";
import type { TableColumn } from "./columns.ts";

export interface DataTableProps<Row> {
  /** What the list is: names it to a screen reader, its file and its paper. */
  name: string;
  /** Under which the reader's columns are kept. */
  keep: string;
  columns: readonly TableColumn<Row>[];
  /** In the order given, unless `order` says one. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A column's key, with a `-` before it for downwards; kept in the page's address by who has one. */
  order?: string | undefined;
  onOrder?: ((order: string | undefined) => void) | undefined;
  /** The rows come ordered from the server, which knows more of them than are here. */
  ordered?: boolean | undefined;
  /** Rows that are chosen, and what can be done with them all; without it the page has its own bar. */
  chosen?: readonly string[] | undefined;
  onChosen?: ((rows: string[]) => void) | undefined;
  bulk?: ReactNode;
  /** What opens below a row; by itself, or as the page says. */
  opened?: ((row: Row) => ReactNode) | undefined;
  open?: readonly string[] | undefined;
  onOpen?: ((rows: string[]) => void) | undefined;
  /** Beside the head: switches and buttons of this list. */
  tools?: ReactNode;
  /** Place, filters and dates for the sheet of notes; and all rows where the screen shows a page of them. */
  note?: readonly (readonly [label: string, text: string])[] | undefined;
  all?: (() => Promise<readonly Row[]>) | undefined;
  /** What the screen shows of the rows instead of a table, where there is no room for one. */
  cards?: ((rows: readonly Row[]) => ReactNode) | undefined;
  /** Where nothing is listed. */
  empty: ReactNode;
}
