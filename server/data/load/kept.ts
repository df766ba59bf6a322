import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Engine, Row, Transaction, Value } from "../../engine/engine.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import type { Sheet } from "../folder/sheet.ts";
import type { Table } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import { holdRevision, type Kept } from "./mark.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Letters of a part: an engine's log and its transactions take small values well. */
const PART = 1_000_000;

/** Where the rows of each table come from, one table at a time. */
export interface Content {
  rows(table: Table): Promise<Row[]>;
}

export const NOTHING: Content = { rows: async () => [] };

export function contentOfSheets(sheets: Sheet[]): Content {
  return { rows: async (table) => sheets.find((sheet) => sheet.table === table)?.rows ?? [] };
}

export function contentOfGraph(engine: Engine, queries: Queries): Content {
  return { rows: ({ name }) => engine.read(queries[tableQuery("export", name)]) };
}

/** @throws Error when a part is missing or damaged */
export function contentOfKept(engine: Engine, queries: Queries, { id, parts }: Kept): Content {
  return {
    async rows({ name }) {
      const texts: string[] = [];
      for (let part = 0; part < (parts[name] ?? 0); part++) {
        const [row] = await engine.read<{ text: string }>(queries["load/kept/text"], {
          id: partId(id, name, part),
        });
        if (!row) throw new Error(`What was kept of ${name} is not there: part ${part} of ${id}`);
        texts.push(row.text);
      }
      return texts.length === 0 ? [] : rowsOf(await unpack(Buffer.from(texts.join(""), "base64")));
    },
  };
}

/**
 * Keeps all rows in the graph, table by table, each part in a transaction of its own. They are found by what this
 * returns; nobody else looks at them.
 */
export async function keep(
  engine: Engine,
  queries: Queries,
  id: string,
  content: Content,
): Promise<Kept & { digest: string }> {
  const kept: Kept = { id, rows: 0, parts: {} };
  const hash = createHash("sha256");
  for (const table of TABLES) {
    const rows = await content.rows(table);
    if (rows.length === 0) continue;
    const text = textOf(table, rows);
    hash.update(`${table.name}\n${text}`);
    const packed = (await pack(text, { level: 1 })).toString("base64");
    const count = Math.ceil(packed.length / PART);
    for (let part = 0; part < count; part++)
      await engine.write(queries["load/kept/put"], {
        ...{ id: partId(id, table.name, part), load: id, table: table.name, part },
        text: packed.slice(part * PART, (part + 1) * PART),
      });
    kept.rows += rows.length;
    kept.parts[table.name] = count;
  }
  return { ...kept, digest: hash.digest("hex") };
}

/** Whether all parts are there. */
export async function isComplete(tx: Transaction, queries: Queries, all: Kept[]): Promise<boolean> {
  const found = await tx.run<{ load: string; parts: number }>(queries["load/kept/count"], {
    loads: all.map(({ id }) => id),
  });
  const there = new Map(found.map(({ load, parts }) => [load, parts]));
  return all.every(({ id, parts }) => there.get(id) === sum(Object.values(parts)));
}

/** Deletes what was kept for loads that have ended or never began. */
export async function dropUnused(engine: Engine, queries: Queries): Promise<void> {
  for (let deleted = 1; deleted > 0; )
    deleted = await engine.transaction(async (tx) => {
      const { mark } = await holdRevision(tx, queries);
      const loads = mark ? [mark.after.id, ...(mark.before ? [mark.before.id] : [])] : [];
      const [row] = await tx.run<{ deleted: number }>(queries["load/kept/drop"], { loads });
      return row?.deleted ?? 0;
    });
}

function partId(id: string, table: string, part: number): string {
  return `${id}/${table}/${part}`;
}

/** A line with the names of the properties, then a line for each row; JSON gives every value back as it was. */
function textOf({ columns }: Table, rows: Row[]): string {
  const names = columns.map(({ property }) => property);
  const lines = [JSON.stringify(names)];
  for (const row of rows) lines.push(JSON.stringify(names.map((name) => row[name] ?? null)));
  return lines.join("\n");
}

function rowsOf(text: Buffer): Row[] {
  const [header = "[]", ...lines] = text.toString().split("\n");
  const names = JSON.parse(header) as string[];
  return lines.map((line) => {
    const values = JSON.parse(line) as Value[];
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
  });
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
