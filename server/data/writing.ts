import type { Engine, Row, Transaction } from "../engine/engine.ts";
import type { Queries } from "../queries.ts";
import { exportQuery } from "./export.ts";
import { fileOf } from "./folder.ts";
import { type Content, dropUnused } from "./kept.ts";
import { takeStep } from "./mark.ts";
import { identityOf, type Step, type Table } from "./table.ts";
import { TABLES } from "./tables.ts";

export interface Progress {
  /** The file whose rows are being written or taken away. */
  file: string;
  doing: "writing" | "removing";
  done: number;
  /** Rows of the file. */
  total: number;
}

/** What the transactions of one load share. */
export interface Writing {
  engine: Engine;
  queries: Queries;
  /** Null for a seed. */
  token: string | null;
  /** The graph was empty, so there is nothing to clear or to remove. */
  fresh: boolean;
  /** Rows written, whatever their file. */
  done: number;
  /** A transaction with rows was committed. */
  touched?: boolean;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Rows per transaction. */
const BATCH = 5_000;
/** A node takes its relationships along, so fewer. */
const REMOVED = 1_000;

/**
 * Puts every row in place of the row of the same identity; then, to replace, takes away the rows that the content does
 * not have. Every transaction can be repeated, and nothing is removed before everything is in.
 */
export async function writeContent(writing: Writing, content: Content, replace: boolean): Promise<void> {
  for (const table of TABLES) await writeTable(writing, table, keyed(table, await content.rows(table)));
  if (!replace || writing.fresh) return;
  let removed = 0;
  for (const table of TABLES.toReversed()) removed += await removeOthers(writing, table, content);
  if (removed === 0) return;
  for (const table of TABLES) {
    const steps = table.phases.flat().filter((step) => step.settles);
    if (steps.length === 0) continue;
    for (const rows of batches(keyed(table, await content.rows(table)), BATCH))
      await inStep(writing, writing.done, (tx, revision) => runSteps(tx, writing, steps, rows, revision));
  }
}

async function writeTable(writing: Writing, table: Table, all: Row[]): Promise<void> {
  const { added, changed } = await compare(writing, table, all);
  let done = all.length - added.length - changed.length;
  writing.done += done;
  for (const [index, phase] of table.phases.entries()) {
    const last = index === table.phases.length - 1;
    const write = async (rows: Row[], steps: Step[]) => {
      const written = last ? rows.length : 0;
      const until = writing.done + written;
      await inStep(writing, until, (tx, revision) => runSteps(tx, writing, steps, rows, revision));
      writing.done = until;
      done += written;
      if (last) writing.onProgress?.({ file: fileOf(table.name), doing: "writing", done, total: all.length });
    };
    const adding = phase.filter((step) => !step.clears);
    for (const rows of batches(added, BATCH)) await write(rows, adding);
    for (const rows of batches(changed, BATCH)) await write(rows, phase);
  }
}

/** Which rows the graph does not have, and which it has otherwise; what it has like this is left alone. */
async function compare(
  { engine, queries, fresh }: Writing,
  table: Table,
  rows: Row[],
): Promise<{ added: Row[]; changed: Row[] }> {
  if (fresh || rows.length === 0) return { added: rows, changed: [] };
  const textOf = (row: Row) => JSON.stringify(table.columns.map(({ property }) => row[property] ?? null));
  const present = await engine.read(queries[exportQuery(table.name)]!);
  const texts = new Map(present.map((row) => [identityOf(table, row), textOf(row)]));
  const added: Row[] = [];
  const changed: Row[] = [];
  for (const row of rows) {
    const text = texts.get(identityOf(table, row));
    if (text === undefined) added.push(row);
    else if (text !== textOf(row)) changed.push(row);
  }
  return { added, changed };
}

/** Takes the mark away, and then what was kept; the next load deletes that when this does not come to it. */
export async function finishWriting(
  { engine, queries, token, done }: Writing,
  { seeded }: { seeded: boolean },
): Promise<void> {
  await engine.transaction(async (tx) => {
    await takeStep(tx, queries, token, done);
    await tx.run(queries["load/finish"]!, { seeded });
  });
  if (token !== null) await dropUnused(engine, queries).catch(() => {});
}

async function removeOthers(writing: Writing, table: Table, content: Content): Promise<number> {
  const { engine, queries } = writing;
  const wanted = new Set((await content.rows(table)).map((row) => identityOf(table, row)));
  const present = await engine.read(queries[exportQuery(table.name)]!);
  const others = keyed(
    table,
    present.filter((row) => !wanted.has(identityOf(table, row))),
  );
  let done = 0;
  for (const rows of batches(others, REMOVED)) {
    await inStep(writing, writing.done, (tx) => tx.run(queries[removeQuery(table.name)]!, { rows }));
    done += rows.length;
    writing.onProgress?.({ file: fileOf(table.name), doing: "removing", done, total: others.length });
  }
  return others.length;
}

async function inStep(
  writing: Writing,
  done: number,
  work: (tx: Transaction, revision: number) => Promise<unknown>,
): Promise<void> {
  const { engine, queries, token } = writing;
  await engine.transaction(async (tx) => work(tx, await takeStep(tx, queries, token, done)));
  writing.touched = true;
}

async function runSteps(
  tx: Transaction,
  { queries }: Writing,
  steps: Step[],
  batch: Row[],
  revision: number,
): Promise<void> {
  for (const step of steps) {
    const rows = step.rows ? batch.flatMap(step.rows) : batch;
    if (rows.length > 0) await tx.run(queries[step.query]!, { rows, revision });
  }
}

/** Rows of a node without an id column get one made of their identity. */
function keyed(table: Table, rows: Row[]): Row[] {
  return table.keyed ? rows.map((row) => ({ id: identityOf(table, row), ...row })) : rows;
}

function* batches(rows: Row[], size: number): Generator<Row[]> {
  for (let begin = 0; begin < rows.length; begin += size) yield rows.slice(begin, begin + size);
}

/** The query that takes rows of a table away. */
export function removeQuery(table: string): string {
  return `load/remove/${table.replaceAll("_", "-")}`;
}
