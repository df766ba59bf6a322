import type { Engine, Row, Transaction } from "../../engine/engine.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import { fileOf } from "../folder/folder.ts";
import { identityOf, propertyOf, type Step, type Table } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import { type Content, dropUnused } from "./kept.ts";
import { takeStep } from "./mark.ts";

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
  const going: Going[] = [];
  for (const table of TABLES) {
    const rows = keyed(table, await content.rows(table));
    const { others, doubled } = await writeTable(writing, table, rows, replace);
    if (others.length > 0) going.push({ table, rows: others, again: doubled });
  }
  if (going.length === 0) return;
  await removeRows(writing, going);
  for (const { table, again } of going)
    for (const steps of table.phases)
      for (const rows of batches(again, BATCH))
        await inStep(writing, writing.done, (tx, revision) => runSteps(tx, writing, steps, rows, revision));
  for (const table of TABLES) {
    const steps = table.phases.flat().filter((step) => step.settles);
    if (steps.length === 0) continue;
    for (const rows of batches(keyed(table, await content.rows(table)), BATCH))
      await inStep(writing, writing.done, (tx, revision) => runSteps(tx, writing, steps, rows, revision));
  }
}

/** Rows that the graph has and a replacing content has not; only what tells them apart. */
interface Going {
  table: Table;
  rows: Row[];
  /** Rows of the content that the graph had twice: they go, and come back once. */
  again: Row[];
}

/** @returns what is to go, when the rows replace those of the graph */
async function writeTable(writing: Writing, table: Table, all: Row[], replace: boolean) {
  const { added, changed, others, doubled } = await compare(writing, table, all, replace);
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
  return { others, doubled };
}

/** Which rows the graph does not have, and which it has otherwise; what it has like this is left alone. */
async function compare(
  { engine, queries, fresh }: Writing,
  table: Table,
  rows: Row[],
  replace: boolean,
): Promise<{ added: Row[]; changed: Row[]; others: Row[]; doubled: Row[] }> {
  const changed: Row[] = [];
  const others: Row[] = [];
  const doubled: Row[] = [];
  if (fresh || (rows.length === 0 && !replace)) return { added: rows, changed, others, doubled };
  const textOf = (row: Row) => JSON.stringify(table.columns.map(({ property }) => row[property] ?? null));
  const wanted = new Map(rows.map((row) => [identityOf(table, row), row]));
  const found = new Set<string>();
  for (const present of await engine.read(queries[tableQuery("export", table.name)])) {
    const identity = identityOf(table, present);
    const row = wanted.get(identity);
    const twice = found.has(identity);
    if (row && !twice && textOf(row) !== textOf(present)) changed.push(row);
    if (row && twice && replace) doubled.push(row);
    if ((!row || twice) && replace) others.push(tellingApart(table, present));
    found.add(identity);
  }
  const added = rows.filter((row) => !found.has(identityOf(table, row)));
  return { added, changed, others, doubled };
}

function tellingApart(table: Table, row: Row): Row {
  const names = table.identity.map((name) => propertyOf(table, name));
  return {
    ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    ...(table.keyed && { id: identityOf(table, row) }),
  };
}

/** Takes the mark away, and then what was kept; the next load deletes that when this does not come to it. */
export async function finishWriting(
  { engine, queries, token, done }: Writing,
  { seeded }: { seeded: boolean },
): Promise<void> {
  await engine.transaction(async (tx) => {
    await takeStep(tx, queries, token, done);
    await tx.run(queries["load/finish"], { seeded });
  });
  if (token !== null) await dropUnused(engine, queries).catch(() => {});
}

/** What refers to others goes before them, but what begins at a node that goes is taken along by it. */
async function removeRows(writing: Writing, going: Going[]): Promise<void> {
  const { queries, onProgress } = writing;
  const goneIn = new Map(going.map(({ table, rows }) => [table.name, new Set(rows.map(({ id }) => id))]));
  for (const { table, rows: all } of going.toReversed()) {
    const begin = table.columns[0]!;
    const from = begin.name === "id" || table.keyed ? undefined : goneIn.get(begin.refers?.[0] ?? table.name);
    const rows = from ? all.filter((row) => !from.has(row[begin.property])) : all;
    let done = 0;
    for (const batch of batches(rows, REMOVED)) {
      await inStep(writing, writing.done, (tx) =>
        tx.run(queries[tableQuery("load/remove", table.name)], { rows: batch }),
      );
      done += batch.length;
      onProgress?.({ file: fileOf(table.name), doing: "removing", done, total: rows.length });
    }
  }
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
    if (rows.length > 0) await tx.run(queries[step.query], { rows, revision });
  }
}

/** Rows of a node without an id column get one made of their identity. */
function keyed(table: Table, rows: Row[]): Row[] {
  return table.keyed ? rows.map((row) => ({ id: identityOf(table, row), ...row })) : rows;
}

function* batches(rows: Row[], size: number): Generator<Row[]> {
  for (let begin = 0; begin < rows.length; begin += size) yield rows.slice(begin, begin + size);
}
