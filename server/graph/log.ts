import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Transaction } from "../engine/engine.ts";
import { BULK_ROWS, type ChangeKind, type Entry, type RowChange, type Touched } from "../model/log.ts";
import type { Queries } from "./queries.ts";
import { joinChanges, thingsOf } from "./table-rows.ts";

/** Letters of a part of a bulk entry: an engine's log and its transactions take small values well. */
const PART = 1_000_000;

/** An entry without what the graph holds of its rows. */
export type EntryHead = Omit<Entry, "rows" | "touched"> & {
  bulk: boolean;
  tables: string[];
  things: string[];
  rowsTotal: number;
};

/** What an entry says before it has a place in the chain. */
export type Said = Pick<Entry, "number" | "at" | "by" | "kind" | "note" | "undoes">;

/** The text of rows as an entry holds it, and over which its hash is made. */
export function rowsText(rows: readonly RowChange[]): string {
  return JSON.stringify(rows.map(({ table, before, after }) => [table, before, after]));
}

export function readRowsText(text: string): RowChange[] {
  const rows = JSON.parse(text) as [RowChange["table"], RowChange["before"], RowChange["after"]][];
  return rows.map(([table, before, after]) => ({ table, before, after }));
}

/** SHA-256 in hex over an entry and the hash of the entry before. */
export function hashOf({ number, at, by, kind, note, undoes }: Said, rows: string, previous: string): string {
  return createHash("sha256")
    .update(JSON.stringify([number, at, by, kind, note, undoes, previous]))
    .update(rows)
    .digest("hex");
}

/** What rows touched; of many only which tables. */
export function touchedBy(rows: readonly RowChange[]): Touched {
  const bulk = rows.length >= BULK_ROWS;
  const tables = [...new Set(rows.map(({ table }) => table))].sort();
  return { bulk, tables, things: bulk ? [] : thingsOf(rows) };
}

/** The text of a bulk entry's rows in parts, packed. */
export function packRows(text: string): string[] {
  const packed = gzipSync(text, { level: 6 }).toString("base64");
  return Array.from({ length: Math.ceil(packed.length / PART) }, (_, part) =>
    packed.slice(part * PART, (part + 1) * PART),
  );
}

export function unpackRows(parts: readonly string[]): string {
  return gunzipSync(Buffer.from(parts.join(""), "base64")).toString();
}

let latest = 0;

/** Now, and never the same or earlier twice, so that entries of one server are in order by their time too. */
export function moment(): string {
  latest = Math.max(Date.now(), latest + 1);
  return new Date(latest).toISOString();
}

interface Appending {
  tx: Transaction;
  queries: Queries;
  /** The entry that is the head of the log; null when the log is empty. */
  head: { number: number; hash: string } | null;
}

/**
 * Appends an entry in the transaction of its change, and makes it the head of the chain.
 * @param written parts of a bulk entry's rows that are in the graph already, under `id/0`, `id/1` …
 */
export async function appendEntry(
  { tx, queries, head }: Appending,
  said: Said,
  changes: readonly RowChange[],
): Promise<Entry> {
  const rows = joinChanges(changes);
  const text = rowsText(rows);
  const touched = touchedBy(rows);
  const previous = head?.hash ?? "";
  const hash = hashOf(said, text, previous);
  const id = String(said.number);
  const parts = touched.bulk ? packRows(text) : [];
  for (const [part, packed] of parts.entries())
    await tx.run(queries["log/keep-part"], { id: `${id}/${part}`, entry: id, part, text: packed });
  await tx.run(queries["log/append"], {
    ...said,
    id,
    ...touched,
    rows: touched.bulk ? null : text,
    parts: parts.length,
    count: rows.length,
    previous,
    hash,
  });
  if (head) await tx.run(queries["log/join"], { id, before: String(head.number) });
  if (touched.things.length > 0) await tx.run(queries["log/touch"], { id, things: touched.things });
  return { ...said, touched, rows, previous, hash };
}

type RawEntry = EntryHead & { rows: string | null; parts: number; kind: ChangeKind };

/** An entry whole; null when there is none with this number. Its rows are those of the log, hash unchecked. */
export async function readEntry(
  run: Transaction["run"],
  queries: Queries,
  number: number,
): Promise<Entry | null> {
  const [raw] = await run<RawEntry>(queries["log/one"], { id: String(number) });
  if (!raw) return null;
  const texts: string[] = [];
  for (let part = 0; part < raw.parts; part++) {
    const [found] = await run<{ text: string }>(queries["log/part-text"], { id: `${number}/${part}` });
    if (!found) throw new Error(`part ${part} of entry ${number} of the log is not there`);
    texts.push(found.text);
  }
  const { bulk, tables, things, rows: text, parts: _, rowsTotal: _total, ...said } = raw;
  return {
    ...said,
    touched: { bulk, tables: tables as Touched["tables"], things },
    rows: readRowsText(bulk ? unpackRows(texts) : (text ?? "[]")),
  };
}
