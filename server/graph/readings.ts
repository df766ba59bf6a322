import { Columns, Filling, type Kinds } from "../analysis/judging/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { QueryName } from "../model/query-names.ts";
import type { Queries } from "./queries.ts";

export interface Reading {
  engine: Engine;
  queries: Queries;
}

/** Rows that a page is to have. */
const PAGE = 10_000;

/**
 * What a query says of the things with these ids, in columns and in the order of the ids: a page after the other, so
 * that neither the engine nor this process ever holds all rows as objects. The next page is read while one is put away.
 * @param each rows that a thing has on the average, as far as that is known
 */
export async function readPages<Row extends object>(
  { engine, queries }: Reading,
  {
    query,
    param,
    kinds,
    order,
    each = 1,
  }: {
    query: QueryName;
    /** The name under which the query takes ids. */
    param: string;
    kinds: Kinds<Row>;
    /** Of the rows of a page; what the engine sorts by other rules than JavaScript is sorted again. */
    order: (a: Row, b: Row) => number;
    each?: number;
  },
  ids: readonly string[],
): Promise<Columns<Row>> {
  const filling = new Filling(kinds, Math.ceil(ids.length * each));
  const page = (from: number, to: number) =>
    from < ids.length ? engine.read<Row>(queries[query], { [param]: ids.slice(from, to) }) : null;
  let [from, rows] = [0, 0];
  let to = Math.max(1, Math.floor(PAGE / each));
  let reading = page(from, to);
  while (reading) {
    const found = await reading;
    rows += found.length;
    const average = Math.max(0.1, rows / Math.min(to, ids.length));
    from = to;
    to = from + Math.min(PAGE, Math.max(1, Math.floor(PAGE / average)));
    reading = page(from, to);
    reading?.catch(() => {});
    filling.add(found.sort(order));
  }
  return Columns.filledFrom(kinds, filling);
}

/** Ids in the order that JavaScript compares them by. */
export async function readIds({ engine, queries }: Reading, query: QueryName): Promise<string[]> {
  const rows = await engine.read<{ id: string }>(queries[query]);
  return rows.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
}
