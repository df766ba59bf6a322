import type { Language } from "../../../../server/model/words.ts";
import { nameOf, STOP } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Column } from "../../../kit/table/columns.ts";
import { type Field, fieldsOf, type SheetRow } from "./sheet-text.ts";

const FIELDS = ["industry", "keywords", "scope", "provinces", "size"] as const;

/** The search sheet as a table. */
export function sheetColumns(within: number, t: Translate, language: Language): Column<SheetRow>[] {
  const shown = (row: SheetRow, name: Field["name"]) =>
    fieldsOf(row, within, t, language)
      .find((field) => field.name === name)!
      .shown.join(STOP[language]);
  return [
    { title: t("panorama.column.segment"), value: (row) => nameOf(row, language) },
    { title: t("searchSheet.id"), value: (row) => row.segment },
    { title: t("panorama.column.class"), value: (row) => t(`class.${row.class}.name`) },
    { title: t("panorama.column.elsewhere"), value: (row) => row.known },
    ...FIELDS.map((name) => ({
      title: t(`searchSheet.${name}`),
      value: (row: SheetRow) => shown(row, name),
      width: 40,
    })),
  ];
}
