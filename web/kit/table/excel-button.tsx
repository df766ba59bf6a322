import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { today } from "../../../server/model/dates.ts";
import { dateText, number, PAGE_OF } from "../../../server/words/format.ts";
import { latinOfFirms } from "../../api/firm-latin.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { Icon } from "../icon.tsx";
import controls from "../theme/button.module.css";
import type { Column } from "./columns.ts";
import style from "./excel-button.module.css";
import type { Form } from "./workbook.ts";

interface ExcelButtonProps<Row> {
  /** What the list is; the file and its sheet are called so. */
  name: string;
  /** As on the screen: the same columns in the same order, in the reader's language. */
  columns: readonly Column<Row>[];
  /** As on the screen: the same rows in the same order; or how to get those the screen pages through. */
  rows: readonly Row[] | (() => Promise<readonly Row[]>);
  /** Place, filters and dates, each with its label, for the sheet that says what the list is. */
  note?: readonly (readonly [label: string, text: string])[];
  /** What stands around a table that is handed in. */
  form?: Form;
  /** How many columns stay in sight; by default the first. */
  staying?: number;
}

/** A list as an Excel file, made here in the browser. */
export function ExcelButton<Row>({ name, columns, rows, note = [], form, staying }: ExcelButtonProps<Row>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const make = useMutation({
    mutationFn: async () => {
      const [{ writeWorkbook }, { fileName, saveFile }, listed] = await Promise.all([
        import("./workbook.ts"),
        import("../save.ts"),
        typeof rows === "function" ? rows() : rows,
      ]);
      const readable = language === "en" ? await withLatin(columns, listed) : columns;
      const made = new Date();
      const on = today(made);
      const lines: [string, string][] = [
        [t("excel.list"), name],
        ...note.map(([label, text]): [string, string] => [label, text]),
        [t("excel.rows"), number(listed.length, language)],
        [t("excel.made"), `${dateText(on, language)} ${made.toTimeString().slice(0, 5)}`],
        [t("excel.address"), window.location.href],
      ];
      const about = { name: t("excel.about"), lines };
      const content = await writeWorkbook({
        name,
        form,
        columns: readable,
        rows: listed,
        staying,
        about,
        sum: t("table.sum"),
        language,
        foot: { pages: PAGE_OF[language], on: dateText(on, language) },
      });
      saveFile(content, `${fileName(name, on)}.xlsx`);
    },
  });
  return (
    <span className={style.whole}>
      <button
        type="button"
        className={`${controls.button} ${style.button}`}
        disabled={make.isPending || (typeof rows !== "function" && rows.length === 0)}
        title={t("excel.meaning")}
        aria-label={t("excel.label", { name })}
        onClick={() => make.mutate()}
      >
        <Icon name="download" size={13} /> {make.isPending ? t("excel.making") : t("excel.button")}
      </button>
      <span className="unseen" role="status">
        {make.isSuccess ? t("excel.done") : null}
      </span>
      {make.error ? (
        <span className={style.failed} role="alert">
          {t("excel.failed")} {make.error.message}
        </span>
      ) : null}
    </span>
  );
}

/** The columns with the pinyin of firms beside their names. */
async function withLatin<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Column<Row>[]> {
  const naming = columns.flatMap(({ firm }) => firm ?? []);
  const latin = await latinOfFirms(rows.flatMap((row) => naming.flatMap((firm) => firm(row) ?? [])));
  return columns.map((column) => ({
    ...column,
    value(row) {
      const beside = latin.get(column.firm?.(row) ?? "");
      return beside ? `${column.value(row)} (${beside})` : column.value(row);
    },
  }));
}
