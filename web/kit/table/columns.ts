import type { Translate } from "../../i18n/i18n.ts";
import type { CitedSources, Stated } from "../statement/source-mark.tsx";

export type Value = string | number | null | undefined;

/** A column of a list as it is written to Excel. */
export interface Column<Row> {
  title: string;
  value: (row: Row) => Value;
  /** By default as the value is. A share from 0 to 1 is a `percent`; a day that is not whole stays text. */
  type?: "text" | "number" | "date" | "percent";
  /** In letters; by default what the values need. */
  width?: number;
}

/** Source, date, confidence and note of the statement a row rests on. */
export function statementColumns<Row>(
  stated: (row: Row) => Stated,
  sources: CitedSources,
  t: Translate,
): Column<Row>[] {
  return restColumns((row) => [stated(row)], sources, t);
}

/** The same for rows that rest on several statements, each of what they say told once. */
export function restColumns<Row>(
  stated: (row: Row) => readonly Stated[],
  sources: CitedSources,
  t: Translate,
): Column<Row>[] {
  const told = (row: Row, tell: (one: Stated) => string | null) =>
    [...new Set(stated(row).map(tell))].filter((text) => text !== null && text !== "").join("; ");
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
