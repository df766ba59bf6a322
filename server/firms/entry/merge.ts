import { identityOf } from "../../data/tables/table.ts";
import { TABLES } from "../../data/tables/tables.ts";
import type { Row } from "../../engine/engine.ts";
import { sameContent } from "../../graph/asked.ts";
import { type Changing, change, Unchanged } from "../../graph/change.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import { keepWrite, readWrite } from "../../graph/writes.ts";
import type { Call } from "../../http/endpoint.ts";
import type { TableName } from "../../model/log.ts";
import { notFound, Problem, refuse } from "../../words/problem.ts";
import { mergeChange, mergeFirms, mergeRows, NAMING_FIRMS, type Pair, type Told } from "./merge-rows.ts";

export interface Merging extends Pair {
  write?: string | undefined;
  by?: string | null;
  /** Both as the client saw them. */
  before?: { kept: Row; other: Row } | undefined;
}

export interface Merged {
  firm: Row;
  /** How many rows of each table name the firm that stays now. */
  moved: Record<string, number>;
  told: Told[];
  repeated: boolean;
}

/**
 * Makes two entries of one firm one: whatever named the other names the firm that stays, which gains what it lacked;
 * the other is gone. All of it, or nothing.
 * @throws Problem not_found, bad_input for one firm twice or for two codes, changed with both as they are now, id_taken
 */
export async function mergeFirm(call: Call, { write, before, by = null, ...pair }: Merging): Promise<Merged> {
  const { queries } = call;
  const { id, other } = pair;
  if (id === other) refuse([{ field: "other", code: "same_firm", params: {} }]);
  const asked = { kind: "merge", ...pair };
  return change<Merged>(call, { kind: "merge", by }, async (changing) => {
    const { tx, describe, put, remove } = changing;
    const one = async (firm: string, field: string) => {
      const [row] = await tx.run(queries["firms/firm/firm"], { id: firm });
      if (!row) throw notFound(field, firm);
      return row;
    };
    if (write !== undefined && (await readWrite(changing, queries, write, asked)))
      return new Unchanged({ firm: await one(id, "id"), moved: {}, told: [], repeated: true });
    const [kept, gone] = [await one(id, "id"), await one(other, "other")];
    if (before && !sameContent(before, { kept, other: gone }))
      throw new Problem("changed", { field: "before", current: { kept, other: gone } });
    if (kept.uscc && gone.uscc && kept.uscc !== gone.uscc) {
      const codes = `${kept.uscc}、${gone.uscc}`;
      refuse([{ field: "other", code: "two_codes", params: { codes } }]);
    }
    describe(`${gone.name} → ${kept.name}`);
    const { rows, gone: named, told } = await readRows(changing, queries, pair);
    for (const [table, all] of named) await remove(table, all);
    await remove("firms", [{ id: other }]);
    rows.set("firms", [mergeFirms(kept, gone)]);
    for (const { name } of TABLES) await put(name, rows.get(name) ?? []);
    if (write !== undefined) await keepWrite(changing, queries, write, { asked, made: [] });
    const firm = await one(id, "id");
    rows.delete("firms");
    const moved = Object.fromEntries([...rows].map(([name, all]) => [name, all.length]));
    return { firm, moved, told, repeated: false };
  });
}

/** The rows that named the other firm, by table: as they name the firm that stays, and those that go. */
async function readRows({ tx }: Changing, queries: Queries, pair: Pair) {
  const rows = new Map<TableName, Row[]>();
  const gone = new Map<TableName, Row[]>();
  const told: Told[] = [];
  for (const table of NAMING_FIRMS) {
    const query = queries[tableQuery("firms/merge", table.name)];
    const others = await tx.run(query, { firm: pair.other });
    const kept = await tx.run(query, { firm: pair.id });
    const merged = mergeRows(table, pair, { kept, others });
    told.push(...merged.told);
    if (merged.moved.length > 0) rows.set(table.name, merged.moved);
    const stays = new Set(merged.moved.map((row) => identityOf(table, row)));
    const going = others.filter((row) => !stays.has(identityOf(table, row)));
    if (going.length > 0) gone.set(table.name, going);
  }
  const text = JSON.stringify(pair.other);
  const events = await tx.run<Row & { change: string }>(queries["firms/merge/events"], { text });
  const changed = events
    .map((event) => ({ ...event, change: mergeChange(event.change, pair) }))
    .filter(({ change }, at) => change !== events[at]!.change);
  if (changed.length > 0) rows.set("events", changed);
  return { rows, gone, told };
}
