import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Entry, RowChange } from "../../model/log.ts";

/** Letters of a part of a bulk entry: an engine's log and its transactions take small values well. */
const PART = 1_000_000;

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

/** SHA-256 in hex of the text of rows. */
export function digestOfRows(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256 in hex over an entry, the digest of its rows and the hash of the entry before. */
export function hashOf(
  { number, at, by, kind, note, undoes }: Said,
  digest: string,
  previous: string,
): string {
  return createHash("sha256")
    .update(JSON.stringify([number, at, by, kind, note, undoes, digest, previous]))
    .digest("hex");
}

/** The text of a bulk entry's rows in parts, packed. */
export function packRows(text: string): string[] {
  const packed = gzipSync(text, { level: 6 }).toString("base64");
  return Array.from({ length: Math.ceil(packed.length / PART) }, (_, part) =>
    packed.slice(part * PART, (part + 1) * PART),
  );
}

export function unpackRows(parts: readonly string[]): string {
  return gunzipSync(Buffer.concat(parts.map((part) => Buffer.from(part, "base64")))).toString();
}
