import type { ReactNode } from "react";
import type { Translate } from "../../i18n/i18n.ts";
import type { CitedSources, Stated } from "../statement/source-mark.tsx";

export type Value = string | number | null | undefined;

/** A column of a list as it is written to Excel. */
export interface Column<Row> {
  title: string;
  value: (row: Row) => Value;
  /** By default as the value is. A share from 0 to 1 is a `percent`; a day that is not whole, or several, stay text. */
  type?: "text" | "number" | "date" | "percent";
  /** In letters; by default what the values need. */
  width?: number;
  /** The firm it names: a workbook in English has its pinyin beside the name. */
  firm?: (row: Row) => string | null;
  /** Added up below the table. */
  sum?: boolean;
}

/** A column of a table: the one description of it for the screen, for Excel and for paper. */
export interface TableColumn<Row> extends Column<Row> {
  /** Names it where the order and the chosen columns are kept. */
  key: string;
  /** On the screen and on paper, where that is more than the value; the value else, numbers in the reader's way. */
  show?: (row: Row) => ReactNode;
  /** What is shown is but a part: paper has the value. */
  brief?: boolean;
  /** What is sorted by, where that is not the value; false where it cannot be sorted by. */
  rank?: ((row: Row) => Value) | false;
  /** Offers its values as a filter: those that occur, or a text to look for. */
  filter?: "values" | "text";
  /** On the screen, px. */
  px?: number;
  /** Stays in sight when the table is moved sideways. */
  fixed?: boolean;
  /** Shown only where a reader has chosen it. */
  optional?: boolean;
  /** Holds what can be done with a row, which neither Excel nor paper can. */
  doing?: boolean;
}

const PX = { text: 160, number: 120, percent: 100, date: 112 } as const;

/** How wide a column is on the screen, in px. */
export function widthOf<Row>({ px, type }: TableColumn<Row>): number {
  return px ?? PX[type ?? "text"];
}

/** Source, date, confidence and note of the statement a row rests on. */
export function statementColumns<Row>(
  stated: (row: Row) => Stated,
  sources: CitedSources,
  t: Translate,
): Column<Row>[] {
  return restColumns((row) => [stated(row)], sources, t);
}

/** The same for rows that rest on several statements, each of what they say told once, on a line of its own. */
export function restColumns<Row>(
  stated: (row: Row) => readonly Stated[],
  sources: CitedSources,
  t: Translate,
): Column<Row>[] {
  const told = (row: Row, tell: (one: Stated) => string | null) =>
    [...new Set(stated(row).map(tell))].filter((text) => text !== null && text !== "").join("\n");
  return [
    {
      title: t("statement.source"),
      value: (row) =>
        told(row, ({ source }) =>
          source === null ? t("statement.noSource") : (sources[source]?.title ?? source),
        ),
    },
    { title: t("statement.asOf"), value: (row) => told(row, ({ asOf }) => asOf), type: "date" },
    {
      title: t("statement.confidence"),
      value: (row) => told(row, ({ confidence }) => t(`confidence.${confidence ?? "none"}.name`)),
    },
    { title: t("statement.note"), value: (row) => told(row, ({ note }) => note) },
  ];
}
