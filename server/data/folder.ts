import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkTogether, type Known } from "./checks.ts";
import { type Fault, type FaultCode, fault, type Language } from "./fault.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { TABLES } from "./tables.ts";

/** A data folder as read. Its rows may be used only when there are no errors. */
export interface Folder {
  tables: Sheet[];
  errors: Fault[];
  warnings: Fault[];
}

export interface FolderOptions {
  /** The graph the folder will be merged into; null when it must stand alone. */
  known?: Known | null;
  language?: Language;
}

/** Reads a folder and makes every check; all errors are told at once, by file and line. */
export async function readFolder(dir: string, options: FolderOptions = {}): Promise<Folder> {
  const { known = null, language = "zh" } = options;
  const folder: Folder = { tables: [], errors: [], warnings: [] };
  const into =
    (list: Fault[], file: string) =>
    (line: number, code: FaultCode, params: Record<string, string> = {}) => {
      list.push(fault(language, file, line, code, params));
    };
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: Error) => {
    into(folder.errors, dir)(0, "unreadable", { reason: error.message });
    return null;
  });
  if (!entries) return folder;
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  for (const table of TABLES) {
    const file = fileOf(table.name);
    if (!names.includes(file)) continue;
    const report = into(folder.errors, file);
    try {
      const bytes = await readFile(join(dir, file));
      folder.tables.push(readSheet(table, bytes, report, into(folder.warnings, file)));
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      report(0, "unreadable", { reason: error.message });
    }
  }
  const files = TABLES.map(({ name }) => fileOf(name));
  for (const name of names.sort()) {
    if (files.includes(name) || /^\.|\.md$/i.test(name)) continue;
    into(folder.warnings, name)(0, "file_unknown");
  }
  if (!names.some((name) => files.includes(name))) {
    into(folder.errors, dir)(0, "folder_empty", { example: files[0] ?? "" });
  }
  await checkTogether(folder.tables, known, (table, line, code, params) => {
    into(folder.errors, fileOf(table.name))(line, code, params);
  });
  const order = (error: Fault) => files.indexOf(error.file);
  folder.errors.sort((a, b) => order(a) - order(b) || a.line - b.line);
  return folder;
}

export function fileOf(table: string): string {
  return `${table}.csv`;
}
