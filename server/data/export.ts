import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Engine } from "../engine/engine.ts";
import type { Queries } from "../queries.ts";
import { writeRecord } from "./csv.ts";
import { fileOf } from "./folder.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";
import { writeValue } from "./value.ts";

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

/** Others kept changing the graph while it was read. */
export class GraphBusy extends Error {
  override name = "GraphBusy";
}

const ATTEMPTS = 5;

/**
 * Writes the graph as a data folder that loads back to the same graph, in place of an older export. The folder
 * appears whole or not at all. Files without rows are left out; an empty graph is a file without rows.
 * @returns the rows of each file written
 * @throws FolderTaken, GraphBusy
 */
export async function exportFolder(
  engine: Engine,
  queries: Queries,
  dir: string,
): Promise<Map<string, number>> {
  const target = resolve(dir);
  const partial = join(dirname(target), `.${basename(target)}.partial`);
  const previous = join(dirname(target), `.${basename(target)}.previous`);
  const there = await entries(target);
  if (!there && (await entries(previous))) await rename(previous, target);
  const foreign = (there ?? []).find((name) => !TABLES.some((table) => fileOf(table.name) === name));
  if (foreign) throw new FolderTaken(dir, foreign);
  const files = await readFiles(engine, queries);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  for (const { file, text } of files) await writeFile(join(partial, file), text, { flush: true });
  await rm(previous, { recursive: true, force: true });
  if (await entries(target)) await rename(target, previous);
  await rename(partial, target);
  await rm(previous, { recursive: true, force: true });
  return new Map(files.map(({ file, rows }) => [file, rows]));
}

/** The names in a folder; null when it does not exist. */
async function entries(dir: string): Promise<string[] | null> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
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
    for (const table of TABLES) files.push(await readFileOf(engine, queries, table));
    if ((await revision(engine, queries)) !== before) continue;
    const filled = files.filter(({ rows }) => rows > 0);
    return filled.length > 0 ? filled : files.slice(0, 1);
  }
  throw new GraphBusy("The graph kept changing while it was exported");
}

async function revision(engine: Engine, queries: Queries): Promise<number> {
  const [row] = await engine.read<{ number: number }>(queries.revision!);
  return row?.number ?? 0;
}

/** The query that reads the rows of a table. */
export function exportQuery(table: string): string {
  return `export/${table.replaceAll("_", "-")}`;
}

async function readFileOf(engine: Engine, queries: Queries, { name, columns }: Table): Promise<File> {
  const rows = await engine.read(queries[exportQuery(name)]!);
  const records = [columns.map((column) => column.name)];
  for (const row of rows) records.push(columns.map((column) => writeValue(row[column.property])));
  return { file: fileOf(name), rows: rows.length, text: records.map(writeRecord).join("") };
}
