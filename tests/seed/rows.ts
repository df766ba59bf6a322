import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type Cells = Record<string, string>;

/** A file of the shipped seed as it stands: texts by column. */
export function rows(name: string): Cells[] {
  const file = new URL(`../../seed/${name}.csv`, import.meta.url);
  return parse(readFileSync(file), { columns: true });
}

/** A cell that must be there. */
export function cell(row: Cells | undefined, column: string): string {
  const text = row?.[column];
  if (text === undefined) throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return text;
}

export function byId(name: string): Map<string, Cells> {
  return new Map(rows(name).map((row) => [cell(row, "id"), row]));
}
