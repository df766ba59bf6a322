import type { CellObject, Sheet } from "write-excel-file/browser";
import writeExcelFile from "write-excel-file/browser";
import { fitWidths, footOf, heightOf, lettersOf } from "../../../server/model/sheets.ts";
import type { Language } from "../../../server/model/words.ts";
import { shownValue, sumOf } from "./arrangement.ts";
import { cellOf, NO_TEXT, textCell } from "./cells.ts";
import type { Column } from "./columns.ts";
import { printing } from "./printing.ts";

/** What a table has around it that is handed in as a form. */
export interface Form {
  /** A line above the head. */
  heading: string;
  /** Below it, at the left and at the right: whose table it is, and in what it counts. */
  left?: string;
  right?: string;
  /** Below the table: who signs. */
  signed?: readonly string[];
}

export interface Listed<Row> {
  name: string;
  form?: Form | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** How many columns stay in sight. */
  staying?: number | undefined;
  /** What the row of sums is called. */
  sum: string;
  /** In which dates are written. */
  language: Language;
  /** At the foot of a printed page: "{page}" and "{pages}" stand for numbers. */
  foot: { pages: string; on: string };
  /** A second sheet that says what the first one is: its name, and lines of a label and a text. */
  about: { name: string; lines: readonly (readonly [string, string])[] };
}

const SHEET_NAME_MOST = 31;
const WIDTHS_OF_ROWS = 2000;
const BORDER = { borderStyle: "thin", borderColor: "#9AA5B1" } as const;
const HEAD = { fontWeight: "bold", backgroundColor: "#DCE6F1", alignVertical: "center" } as const;

/** A list as an .xlsx file. A text is never read as a formula, a number or a date, whatever it begins with. */
export function writeWorkbook<Row>(listed: Listed<Row>): Promise<Blob> {
  const { name, form, columns, rows, staying = 1, about, foot, language } = listed;
  const sheet = sheetName(name);
  const widths = widthsOf(columns, rows, language);
  const above = form ? formAbove(form, widths.length) : [];
  const headRows = above.length + 1;
  const first: Sheet<Blob> = {
    sheet,
    stickyRowsCount: headRows,
    ...(columns.length > staying && { stickyColumnsCount: staying }),
    columns: widths.map((width) => ({ width })),
    data: [
      ...above,
      lined(
        columns.map(({ title }) => ({ ...textCell(title), ...HEAD })),
        widths,
      ),
      ...rows.map((row) =>
        lined(
          columns.map(({ value, type }) => cellOf(value(row), language, type)),
          widths,
        ),
      ),
      ...sumsOf(listed, widths),
      ...(form?.signed ? [[], [textCell(form.signed.join("　　　　　　　　"), false)]] : []),
    ],
  };
  const aboutWidths = [18, 90];
  const second: Sheet<Blob> = {
    sheet: sheetName(about.name === name ? `${about.name} 2` : about.name),
    columns: aboutWidths.map((width) => ({ width })),
    data: about.lines.map(([label, text]) =>
      lined([{ ...textCell(label), fontWeight: "bold" as const }, textCell(text)], aboutWidths),
    ),
  };
  return writeExcelFile([first, second], {
    features: [printing(sheet, headRows, footOf(name, foot.pages, foot.on))],
  }).toBlob();
}

/** A row with borders, as high as its texts need. */
function lined(cells: (CellObject | null)[], widths: readonly number[]): CellObject[] {
  const height = heightOf(
    cells.map((cell) => (typeof cell?.value === "string" ? cell.value : null)),
    widths,
  );
  return cells.map((cell) => ({ ...cell, ...BORDER, height }) as CellObject);
}

function sumsOf<Row>(
  { columns, rows, sum, language }: Listed<Row>,
  widths: readonly number[],
): CellObject[][] {
  if (rows.length === 0 || !columns.some((column) => column.sum)) return [];
  const cells = columns.map((column, at) => {
    const value = column.sum ? sumOf(column, rows) : at === 0 ? sum : null;
    const cell = cellOf(value, language, column.sum ? "number" : "text");
    return { ...cell, fontWeight: "bold", backgroundColor: "#EEF2F6" } as CellObject;
  });
  return [lined(cells, widths)];
}

function formAbove({ heading, left, right }: Form, columns: number): (CellObject | null)[][] {
  const title = { ...textCell(heading, false), fontWeight: "bold", fontSize: 16, align: "center" } as const;
  const rows: (CellObject | null)[][] = [spanned([[{ ...title, height: 30 }, columns]])];
  if (left === undefined && right === undefined) return rows;
  const half = Math.ceil(columns / 2);
  const [at, end] = [
    textCell(left ?? "", false),
    { ...textCell(right ?? "", false), align: "right" as const },
  ];
  return [
    ...rows,
    columns === 1
      ? [at]
      : spanned([
          [{ ...at, height: 20 }, half],
          [{ ...end, height: 20 }, columns - half],
        ]),
  ];
}

function spanned(cells: [CellObject, number][]): (CellObject | null)[] {
  return cells.flatMap(([cell, columnSpan]) => [
    { ...cell, columnSpan },
    ...Array.from({ length: columnSpan - 1 }, () => null),
  ]);
}

/** At most 31 letters, none that Excel refuses. */
function sheetName(name: string): string {
  const clean = name
    .replace(NO_TEXT, "")
    .replace(/[\s[\]/\\:*?']+/g, " ")
    .trim();
  return [...clean].slice(0, SHEET_NAME_MOST).join("").slice(0, SHEET_NAME_MOST) || "1";
}

function widthsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): number[] {
  const looked = rows.slice(0, WIDTHS_OF_ROWS);
  return fitWidths(
    columns.map(({ title, value, type, width, sum }) => {
      if (width !== undefined) return width;
      const texts = looked.flatMap((row) => shownValue(value(row), language, type).split("\n"));
      return Math.max(lettersOf(title), ...texts.map(lettersOf)) + (sum ? 4 : 2);
    }),
  );
}
