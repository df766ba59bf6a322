import type { Engine, Row, Transaction } from "../../engine/engine.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import type { Mark } from "../../graph/revision.ts";
import { keyOf, sameRow, wholeRow } from "../../graph/table-rows.ts";
import type { RowChange, TableRow } from "../../model/log.ts";
import { fileOf } from "../folder/folder.ts";
import { type FreshStep, identityOf, type Step, type Table } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import { batches } from "./batches.ts";
import { appendKept } from "./entry.ts";
import { type Changes, dropUnused } from "./kept.ts";
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
  /** In an empty graph that nobody else fills: the number of the graph's latest change, which is this load's own. */
  step?: number | undefined;
  /** Rows written, whatever their file. */
  done: number;
  /** A transaction with rows was committed. */
  touched?: boolean;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Rows per transaction. */
const BATCH = 5_000;
/** And where they are only added, to an empty graph. */
const FRESH_BATCH = 20_000;
/** A node takes its relationships along, so fewer. */
const REMOVED = 1_000;

/**
 * Makes every row what it shall be; rows that go are taken away once everything is in. Every transaction can be repeated.
 * @param sure the graph has every row as it was; otherwise it may have any of them as it shall be, and is looked at first
 */
export async function writeChanges(writing: Writing, changes: Changes, sure: boolean): Promise<void> {
  const going: Going[] = [];
  const joined: { table: Table; rows: Row[]; steps: Step[][] }[] = [];
  for (const table of TABLES) {
    const all = await changes(table);
    if (all.length === 0) continue;
    if (table.fresh && writing.step !== undefined) {
      await addTable(writing, table, table.fresh, all);
      continue;
    }
    const parts = sure ? sortOf(table, all) : sortOf(table, await notYet(writing, table, all), all);
    await writeTable(writing, table, parts, all.length);
    if (parts.going.length > 0) going.push({ table, rows: parts.going });
    const settling = table.phases.map((phase) => phase.filter(({ settles }) => settles));
    joined.push({ table, rows: parts.again, steps: table.phases });
    // Those that a load wrote before it was cut short, too: what they were joined to may go only now.
    const stay = all.flatMap(({ after }) => (after ? [keyed(table, after)] : []));
    joined.push({ table, rows: settling.flat().length > 0 ? stay : [], steps: settling });
  }
  if (going.length > 0) await removeRows(writing, going);
  else if (sure) return;
  for (const { rows, steps } of joined)
    for (const phase of steps.filter(({ length }) => length > 0))
      for (const batch of batches(rows, BATCH))
        await inStep(writing, writing.done, (tx, revision) => runSteps(tx, writing, phase, batch, revision));
}

/** Rows of a table by what is to be done with them. */
interface Parts {
  added: Row[];
  changed: Row[];
  /** Only what tells them apart. */
  going: Row[];
  /** They stay, and are written once others have gone; of relationships, what is there goes as well. */
  again: Row[];
}

function sortOf(table: Table, open: readonly RowChange[], all = open): Parts {
  const parts: Parts = { added: [], changed: [], going: [], again: [] };
  for (const { before, after } of open) {
    if (after === null) parts.going.push(keyOf(table, before!));
    else if (before === null) parts.added.push(keyed(table, after));
    else if (!sameRow(table, before, after)) parts.changed.push(keyed(table, after));
  }
  const isNode = table.columns[0]?.name === "id" || table.keyed;
  for (const { before, after } of all) {
    if (after === null || before === null || !sameRow(table, before, after)) continue;
    parts.again.push(keyed(table, after));
    if (!isNode) parts.going.push(keyOf(table, after));
  }
  return parts;
}

/** The changes that the graph does not show yet, each from what the graph has. */
async function notYet({ engine, queries }: Writing, table: Table, all: RowChange[]): Promise<RowChange[]> {
  const there = new Map<string, TableRow>();
  for (const row of await engine.read(queries[tableQuery("export", table.name)]))
    there.set(identityOf(table, row), wholeRow(table, row));
  return all.flatMap((change): RowChange[] => {
    const now = there.get(identityOf(table, (change.after ?? change.before)!)) ?? null;
    return sameRow(table, now, change.after) ? [] : [{ ...change, before: now }];
  });
}

/** Rows that go. */
interface Going {
  table: Table;
  rows: Row[];
}

async function writeTable(writing: Writing, table: Table, { added, changed }: Parts, total: number) {
  let done = total - added.length - changed.length;
  writing.done += done;
  for (const [index, phase] of table.phases.entries()) {
    const last = index === table.phases.length - 1;
    const write = async (rows: Row[], steps: Step[]) => {
      const written = last ? rows.length : 0;
      const until = writing.done + written;
      await inStep(writing, until, (tx, revision) => runSteps(tx, writing, steps, rows, revision));
      writing.done = until;
      done += written;
      if (last) writing.onProgress?.({ file: fileOf(table.name), doing: "writing", done, total });
    };
    const adding = phase.filter((step) => !step.clears);
    for (const rows of batches(added, BATCH)) await write(rows, adding);
    for (const rows of batches(changed, BATCH)) await write(rows, phase);
  }
}

/** Adds all rows of a table to a graph that has none of them. */
async function addTable(writing: Writing, table: Table, steps: FreshStep[], all: RowChange[]): Promise<void> {
  const { queries, onProgress } = writing;
  const cellsOf = (row: TableRow) => table.columns.map(({ property }) => row[property] ?? null);
  let done = 0;
  for (const batch of batches(all, FRESH_BATCH)) {
    await inStep(writing, writing.done + batch.length, async (tx) => {
      for (const { query, takes } of steps) {
        const rows = batch.flatMap(({ after }) =>
          after && (takes?.(after) ?? true) ? [cellsOf(after)] : [],
        );
        if (rows.length > 0) await tx.run(queries[`load/fresh/${query}`], { rows });
      }
    });
    writing.done += batch.length;
    done += batch.length;
    onProgress?.({ file: fileOf(table.name), doing: "writing", done, total: all.length });
  }
}

/** What the end of a load says in the log, and where its rows are kept. */
export type LoadEntry = Mark["entry"];

/**
 * Takes the mark away and appends the entry of the load, when it changed anything; then drops what was kept, which the
 * next load does when this does not come to it.
 */
export async function finishWriting(
  { engine, queries, token, done }: Writing,
  { seeded, entry }: { seeded: boolean; entry: LoadEntry | null },
): Promise<void> {
  await engine.transaction(async (tx) => {
    const number = await takeStep(tx, queries, token, done);
    if (entry && entry.rows > 0) await appendKept(tx, queries, number, entry);
    await tx.run(queries["load/finish"], { seeded });
  });
  await dropUnused(engine, queries).catch(() => {});
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

/** Does a part of the work of a load in a transaction of its own, once. */
export async function inStep(
  writing: Writing,
  done: number,
  work: (tx: Transaction, revision: number) => Promise<unknown>,
): Promise<void> {
  const { engine, queries, token, step } = writing;
  const taken = await engine.transaction(async (tx) => {
    const number = await takeStep(tx, queries, token, done);
    // A server that lost its connection as it committed runs the same work again: it is there, and only counted.
    if (step === undefined || number === step + 1) await work(tx, number);
    return number;
  });
  if (step !== undefined) writing.step = taken;
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
function keyed(table: Table, row: TableRow): Row {
  return table.keyed ? { id: identityOf(table, row), ...row } : row;
}
