import type { CellObject, Sheet } from "write-excel-file/browser";
import writeExcelFile from "write-excel-file/browser";
import type { Column, Value } from "./columns.ts";
import { printing } from "./printing.ts";

export interface Listed<Row> {
  name: string;
  /** A line above the head, for a table that is printed. */
  heading?: string | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A second sheet that says what the first one is: its name, and lines of a label and a text. */
  about: { name: string; lines: readonly (readonly [string, string])[] };
}

const LETTERS_MOST = 32_767;
const SHEET_NAME_MOST = 31;
/** What XML cannot hold: an .xlsx file with one of them does not open. */
const NO_TEXT = /[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;
/** Numbers with more digits than Excel keeps are written as texts. */
const EXACT_BELOW = 1e15;
const WIDTH = { least: 8, most: 60 };
const WIDTHS_OF_ROWS = 500;
const AS_TEXT = "@";
const HEAD = { fontWeight: "bold", backgroundColor: "#DCE6F1", wrap: true } as const;

/** A list as an .xlsx file. A text is never read as a formula, a number or a date, whatever it begins with. */
export function writeWorkbook<Row>({ name, heading, columns, rows, about }: Listed<Row>): Promise<Blob> {
  const sheet = sheetName(name);
  const headRows = heading === undefined ? 1 : 2;
  const first: Sheet<Blob> = {
    sheet,
    stickyRowsCount: headRows,
    ...(columns.length > 9 && { orientation: "landscape" as const }),
    columns: columns.map((column) => ({ width: column.width ?? widthOf(column, rows) })),
    data: [
      ...(heading === undefined ? [] : [headingRow(heading, columns.length)]),
      columns.map(({ title }) => ({ ...textCell(title), ...HEAD })),
      ...rows.map((row) => columns.map(({ value, type }) => cellOf(value(row), type))),
    ],
  };
  const second: Sheet<Blob> = {
    sheet: sheetName(about.name === name ? `${about.name} 2` : about.name),
    columns: [{ width: 16 }, { width: 80 }],
    data: about.lines.map(([label, text]) => [
      { ...textCell(label), fontWeight: "bold" as const },
      textCell(text),
    ]),
  };
  return writeExcelFile([first, second], { features: [printing(sheet, headRows)] }).toBlob();
}

export function cellOf(value: Value, type?: Column<never>["type"]): CellObject | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    if (type === "text" || Math.abs(value) >= EXACT_BELOW) return textCell(String(value));
    return { value, type: Number, alignVertical: "top", ...(type === "percent" && { format: "0.0%" }) };
  }
  const day = type === "date" ? wholeDay(value) : null;
  if (day) return { value: day, type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
  return textCell(value);
}

function textCell(text: string): CellObject {
  const clean = text.replace(NO_TEXT, "");
  const value =
    clean.length > LETTERS_MOST ? `${clean.slice(0, LETTERS_MOST - 1)}…`.replace(NO_TEXT, "") : clean;
  return { value, type: String, format: AS_TEXT, wrap: true, alignVertical: "top" };
}

function headingRow(heading: string, columns: number): (CellObject | null)[] {
  const cell = { ...textCell(heading), fontWeight: "bold", fontSize: 14, align: "center" } as const;
  return [{ ...cell, columnSpan: columns, wrap: false }, ...Array.from({ length: columns - 1 }, () => null)];
}

function wholeDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}

/** At most 31 letters, none that Excel refuses. */
function sheetName(name: string): string {
  const clean = name
    .replace(NO_TEXT, "")
    .replace(/[\s[\]/\\:*?']+/g, " ")
    .trim();
  return [...clean].slice(0, SHEET_NAME_MOST).join("").slice(0, SHEET_NAME_MOST) || "1";
}

function widthOf<Row>({ title, value }: Column<Row>, rows: readonly Row[]): number {
  const lengths = rows.slice(0, WIDTHS_OF_ROWS).map((row) => lettersOf(String(value(row) ?? "")));
  const needed = Math.max(lettersOf(title), ...lengths) + 2;
  return Math.min(WIDTH.most, Math.max(WIDTH.least, needed));
}

/** A Chinese letter is two wide. */
function lettersOf(text: string): number {
  return text.replace(/[⺀-￿]/g, "xx").length;
}
