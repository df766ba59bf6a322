import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { getHeapStatistics } from "node:v8";
import type { Language } from "../../model/words.ts";
import { type FaultCode, reasonOf } from "../../words/fault.ts";
import { LOG_TABLES } from "../tables/log-tables.ts";
import { TABLES } from "../tables/tables.ts";
import { checkTogether, type Known } from "./checks.ts";
import { type Fault, Faults, fault } from "./fault.ts";
import { checkLog } from "./log-checks.ts";
import { exists, previousOf, WHOLE } from "./placement.ts";
import { type Report, readSheet, type Sheet } from "./sheet.ts";

/** A data folder as read. Its rows may be used only when there are no errors. */
export interface Folder {
  tables: Sheet[];
  /** The files of the log that the folder carries. */
  log: Sheet[];
  /** The first of them by file and line, and how many there are. */
  errors: Fault[];
  errorsTotal: number;
  warnings: Fault[];
  warningsTotal: number;
}

export interface FolderOptions {
  /** The graph the folder will be merged into; null when it must stand alone. */
  known?: Known | null;
  language?: Language;
  /** Reads nothing but the log that the folder carries. */
  only?: "log";
}

/** Most bytes of the files of a folder together: as rows they take some nine times as much memory, and a text has an end. */
export const BYTES_MOST = Math.min(Math.floor(getHeapStatistics().heap_size_limit / 12), 400 * 2 ** 20);

const ALL = [...TABLES, ...LOG_TABLES];
const FILES = ALL.map(({ name }) => fileOf(name));

/** Reads a folder and makes every check; all errors are told at once, by file and line. */
export async function readFolder(dir: string, options: FolderOptions = {}): Promise<Folder> {
  const { known = null, language = "zh" } = options;
  const [errors, warnings] = [new Faults(FILES), new Faults(FILES)];
  const into =
    (list: Faults, file: string) =>
    (line: number, code: FaultCode, params: Record<string, string> = {}) =>
      list.add(fault(language, file, line, code, params));
  const folderOf = (sheets: Sheet[]): Folder => ({
    tables: sheets.filter(({ table }) => !LOG_TABLES.includes(table)),
    log: sheets.filter(({ table }) => LOG_TABLES.includes(table)),
    errors: errors.first(),
    errorsTotal: errors.total,
    warnings: warnings.first(),
    warningsTotal: warnings.total,
  });
  const names = await readdir(dir).catch(async (error: Error) => {
    const older = previousOf(resolve(dir));
    if (await exists(older)) into(errors, dir)(0, "half_exported", { folder: older });
    else into(errors, dir)(0, "unreadable", { reason: reasonOf(error, language) });
    return null;
  });
  if (names?.includes(WHOLE)) into(errors, dir)(0, "half_exported", { folder: join(dir, WHOLE) });
  if (!names || errors.total > 0) return folderOf([]);
  const tables: Sheet[] = [];
  let room = BYTES_MOST;
  for (const table of options.only ? LOG_TABLES : ALL) {
    const file = fileOf(table.name);
    if (!names.includes(file)) continue;
    const report = into(errors, file);
    const bytes = await readRegular(join(dir, file), room, report, language);
    if (!bytes) continue;
    room -= bytes.length;
    tables.push(readSheet(table, bytes, report, into(warnings, file)));
  }
  for (const name of names.sort()) {
    if (FILES.includes(name) || /^\.|\.md$/i.test(name)) continue;
    const kind = await stat(join(dir, name)).catch(() => null);
    if (!kind?.isDirectory()) into(warnings, name)(0, "file_unknown");
  }
  if (!names.some((name) => FILES.includes(name))) {
    into(errors, dir)(0, "folder_empty", { example: FILES[0] ?? "" });
  }
  await checkTogether(tables, known, (table, line, code, params) => {
    into(errors, fileOf(table.name))(line, code, params);
  });
  checkLog(tables, (table, line, code, params) => into(errors, fileOf(table.name))(line, code, params));
  return folderOf(tables);
}

/** The bytes of a file; null when they cannot be read, which is reported. Pipes and devices are not waited for. */
async function readRegular(
  path: string,
  room: number,
  report: Report,
  language: Language,
): Promise<Uint8Array | null> {
  let file: FileHandle | undefined;
  try {
    if (!(await stat(path)).isFile()) report(0, "not_a_file");
    else {
      file = await open(path);
      const { size } = await file.stat();
      if (size <= room) return await file.readFile();
      const megabytes = (bytes: number, round: (value: number) => number) => String(round(bytes / 2 ** 20));
      const [have, most] = [megabytes(size, Math.ceil), megabytes(BYTES_MOST, Math.floor)];
      report(0, "too_large", { size: have, most });
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    report(0, "unreadable", { reason: reasonOf(error, language) });
  } finally {
    await file?.close();
  }
  return null;
}

export function fileOf(table: string): string {
  return `${table}.csv`;
}
