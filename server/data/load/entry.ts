import type { Transaction } from "../../engine/engine.ts";
import { appendEntry, appendHead, moment } from "../../graph/log.ts";
import type { Queries } from "../../graph/queries.ts";
import type { Kept, Mark } from "../../graph/revision.ts";
import { BULK_ROWS, type TableName } from "../../model/log.ts";
import { readRowsText, unpackRows } from "../log/entry-text.ts";
import { partsOf } from "./kept.ts";

/** Appends an entry whose rows are kept in the graph, in the transaction that ends their load. */
export async function appendKept(
  tx: Transaction,
  queries: Queries,
  number: number,
  { kind, by, note, undoes, ...kept }: Mark["entry"],
): Promise<void> {
  const [at] = await tx.run<{ head: string | null; headNumber: number | null }>(queries["load/head"]);
  const head = at?.head ? { hash: at.head, number: at.headNumber! } : null;
  const said = { number, at: moment(), by, kind, note, undoes };
  const parts = partsOf(kept);
  if (kept.rows < BULK_ROWS) {
    const texts = await readParts(tx, queries, parts);
    await appendEntry({ tx, queries, head }, said, readRowsText(unpackRows(texts)));
    return;
  }
  const id = String(number);
  await tx.run(queries["load/entry-parts"], {
    entry: id,
    parts: parts.map((from, part) => ({ from, id: `${id}/${part}`, part })),
  });
  await appendHead({ tx, queries, head }, said, {
    bulk: true,
    tables: tablesOf(kept),
    things: [],
    rows: null,
    parts: parts.length,
    count: kept.rows,
    digest: kept.hash,
  });
}

async function readParts(tx: Transaction, queries: Queries, ids: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const id of ids) {
    const [row] = await tx.run<{ text: string }>(queries["load/kept/text"], { id });
    if (!row) throw new Error(`What was kept for the log is not there: ${id}`);
    texts.push(row.text);
  }
  return texts;
}

/** In the order of the names, as entries say them. */
function tablesOf({ parts }: Kept): TableName[] {
  return Object.keys(parts)
    .filter((name) => name !== "")
    .sort() as TableName[];
}
