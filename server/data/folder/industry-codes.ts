import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "./csv.ts";

const FILE = "server/data/folder/gbt4754-2017.csv";

let codes: Map<string, string> | undefined;

/** Whether GB/T 4754-2017 has the code, with its section letter: C, C17, C178 or C1781. */
export function isIndustryCode(text: string): boolean {
  return names().has(text);
}

/** What GB/T 4754-2017 calls an industry; null for a code that it does not have. */
export function industryName(code: string): string | null {
  return names().get(code) ?? null;
}

function names(): Map<string, string> {
  if (codes) return codes;
  const [, ...records] = readRecords(readFileSync(standard(), "utf8"));
  codes = new Map(records.map(({ cells }) => [cells[0] ?? "", cells[2] ?? ""]));
  return codes;
}

/** The list stays with the sources; compiled code finds it from the root of the project. */
function standard(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is not there`);
}
