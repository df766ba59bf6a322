import type { Value } from "../engine/engine.ts";
import type { FaultCode } from "./fault.ts";
import { isIndustryCode } from "./industry-codes.ts";
import type { Column } from "./table.ts";
import { isUscc } from "./uscc.ts";

/** Why a cell cannot be read. */
export class Malformed {
  readonly code: FaultCode;
  readonly params: Record<string, string>;

  constructor(code: FaultCode, params: Record<string, string> = {}) {
    this.code = code;
    this.params = params;
  }
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const SHARE = /^[<>]?(\d+(?:\.\d+)?)$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** What a spreadsheet makes of a long number: 9.14E+17 */
const ROUNDED = /^[+-]?\d+([.,]\d+)?E\+\d+$/i;

/** The value of a cell: null when it is blank, else text, number, boolean or a list of ids. */
export function readValue(column: Column, cell: string): Value | Malformed {
  if (cell.trim() === "") return blank(column);
  const ids = column.many ? splitIds(cell) : [cell];
  if (column.identifies && ids.some((id) => ROUNDED.test(id))) return new Malformed("damaged");
  if (column.many) return ids;
  switch (column.type) {
    case "text":
      return cell;
    case "number":
      return readNumber(cell);
    case "longitude":
      return within(readNumber(cell), -180, 180);
    case "latitude":
      return within(readNumber(cell), -90, 90);
    case "date":
      return isDate(cell) ? cell : new Malformed("date");
    case "flag":
      return cell === "1" ? true : cell === "0" ? false : new Malformed("flag");
    case "share":
      return Number(SHARE.exec(cell)?.[1] ?? 2) <= 1 ? cell : new Malformed("share");
    case "uscc":
      return isUscc(cell) ? cell : new Malformed("uscc");
    case "industry_code":
      return isIndustryCode(cell) ? cell : new Malformed("industry_code");
    case "word":
      if (column.words?.includes(cell)) return cell;
      return new Malformed("word", { words: column.words?.join(", ") ?? "" });
  }
}

/** The text of a value in a file; reading it gives the value back. */
export function writeValue(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return decimal(value);
  if (Array.isArray(value)) return value.map((id) => String(id).replace(/[\\;]/g, "\\$&")).join(";");
  return String(value);
}

function blank(column: Column): Value {
  if (column.type === "flag") return column.empty ?? false;
  return column.many ? [] : null;
}

/** Ids with `;` between; `\;` is a semicolon inside an id, `\\` a backslash. An id named twice counts once. */
function splitIds(cell: string): string[] {
  const parts = cell.match(/(?:\\[\\;]|[^;])+/g) ?? [];
  const ids = parts.filter((part) => part.trim() !== "").map((part) => part.replace(/\\([\\;])/g, "$1"));
  return [...new Set(ids)];
}

function readNumber(cell: string): number | Malformed {
  const value = Number(cell) + 0;
  if (!DECIMAL.test(cell) || !Number.isFinite(value)) return new Malformed("number");
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return new Malformed("number");
  return value;
}

function within(value: number | Malformed, low: number, high: number): number | Malformed {
  if (value instanceof Malformed || (value >= low && value <= high)) return value;
  return new Malformed("range", { low: String(low), high: String(high) });
}

export function isDate(cell: string): boolean {
  const [, year = "", month, day] = DATE.exec(cell) ?? [];
  if (!year || year === "0000") return false;
  if (month === undefined) return true;
  if (month < "01" || month > "12") return false;
  if (day === undefined) return true;
  const days = new Date(Date.UTC(Number(year) + 400, Number(month), 0)).getUTCDate();
  return day >= "01" && Number(day) <= days;
}

/** A number without an exponent. */
function decimal(value: number): string {
  const text = String(value);
  const [, sign = "", digits = "", power = ""] = /^(-?)([\d.]+)e([+-]\d+)$/.exec(text) ?? [];
  if (power === "") return text;
  const [whole = "", part = ""] = digits.split(".");
  const shift = Number(power);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - whole.length)}${whole}${part}`;
  return sign + whole + part.padEnd(shift, "0");
}
