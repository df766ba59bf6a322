import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../engine/engine.ts";
import { type Queries, tableQuery } from "../graph/queries.ts";
import type { Language } from "../model/words.ts";
import { writeRecord } from "./folder/csv.ts";
import type { Fault } from "./folder/fault.ts";
import { fileOf, readFolder } from "./folder/folder.ts";
import { type Placement, place, placementAt } from "./folder/placement.ts";
import { writeValue } from "./folder/value.ts";
import { LOG_TABLES } from "./tables/log-tables.ts";
import type { AnyTable } from "./tables/table.ts";
import { TABLES } from "./tables/tables.ts";

/** The folder holds something else, which an export would destroy. */
export class FolderTaken extends Error {
  override name = "FolderTaken";
  readonly dir: string;
  readonly file: string;

  constructor(dir: string, file: string) {
    super(`${dir} holds ${file}, which is no part of a data folder`);
    this.dir = dir;
    this.file = file;
  }
}

/** The disk, or who owns it, stands in the way; an older export there is whole. */
export class FolderUnwritable extends Error {
  override name = "FolderUnwritable";
  readonly dir: string;
  override readonly cause: Error;

  constructor(dir: string, cause: Error) {
    super(`${dir} cannot be written: ${cause.message}`);
    this.dir = dir;
    this.cause = cause;
  }
}

/** Others kept changing the graph while it was read. */
export class GraphBusy extends Error {
  override name = "GraphBusy";
}

const ATTEMPTS = 5;

export interface Exported {
  /** Where it was written: the folder asked for, or one beside that has faults. */
  dir: string;
  /** The rows of each file. */
  rows: Map<string, number>;
  /** Why it would not load: the first by file and line, and how many there are. */
  faults: Fault[];
  faultsTotal: number;
}

const ALL = [...TABLES, ...LOG_TABLES];
const FILES = new Set(ALL.map(({ name }) => fileOf(name)));
const isOurs = (name: string) => FILES.has(name);

/**
 * Writes the graph as a data folder that loads back to the same graph, in place of an older export. The folder
 * appears whole or not at all. Files without rows are left out; an empty graph is a file without rows. What was
 * written is read back with the checks of a load; what would not load takes no older export's place but stands beside.
 * @throws FolderTaken, FolderUnwritable, GraphBusy
 */
export async function exportFolder(
  engine: Engine,
  queries: Queries,
  dir: string,
  language?: Language,
): Promise<Exported> {
  const placement = await openPlacement(dir).catch((error) => unwritable(dir, error));
  const files = await readFiles(engine, queries);
  const { work, target } = placement;
  try {
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { recursive: true });
    for (const { file, text } of files) await writeFile(join(work, file), text, { flush: true });
    const { errors: faults, errorsTotal: faultsTotal } = await readFolder(work, { language });
    const rows = new Map(files.map(({ file, rows }) => [file, rows]));
    if (faultsTotal === 0 || !placement.older) {
      await place(placement, isOurs);
      return { dir, rows, faults, faultsTotal };
    }
    const aside = placement.beside ? `${target}-faulty` : join(target, "faulty");
    const there = await openPlacement(aside);
    await place({ ...there, work }, isOurs);
    return { dir: aside, rows, faults, faultsTotal };
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => {});
    return unwritable(dir, error);
  }
}

function unwritable(dir: string, error: unknown): never {
  throw error instanceof Error && "syscall" in error ? new FolderUnwritable(dir, error) : error;
}

async function openPlacement(dir: string): Promise<Placement> {
  const placement = await placementAt(dir, isOurs);
  const [foreign] = placement.foreign;
  if (foreign) throw new FolderTaken(dir, foreign);
  return placement;
}

interface File {
  file: string;
  rows: number;
  text: string;
}

/** All files of one revision of the graph. */
async function readFiles(engine: Engine, queries: Queries): Promise<File[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await revision(engine, queries);
    const files: File[] = [];
    for (const table of ALL) files.push(await readFileOf(engine, queries, table));
    if ((await revision(engine, queries)) !== before) continue;
    const filled = files.filter(({ rows }) => rows > 0);
    return filled.length > 0 ? filled : files.slice(0, 1);
  }
  throw new GraphBusy("The graph kept changing while it was exported");
}

async function revision(engine: Engine, queries: Queries): Promise<number> {
  const [row] = await engine.read<{ number: number }>(queries["log/revision"]);
  return row?.number ?? 0;
}

async function readFileOf(engine: Engine, queries: Queries, { name, columns }: AnyTable): Promise<File> {
  const rows = await engine.read(queries[tableQuery("export", name)]);
  const records = [columns.map((column) => column.name)];
  for (const row of rows) records.push(columns.map((column) => writeValue(row[column.property])));
  return { file: fileOf(name), rows: rows.length, text: records.map(writeRecord).join("") };
}
