import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Engine, Transaction } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { holdRevision, type Kept } from "../../graph/revision.ts";
import type { RowChange } from "../../model/log.ts";
import { readRowsText, unpackRows } from "../log/entry-text.ts";
import type { StoredEntry } from "../log/log-rows.ts";
import { logOf } from "../log/stored.ts";
import { LOG_TABLES } from "../tables/log-tables.ts";
import type { AnyTable } from "../tables/table.ts";
import { batches } from "./batches.ts";

const pack = promisify(gzip);

/** Bytes of a part, which are 1,000,000 letters: an engine's log and its transactions take small values well. */
const PART = 750_000;
/** Rows that are packed together. */
const PIECE = 20_000;
/** Where the end of the text stands among the parts. */
const END = "";

/** Where the changes of each table come from, one table at a time. */
export type Changes = (table: AnyTable) => Promise<RowChange[]>;

/**
 * Keeps changes in the graph, table by table, each part in a transaction of its own, so that together they are the
 * packed text of an entry of the log. They are found by what this returns; nobody else looks at them.
 */
export async function keep(
  engine: Engine,
  queries: Queries,
  id: string,
  changes: Changes,
  tables: readonly AnyTable[],
): Promise<Kept> {
  const kept: Kept = { id, rows: 0, parts: {}, hash: "" };
  const hash = createHash("sha256");
  let putting = Promise.resolve();
  const put = async (table: string, text: string) => {
    hash.update(text);
    const packed = await pack(text, { level: 1 });
    await putting;
    putting = putParts(engine, queries, kept, table, packed);
    // It is looked at when the next is ready.
    putting.catch(() => {});
  };
  for (const table of tables)
    for (const some of batches(await changes(table), PIECE)) {
      await put(table.name, (kept.rows === 0 ? "[" : ",") + textOf(some));
      kept.rows += some.length;
    }
  if (kept.rows > 0) await put(END, "]");
  else hash.update("[]");
  await putting;
  return { ...kept, hash: hash.digest("hex") };
}

/** The hash that `keep` gives these changes. */
export async function hashOfChanges(changes: Changes, tables: readonly AnyTable[]): Promise<string> {
  const hash = createHash("sha256").update("[");
  let first = true;
  for (const table of tables)
    for (const some of batches(await changes(table), PIECE)) {
      hash.update((first ? "" : ",") + textOf(some));
      first = false;
    }
  return hash.update("]").digest("hex");
}

function textOf(changes: readonly RowChange[]): string {
  return changes.map(({ table, before, after }) => JSON.stringify([table, before, after])).join(",");
}

async function putParts(
  engine: Engine,
  queries: Queries,
  { id, parts }: Kept,
  table: string,
  packed: Buffer,
): Promise<void> {
  for (let begin = 0; begin < packed.length; begin += PART) {
    const part = parts[table] ?? 0;
    const text = packed.toString("base64", begin, begin + PART);
    await engine.write(queries["load/kept/put"], {
      id: partId(id, table, part),
      load: id,
      table,
      part,
      text,
    });
    parts[table] = part + 1;
  }
}

/** @throws Error when a part is missing or damaged */
export function changesKept(engine: Engine, queries: Queries, { id, parts }: Kept): Changes {
  return async ({ name }) => {
    const texts: string[] = [];
    for (let part = 0; part < (parts[name] ?? 0); part++) {
      const [row] = await engine.read<{ text: string }>(queries["load/kept/text"], {
        id: partId(id, name, part),
      });
      if (!row) throw new Error(`What was kept of ${name} is not there: part ${part} of ${id}`);
      texts.push(row.text);
    }
    return texts.length === 0 ? [] : readRowsText(`[${unpackRows(texts).slice(1)}]`);
  };
}

/** A log that was kept for the graph. */
export async function logKept(engine: Engine, queries: Queries, kept: Kept): Promise<StoredEntry[]> {
  const changes = changesKept(engine, queries, kept);
  const rows = async (table: AnyTable) => (await changes(table)).map(({ after }) => after!);
  const [entries, parts] = LOG_TABLES;
  return logOf(await rows(entries!), await rows(parts!));
}

/** The ids of all parts, in the order of the text. */
export function partsOf({ id, parts }: Kept): string[] {
  return Object.entries(parts).flatMap(([table, count]) =>
    Array.from({ length: count }, (_, part) => partId(id, table, part)),
  );
}

/** Whether all parts are there. */
export async function isComplete(tx: Transaction, queries: Queries, all: Kept[]): Promise<boolean> {
  const found = await tx.run<{ load: string; parts: number }>(queries["load/kept/count"], {
    loads: all.map(({ id }) => id),
  });
  const there = new Map(found.map(({ load, parts }) => [load, parts]));
  return all.every((kept) => there.get(kept.id) === partsOf(kept).length);
}

/** Deletes what was kept for loads that have ended or never began. */
export async function dropUnused(engine: Engine, queries: Queries): Promise<void> {
  for (let deleted = 1; deleted > 0; )
    deleted = await engine.transaction(async (tx) => {
      const { mark } = await holdRevision(tx, queries);
      const loads = mark ? [mark.changes, mark.entry, mark.log].flatMap((kept) => kept?.id ?? []) : [];
      const [row] = await tx.run<{ deleted: number }>(queries["load/kept/drop"], { loads });
      return row?.deleted ?? 0;
    });
}

function partId(id: string, table: string, part: number): string {
  return `${id}/${table}/${part}`;
}
