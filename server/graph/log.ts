import {
  digestOfRows,
  hashOf,
  packRows,
  readRowsText,
  rowsText,
  type Said,
  unpackRows,
} from "../data/log/entry-text.ts";
import { rowsOfParts } from "../data/log/rows-read.ts";
import type { Transaction } from "../engine/engine.ts";
import { BULK_ROWS, type ChangeKind, type Entry, type RowChange, type Touched } from "../model/log.ts";
import type { Queries } from "./queries.ts";
import { joinChanges, thingsOf } from "./table-rows.ts";

/** An entry without what the graph holds of its rows. */
export type EntryHead = Omit<Entry, "rows" | "touched"> & {
  bulk: boolean;
  tables: string[];
  things: string[];
  rowsTotal: number;
};

/** What rows touched; of many only which tables. */
export function touchedBy(rows: readonly RowChange[]): Touched {
  const bulk = rows.length >= BULK_ROWS;
  const tables = [...new Set(rows.map(({ table }) => table))].sort();
  return { bulk, tables, things: bulk ? [] : thingsOf(rows) };
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

/** Appends an entry in the transaction of its change, and makes it the head of the chain. */
export async function appendEntry(
  appending: Appending,
  said: Said,
  changes: readonly RowChange[],
): Promise<Entry> {
  const { tx, queries } = appending;
  const rows = joinChanges(changes);
  const text = rowsText(rows);
  const touched = touchedBy(rows);
  const id = String(said.number);
  const parts = touched.bulk ? packRows(text) : [];
  for (const [part, packed] of parts.entries())
    await tx.run(queries["log/keep-part"], { id: `${id}/${part}`, entry: id, part, text: packed });
  const { previous, hash } = await appendHead(appending, said, {
    ...touched,
    rows: touched.bulk ? null : text,
    parts: parts.length,
    count: rows.length,
    digest: digestOfRows(text),
  });
  if (touched.things.length > 0) await tx.run(queries["log/touch"], { id, things: touched.things });
  return { ...said, touched, rows, previous, hash };
}

/** Appends what an entry says; the parts of its rows, when there are any, are in the graph under its number. */
export async function appendHead(
  { tx, queries, head }: Appending,
  said: Said,
  { digest, ...rows }: Touched & { rows: string | null; parts: number; count: number; digest: string },
): Promise<Pick<Entry, "previous" | "hash">> {
  const previous = head?.hash ?? "";
  const hash = hashOf(said, digest, previous);
  const id = String(said.number);
  await tx.run(queries["log/append"], { ...said, id, ...rows, previous, hash });
  if (head) await tx.run(queries["log/join"], { id, before: String(head.number) });
  return { previous, hash };
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
  for await (const text of partsOfEntry(run, queries, raw)) texts.push(text);
  const { bulk, tables, things, rows: text, parts: _, rowsTotal: _total, ...said } = raw;
  return {
    ...said,
    touched: { bulk, tables: tables as Touched["tables"], things },
    rows: readRowsText(bulk ? unpackRows(texts) : (text ?? "[]")),
  };
}

/** An entry with some of its rows, `limit` after the first `skip`; null when there is none with this number. */
export async function readEntryPage(
  run: Transaction["run"],
  queries: Queries,
  number: number,
  { skip, limit }: { skip: number; limit: number },
): Promise<(EntryHead & { rows: RowChange[] }) | null> {
  const [raw] = await run<RawEntry>(queries["log/one"], { id: String(number) });
  if (!raw) return null;
  const { rows: text, parts: _, ...head } = raw;
  if (!raw.bulk) return { ...head, rows: readRowsText(text ?? "[]").slice(skip, skip + limit) };
  const rows: RowChange[] = [];
  if (skip < raw.rowsTotal)
    for await (const row of rowsOfParts(partsOfEntry(run, queries, raw), skip)) {
      rows.push(row);
      if (rows.length >= limit) break;
    }
  return { ...head, rows };
}

/** The rows of a bulk entry one after the other, never held together. */
export async function* rowsOfBulk(
  run: Transaction["run"],
  queries: Queries,
  number: number,
): AsyncGenerator<RowChange> {
  const [raw] = await run<RawEntry>(queries["log/one"], { id: String(number) });
  if (raw) yield* rowsOfParts(partsOfEntry(run, queries, raw));
}

async function* partsOfEntry(
  run: Transaction["run"],
  queries: Queries,
  { number, parts }: Pick<RawEntry, "number" | "parts">,
): AsyncGenerator<string> {
  for (let part = 0; part < parts; part++) {
    const [found] = await run<{ text: string }>(queries["log/part-text"], { id: `${number}/${part}` });
    if (!found) throw new Error(`part ${part} of entry ${number} of the log is not there`);
    yield found.text;
  }
}
