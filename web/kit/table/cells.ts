import type { CellObject } from "write-excel-file/browser";
import type { Language } from "../../../server/model/words.ts";
import { daysText } from "./arrangement.ts";
import type { Column, Value } from "./columns.ts";

/** Excel holds no more in a cell. */
const LETTERS_MOST = 32_767;
/** What XML cannot hold: an .xlsx file with one of them does not open. */
export const NO_TEXT = /[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;
/** Numbers with more digits than Excel keeps are written as texts. */
const EXACT_BELOW = 1e15;
const AS_TEXT = "@";
/** A day as its reader writes it, whatever language Excel speaks. */
const DAY: Record<Language, string> = { zh: "yyyy-mm-dd", en: "[$-409]d mmm yyyy" };

/** A value as a cell that Excel reads as nothing else. */
export function cellOf(value: Value, language: Language, type?: Column<never>["type"]): CellObject | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    if (type === "text" || Math.abs(value) >= EXACT_BELOW) return textCell(String(value));
    const format = type === "percent" ? "0.0%" : thousands(value);
    return { value, type: Number, alignVertical: "top", format };
  }
  const day = type === "date" ? wholeDay(value) : null;
  if (day) return { value: day, type: Date, format: DAY[language], align: "left", alignVertical: "top" };
  return textCell(type === "date" ? daysText(value, language) : value);
}

export function textCell(text: string, wrap = true): CellObject {
  const clean = text.replace(NO_TEXT, "");
  const value =
    clean.length > LETTERS_MOST ? `${clean.slice(0, LETTERS_MOST - 1)}…`.replace(NO_TEXT, "") : clean;
  return { value, type: String, format: AS_TEXT, wrap, alignVertical: "top" };
}

/** With marks between thousands; a whole number without a point. */
function thousands(value: number): string {
  return Number.isInteger(value) ? "#,##0" : "#,##0.####";
}

function wholeDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}
