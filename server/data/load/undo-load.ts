import { randomUUID } from "node:crypto";
import type { Engine } from "../../engine/engine.ts";
import { readEntry } from "../../graph/log.ts";
import type { Queries } from "../../graph/queries.ts";
import { type Mark, readRevision } from "../../graph/revision.ts";
import { sameRow } from "../../graph/table-rows.ts";
import type { RowChange, TableRow } from "../../model/log.ts";
import { findCycles } from "../folder/cycles.ts";
import { identityOf, propertyOf, type Rows, type Table } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import { carryOut } from "./carry-out.ts";
import { listed, reversed, rowsOfGraph } from "./differences.ts";
import { readHead } from "./graph-log.ts";
import { keep } from "./kept.ts";
import { GraphMoved } from "./load-fault.ts";

/** Rows from which on a change is taken back as a load is, not in one transaction. */
export const UNDO_AS_LOAD = 5_000;

const ATTEMPTS = 5;

/** A row that the change left is another by now, or something later rests on it. */
export class LoadOvertaken extends Error {
  override name = "LoadOvertaken";
  readonly table: string;
  readonly row: TableRow;

  constructor(table: string, row: TableRow) {
    super(`A row of ${table} is not as the load left it`);
    this.table = table;
    this.row = row;
  }
}

/**
 * Takes back a change of very many rows, whole, as a load does: cut short it can go on and go back, and its end is an
 * entry of the log.
 * @returns the number of the change that took it back
 * @throws LoadOvertaken when a later change stands on it, GraphMoved, LoadFailed, LoadCutShort
 */
export async function undoLoad(
  engine: Engine,
  queries: Queries,
  asked: { number: number; by: string | null },
): Promise<number> {
  for (let attempt = 1; ; attempt++)
    try {
      return await tryToUndo(engine, queries, asked);
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt >= ATTEMPTS) throw error;
    }
}

async function tryToUndo(
  engine: Engine,
  queries: Queries,
  { number, by }: { number: number; by: string | null },
): Promise<number> {
  const seen = await readRevision(engine, queries);
  const entry = await readEntry(engine.read, queries, number);
  if (!entry) throw new Error(`There is no entry ${number} in the log`);
  const back = new Map<string, RowChange[]>();
  for (const change of entry.rows) {
    const of = back.get(change.table);
    if (of) of.push(change);
    else back.set(change.table, [change]);
  }
  await refuseOvertaken(rowsOfGraph(engine, queries), back);
  const changes = reversed(listed(back));
  const token = randomUUID();
  const kept = await keep(engine, queries, `load-${token}`, changes, TABLES);
  const note = entry.note ?? String(number);
  const mark: Mark = {
    token,
    folder: note,
    replace: false,
    began: new Date().toISOString(),
    doing: "load",
    digest: kept.hash,
    rows: kept.rows,
    rowsBefore: kept.rows,
    changes: kept,
    entry: { ...kept, kind: "undo", by, note, undoes: number },
    log: null,
  };
  await carryOut({ engine, queries }, mark, {
    held: null,
    seen: seen.number,
    least: 0,
    changes,
    carried: [],
    fresh: false,
  });
  return (await readHead(engine, queries)) ?? 0;
}

/**
 * Every row must be as the change left it, and what goes or comes back must leave every reference with its end, no cycle
 * and no second chosen statement.
 */
async function refuseOvertaken(rows: Rows, back: ReadonlyMap<string, RowChange[]>): Promise<void> {
  const left = new Map<Table, TableRow[]>();
  const ids = new Map<string, Set<unknown>>();
  for (const table of TABLES) {
    const there = new Map((await rows(table)).map((row) => [identityOf(table, row), row]));
    for (const { before, after } of back.get(table.name) ?? []) {
      const identity = identityOf(table, (after ?? before)!);
      if (!sameRow(table, there.get(identity) ?? null, after))
        throw new LoadOvertaken(table.name, (after ?? before)!);
      if (before) there.set(identity, before);
      else there.delete(identity);
    }
    left.set(table, [...there.values()]);
    ids.set(table.name, new Set([...there.values()].map(({ id }) => id)));
  }
  for (const [table, all] of left) if (back.has(table.name)) refuseBroken(table, all);
  for (const [table, all] of left)
    for (const { property, refers } of table.columns.filter((column) => column.refers))
      for (const row of all)
        for (const id of [row[property] ?? []].flat())
          if (!refers!.some((name) => ids.get(name)?.has(id))) throw new LoadOvertaken(table.name, row);
}

function refuseBroken(table: Table, all: readonly TableRow[]): void {
  const { acyclic, chosenPer } = table;
  if (acyclic) {
    const edges = all.flatMap((row, line) => {
      const edge = acyclic(row);
      return edge ? [{ from: edge[0], to: edge[1], line }] : [];
    });
    const [cycle] = findCycles(edges);
    if (cycle) throw new LoadOvertaken(table.name, all[cycle.line]!);
  }
  const chosen = new Set<string>();
  for (const row of chosenPer ? all : []) {
    if (row.chosen !== true) continue;
    const of = JSON.stringify(chosenPer!.map((name) => row[propertyOf(table, name)]));
    if (chosen.has(of)) throw new LoadOvertaken(table.name, row);
    chosen.add(of);
  }
}
