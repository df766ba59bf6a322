import type { Transaction } from "../../engine/engine.ts";
import type { StoredEntry } from "../log/log-rows.ts";
import { batches } from "./batches.ts";
import { extentOf } from "./extent.ts";
import { inStep, type Writing } from "./writing.ts";

/** Entries of a batch; the packed rows of one go alone. */
const BATCH = 200;

/** Puts the log that a folder carries into a graph that has none of its own, so that the next entry follows its last. */
export async function writeLog(writing: Writing, log: readonly StoredEntry[]): Promise<void> {
  await dropLog(writing);
  const step = (work: (tx: Transaction) => Promise<unknown>) => inStep(writing, writing.done, work);
  const { queries } = writing;
  let before: string | null = null;
  for (const batch of batches(log, BATCH)) {
    const rows = batch.map((entry) => {
      const { parts, ...said } = entry;
      const { touched, count } = extentOf(entry);
      return { ...said, ...touched, id: String(entry.number), parts: parts.length, count };
    });
    const joins = rows.flatMap(({ id }, at) => {
      const earlier = at === 0 ? before : rows[at - 1]!.id;
      return earlier === null ? [] : [{ id, before: earlier }];
    });
    const things = rows.flatMap((row) => row.things.map((thing) => ({ id: row.id, thing })));
    await step(async (tx) => {
      await tx.run(queries["load/log/entries"], { rows });
      await tx.run(queries["load/log/join"], { rows: joins });
      await tx.run(queries["load/log/touch"], { rows: things });
    });
    before = rows.at(-1)!.id;
    for (const { number, parts } of batch)
      for (const [part, text] of parts.entries())
        await step((tx) =>
          tx.run(queries["load/log/parts"], {
            rows: [{ id: `${number}/${part}`, entry: String(number), part, text }],
          }),
        );
  }
  const head = log.at(-1);
  if (head) await step((tx) => tx.run(queries["load/log/head"], { hash: head.hash, number: head.number }));
}

/** Takes away what there is of such a log before its load has come to an end. */
export async function dropLog(writing: Writing): Promise<void> {
  const { queries } = writing;
  await inStep(writing, writing.done, async (tx) => {
    await tx.run(queries["load/log/head"], { hash: null, number: null });
    for (let deleted = 1; deleted > 0; ) {
      const [row] = await tx.run<{ deleted: number }>(queries["load/log/drop"]);
      deleted = row?.deleted ?? 0;
    }
  });
}
