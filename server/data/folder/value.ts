import type { Value } from "../../engine/engine.ts";
import { daysIn } from "../../model/dates.ts";
import { isBlank } from "../../model/text.ts";
import type { FaultCode } from "../../words/fault.ts";
import { type Column, MANY } from "../tables/table.ts";
import { isIndustryCode } from "./industry-codes.ts";
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

/** The value of a cell: null when it is blank, else text, number, boolean or a list of texts. */
export function readValue(column: Column, cell: string): Value | Malformed {
  if (isBlank(cell)) return blank(column);
  if (column.many) {
    const ids = splitIds(cell);
    if (ids.length > MANY) return new Malformed("many", { count: String(ids.length), most: String(MANY) });
    return ids.map((id) => textFault(column, id)).find((fault) => fault !== null) ?? ids;
  }
  switch (column.type) {
    case "number":
    case "longitude":
    case "latitude":
      return readNumber(column, cell);
    case "date":
      return isDate(cell) ? cell : new Malformed("date");
    case "flag":
      return cell === "1" ? true : cell === "0" ? false : new Malformed("flag");
    case "share":
      if (!(Number(SHARE.exec(cell)?.[1] ?? 2) <= 1)) return new Malformed("share");
      break;
    case "uscc":
      if (!ROUNDED.test(cell) && !isUscc(cell)) return new Malformed("uscc");
      break;
    case "industry_code":
      return isIndustryCode(cell) ? cell : new Malformed("industry_code");
    case "word":
      if (column.words?.includes(cell)) return cell;
      return new Malformed("word", { words: column.words?.join(", ") ?? "" });
  }
  return textFault(column, cell) ?? cell;
}

/** Why a text that is not blank does not fit its column; null when it does. */
export function textFault({ identifies, longest, reserved }: Column, text: string): Malformed | null {
  if (text.length > longest)
    return new Malformed("long", { length: String(text.length), most: String(longest) });
  if (reserved?.includes(text)) return new Malformed("reserved");
  if (!identifies) return null;
  if (ROUNDED.test(text)) return new Malformed("damaged");
  // Addresses leave these two out.
  return text === "." || text === ".." ? new Malformed("dots") : null;
}

/** Why a number does not fit its column; null when it does. */
function numberFault({ least, most, above, whole }: Column, value: number): Malformed | null {
  const bounds = { low: decimal(least), high: decimal(most) };
  if (above ? value <= least : value < least) return new Malformed(above ? "above" : "range", bounds);
  if (value > most) return new Malformed(above ? "above" : "range", bounds);
  return whole && !Number.isInteger(value) ? new Malformed("whole") : null;
}

/** A number of a graph that older doors filled, as its column would have it; null stays. */
export function fitNumber<N extends number | null>({ least, most, whole }: Column, value: N): N {
  if (value === null) return value;
  const near = Math.min(most, Math.max(least, value));
  return (whole ? Math.round(near) : near) as N;
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
  const ids = parts.filter((part) => !isBlank(part)).map((part) => part.replace(/\\([\\;])/g, "$1"));
  return [...new Set(ids)];
}

function readNumber(column: Column, cell: string): number | Malformed {
  const value = Number(cell) + 0;
  if (!DECIMAL.test(cell) || !Number.isFinite(value)) return new Malformed("number");
  return numberFault(column, value) ?? value;
}

export function isDate(cell: string): boolean {
  const [, year = "", month, day] = DATE.exec(cell) ?? [];
  if (!year || year === "0000") return false;
  if (month === undefined) return true;
  if (month < "01" || month > "12") return false;
  if (day === undefined) return true;
  return day >= "01" && Number(day) <= daysIn(Number(year), Number(month));
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
