import { isUtf8 } from "node:buffer";
import type { Row, Value } from "../../engine/engine.ts";
import { isBlank, noText } from "../../model/text.ts";
import type { FaultCode } from "../../words/fault.ts";
import type { AnyTable, Column } from "../tables/table.ts";
import { type CsvRecord, readRecords } from "./csv.ts";
import { Malformed, readValue } from "./value.ts";

export type Report = (line: number, code: FaultCode, params?: Record<string, string>) => void;

/** One file as read. Rows with a malformed value hold null there; rows whose cells cannot be told apart are left out. */
export interface Sheet {
  table: AnyTable;
  rows: Row[];
  /** The line of each row. */
  lines: number[];
  /** Lines by identity. */
  identities: Map<string, number>;
  ids: Set<string>;
  /** False when rows may be there that could not be read, so that an id may be there all the same. */
  complete: boolean;
}

interface Cells {
  at: (number | undefined)[];
  width: number;
  /** Some cell of the file has a character that is no text. */
  odd: boolean;
}

/** Reads one file and checks all that can be checked without the others. */
export function readSheet(table: AnyTable, bytes: Uint8Array, report: Report, warn: Report): Sheet {
  const sheet: Sheet = { table, rows: [], lines: [], identities: new Map(), ids: new Set(), complete: true };
  const foreign = foreignLines(bytes);
  for (const line of foreign) report(line, "encoding");
  const text = new TextDecoder().decode(bytes);
  const [header, ...records] = readRecords(text);
  if (header?.fault) report(header.line, header.fault);
  if (!header || header.fault || spans(header, foreign)) {
    if (!header) reportMissing(table, [], 1, report);
    return { ...sheet, complete: header === undefined };
  }
  const cells = { ...readHeader(table, header, report, warn), odd: noText(text) !== null };
  const chosen = new Map<string, number>();
  for (const record of records) {
    if (!readable(record, cells, foreign, report)) {
      const id = record.cells[cells.at[0] ?? -1];
      if (table.columns[0]?.name === "id" && id) sheet.ids.add(id);
      continue;
    }
    sheet.rows.push(readRow(table, cells, record, report));
    sheet.lines.push(record.line);
    identify(sheet, cells, record, report);
    choose(sheet, chosen, report);
  }
  sheet.complete = table.columns.every((column, index) => !column.required || cells.at[index] !== undefined);
  return sheet;
}

/** The lines with bytes that are not UTF-8. */
function foreignLines(bytes: Uint8Array): Set<number> {
  const lines = new Set<number>();
  if (isUtf8(bytes)) return lines;
  let line = 1;
  for (let begin = 0; begin < bytes.length; line++) {
    const feed = bytes.indexOf(10, begin);
    const end = feed < 0 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(begin, end))) lines.add(line);
    begin = end + 1;
  }
  return lines;
}

function spans(record: CsvRecord, lines: Set<number>): boolean {
  if (lines.size === 0) return false;
  for (let line = record.line; line <= record.lastLine; line++) if (lines.has(line)) return true;
  return false;
}

function readHeader(table: AnyTable, header: CsvRecord, report: Report, warn: Report): Omit<Cells, "odd"> {
  const before = new Set<string>();
  for (const name of header.cells) {
    if (before.has(name)) report(header.line, "column_twice", { column: name });
    else if (!table.columns.some((column) => column.name === name)) {
      warn(header.line, "column_unknown", { column: name });
    }
    before.add(name);
  }
  reportMissing(table, header.cells, header.line, report);
  const at = table.columns.map((column) => {
    const index = header.cells.indexOf(column.name);
    return index < 0 ? undefined : index;
  });
  return { at, width: header.cells.length };
}

function reportMissing(table: AnyTable, names: string[], line: number, report: Report): void {
  for (const column of table.columns) {
    if (column.required && !names.includes(column.name))
      report(line, "column_missing", { column: column.name });
  }
}

function readable(record: CsvRecord, cells: Cells, foreign: Set<number>, report: Report): boolean {
  if (record.fault) report(record.line, record.fault);
  else if (spans(record, foreign)) return false;
  else if (record.cells.length !== cells.width) {
    report(record.line, "field_count", { want: String(cells.width), have: String(record.cells.length) });
  } else return true;
  return false;
}

function readRow(table: AnyTable, cells: Cells, record: CsvRecord, report: Report): Row {
  const row: Row = {};
  for (const [index, column] of table.columns.entries()) {
    const at = cells.at[index];
    const cell = at === undefined ? "" : (record.cells[at] ?? "");
    const character = cells.odd ? noText(cell) : null;
    if (character) report(record.line, "no_text", { column: column.name, character });
    else if (column.required && at !== undefined && isBlank(cell)) {
      report(record.line, "empty", { column: column.name });
    }
    row[column.property] = character ? null : readCell(column, cell, record.line, report);
  }
  const fault = table.faultIn?.(row);
  if (fault) report(record.line, fault.code, fault.params);
  if (table.exactlyOne) {
    const filled = table.exactlyOne.filter((name) => cellOf(table, cells, record, name) !== "");
    if (filled.length !== 1) report(record.line, "exactly_one", { columns: table.exactlyOne.join(", ") });
  }
  return row;
}

function readCell(column: Column, cell: string, line: number, report: Report): Value {
  const value = readValue(column, cell);
  if (!(value instanceof Malformed)) return value;
  report(line, value.code, { column: column.name, value: cell, ...value.params });
  return null;
}

/** A cell by column name, blank as "". */
function cellOf(table: AnyTable, cells: Cells, record: CsvRecord, name: string): string {
  const at = cells.at[table.columns.findIndex((column) => column.name === name)];
  const cell = at === undefined ? "" : (record.cells[at] ?? "");
  return isBlank(cell) ? "" : cell;
}

function identify(sheet: Sheet, cells: Cells, record: CsvRecord, report: Report): void {
  const { table, identities } = sheet;
  const values = table.identity.map((name) => cellOf(table, cells, record, name));
  if (table.identity[0] === "id" && values[0]) sheet.ids.add(values[0]);
  const lacking = table.identity.some(
    (name, index) =>
      values[index] === "" && table.columns.some((column) => column.name === name && column.required),
  );
  if (lacking) return;
  const key = JSON.stringify(values);
  const first = identities.get(key);
  if (first === undefined) identities.set(key, record.line);
  else
    report(record.line, "duplicate", { identity: nameValues(table.identity, values), first: String(first) });
}

function choose(sheet: Sheet, chosen: Map<string, number>, report: Report): void {
  const row = sheet.rows[sheet.rows.length - 1];
  const line = sheet.lines[sheet.lines.length - 1];
  if (!sheet.table.chosenPer || row?.chosen !== true || line === undefined) return;
  const values = sheet.table.chosenPer.map((name) => String(row[name] ?? ""));
  const first = chosen.get(JSON.stringify(values));
  if (first === undefined) chosen.set(JSON.stringify(values), line);
  else {
    const identity = nameValues(sheet.table.chosenPer, values);
    report(line, "chosen_twice", { identity, where: `${sheet.table.name}.csv:${first}` });
  }
}

/** `from a, to b` */
export function nameValues(names: string[], values: string[]): string {
  return names
    .map((name, index) => `${name} ${values[index]}`)
    .filter((_, index) => values[index] !== "")
    .join(", ");
}
