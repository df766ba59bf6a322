import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "./csv.ts";

const FILE = "server/data/gbt4754-2017.csv";

let codes: Set<string> | undefined;

/** Whether GB/T 4754-2017 has the code, with its section letter: C, C17, C178 or C1781. */
export function isIndustryCode(text: string): boolean {
  codes ??= new Set(readRecords(readFileSync(standard(), "utf8")).map((record) => record.cells[0] ?? ""));
  return text !== "code" && codes.has(text);
}

/** The list stays with the sources; compiled code finds it from the root of the project. */
function standard(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
  }
  throw new Error(`${FILE} is not there`);
}
