import { useTranslation } from "react-i18next";
import { today } from "../../../server/model/dates.ts";
import { lettersOf } from "../../../server/model/sheets.ts";
import type { Language } from "../../../server/model/words.ts";
import { dateText, labelled, number } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { shownValue, sumOf } from "./arrangement.ts";
import type { TableColumn } from "./columns.ts";
import style from "./paper-table.module.css";

/** More rows than these do not change how wide the columns are. */
const WIDTHS_OF_ROWS = 500;
/** A longer title stands in several lines. */
const TITLE_MOST = 12;
/** What is around a text, in letters. */
const AROUND = 3;
/** How much longer the name of a firm is with its pinyin. */
const WITH_PINYIN = 2.5;
/** So many letters stand across a sheet. */
const ROOM = { upright: 106, across: 156, large: 226 } as const;
/** Which sheet is tried with columns of at most so many letters: most offices print on A4. */
const TRIED = [
  ["upright", 60],
  ["across", 44],
  ["across", 32],
  ["large", 60],
  ["large", 44],
  ["large", 32],
  ["large", 24],
] as const;

/** How wide the columns stand to each other, by their texts, and which sheet has room for them. */
export function paperFor<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): { widths: number[]; sheet: keyof typeof ROOM } {
  const looked = rows.slice(0, WIDTHS_OF_ROWS);
  const needed = columns.map(({ title, value, type, firm }) => {
    const texts = looked.flatMap((row) => shownValue(value(row), language, type).split("\n"));
    const letters = Math.max(0, ...texts.map(lettersOf)) * (firm && language === "en" ? WITH_PINYIN : 1);
    return Math.max(Math.min(lettersOf(title), TITLE_MOST), letters) + AROUND;
  });
  const fits = TRIED.map(([sheet, most]) => ({
    sheet,
    widths: needed.map((letters) => Math.min(most, letters)),
  }));
  return fits.find(({ sheet, widths }) => sumOfAll(widths) <= ROOM[sheet]) ?? fits.at(-1)!;
}

function sumOfAll(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A table as it goes to paper: every row, with what it is and its head on every page. */
export function PaperTable<Row>({
  name,
  columns,
  rows,
  rowKey,
  note,
}: {
  name: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  note: readonly (readonly [label: string, text: string])[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const summed = columns.some(({ sum }) => sum);
  const { widths, sheet } = paperFor(columns, rows, language);
  const wide = sumOfAll(widths);
  const side = (column: TableColumn<Row>) =>
    column.type === "number" || column.type === "percent" ? style.right : undefined;
  return (
    <table className={style.paper} data-sheet-size={sheet}>
      <colgroup>
        {columns.map(({ key }, at) => (
          <col key={key} style={{ width: `${((widths[at] ?? 0) / wide) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td colSpan={columns.length} className={style.what}>
            <b>{name}</b>
            {note.map(([label, text]) => (
              <span key={`${label} ${text}`}>{labelled(label, text, language)}</span>
            ))}
            <span>{labelled(t("excel.rows"), number(rows.length, language), language)}</span>
            <span>{labelled(t("table.printed"), dateText(today(), language), language)}</span>
          </td>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={side(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.key} className={side(column)} data-type={column.type}>
                {column.show && !column.brief && !side(column)
                  ? column.show(row)
                  : shownValue(column.value(row), language, column.type)}
              </td>
            ))}
          </tr>
        ))}
        {summed && rows.length > 0 ? (
          <tr className={style.sums}>
            {columns.map((column, at) => (
              <td key={column.key} className={side(column)}>
                {column.sum ? shownValue(sumOf(column, rows), language) : at === 0 ? t("table.sum") : null}
              </td>
            ))}
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
