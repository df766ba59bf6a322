import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Table } from "../../server/data/tables/table.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { loadQueries, tableQuery } from "../../server/graph/queries.ts";
import { keyOf } from "../../server/graph/table-rows.ts";
import type { QueryName } from "../../server/model/query-names.ts";
import { behaviour } from "./behaviour.ts";
import { type Case, fill, wipe } from "./case.ts";
import { cases as answer } from "./contract/answer.ts";
import { cases as candidates } from "./contract/candidates.ts";
import { cases as chain } from "./contract/chain.ts";
import { cases as exports } from "./contract/export.ts";
import { cases as firm } from "./contract/firm.ts";
import { cases as firmsMerge } from "./contract/firms-merge.ts";
import { cases as load } from "./contract/load.ts";
import { cases as loadFresh } from "./contract/load-fresh.ts";
import { cases as loadLog } from "./contract/load-log.ts";
import { cases as log } from "./contract/log.ts";
import { cases as names } from "./contract/names.ts";
import { cases as officeTables } from "./contract/office-tables.ts";
import { cases as older } from "./contract/older.ts";
import { cases as plan } from "./contract/plan-tables.ts";
import { cases as project } from "./contract/project.ts";
import { cases as rankingRecord } from "./contract/ranking-record.ts";
import { cases as remove } from "./contract/remove.ts";
import { cases as state } from "./contract/state.ts";
import { cases as trips } from "./contract/trips.ts";
import { cases as versions } from "./contract/versions.ts";
import { park } from "./park.ts";

const groups: Record<string, Case[]> = {
  names,
  officeTables,
  project,
  rankingRecord,
  load,
  loadFresh,
  loadLog,
  remove,
  state,
  export: exports,
  candidates,
  chain,
  firm,
  firmsMerge,
  answer,
  log,
  older,
  plan,
  trips,
  versions,
};

const queries = loadQueries("cypher");

/** What every engine must do: answer each query's cases alike, and keep the promises of the interface. */
export function contract(open: () => Promise<Engine>) {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  beforeEach(() => wipe(engine));
  afterAll(() => engine?.close());

  for (const [group, cases] of Object.entries(groups))
    describe(group, () => {
      test.each(cases)("$query: $shows", async ({ query, given = park, params, rows, after = [] }) => {
        await fill(engine, given);
        const text = queries[query as QueryName];
        const answer = await (after.length > 0 ? engine.write(text, params) : engine.read(text, params));
        expect(answer).toEqual(rows);
        for (const later of after)
          expect(await engine.read(queries[later.query as QueryName], later.params)).toEqual(later.rows);
        for (const exported of [{ query, rows }, ...after])
          for (const [rowsQuery, table] of tableOfExport(exported.query)) {
            const told = exported.rows.map((row) => keyOf(table, row));
            expect(await engine.read(queries[rowsQuery], { rows: told })).toEqual(exported.rows);
          }
      });
    });

  describe("behaviour", () => behaviour(() => engine));
}

/** Where a case says what the export of a table holds, the rows told apart must be the same; nodes keyed by what tells their rows apart have cases of their own. */
function tableOfExport(query: string): [QueryName, Table][] {
  return TABLES.filter(({ name, keyed }) => !keyed && tableQuery("export", name) === query).map((table) => [
    tableQuery("log/rows", table.name),
    table,
  ]);
}

/** Query files that no case runs. */
export function uncovered(): string[] {
  const covered = new Set<string>();
  for (const { query, after = [] } of Object.values(groups).flat())
    for (const name of [query, ...after.map((later) => later.query)]) {
      covered.add(name);
      for (const [rowsQuery] of tableOfExport(name)) covered.add(rowsQuery);
    }
  return Object.keys(queries).filter((name) => !covered.has(name));
}
