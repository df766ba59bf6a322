import { expect } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { tableQuery } from "../../server/graph/queries.ts";
import type { RowChange, TableName, TableRow } from "../../server/model/log.ts";
import { folderOf, queries } from "../data/folders.ts";

async function rowsIn(engine: Engine): Promise<Map<string, { table: TableName; row: TableRow }>> {
  const found = new Map<string, { table: TableName; row: TableRow }>();
  for (const { name, identity, columns } of TABLES) {
    const names = identity.map((one) => columns.find((column) => column.name === one)!.property);
    for (const row of await engine.read<TableRow>(queries[tableQuery("export", name)])) {
      for (const { property, type, empty } of columns)
        if (type === "flag") row[property] = row[property] ?? empty ?? false;
      found.set(JSON.stringify([name, ...names.map((one) => row[one] ?? null)]), {
        table: name as TableName,
        row,
      });
    }
  }
  return found;
}

type Rows = Awaited<ReturnType<typeof rowsIn>>;

function changesBetween(before: Rows, after: Rows): RowChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ table: (is ?? was)!.table, before: was?.row ?? null, after: is?.row ?? null }];
  });
}

/** The graph is this folder's, and one entry of the log says what that changed. @returns the changes */
export async function become(engine: Engine, files: Record<string, string>): Promise<RowChange[]> {
  const [{ number }] = (await engine.read<{ number: number }>(queries["log/revision"])) as [
    { number: number },
  ];
  const before = await rowsIn(engine);
  expect((await loadFolder(engine, queries, folderOf(files), { replace: true })).errors).toEqual([]);
  const changes = changesBetween(before, await rowsIn(engine));
  await tell(engine, number + 1, changes);
  return changes;
}

/** Puts an entry in place of what the log says of all changes from this number on. */
export async function tell(engine: Engine, number: number, changes: readonly RowChange[], bulk = false) {
  await engine.write("MATCH (e:LiantuEntry) WHERE e.number >= $number DETACH DELETE e", { number });
  const rows = bulk
    ? null
    : JSON.stringify(changes.map(({ table, before, after }) => [table, before, after]));
  const tables = [...new Set(changes.map(({ table }) => table))];
  await engine.write("CREATE (e:LiantuEntry {id: $id}) SET e += $entry", {
    id: String(number),
    entry: { number, bulk, tables, rows },
  });
  await engine.write("MATCH (r:LiantuRevision {id: 'graph'}) SET r.number = $number", { number });
}
