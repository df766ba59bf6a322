import { expect, test } from "vitest";
import { exportFolder, GraphBusy } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { exported, exportedWhole, filesIn, folderOf, memory, queries, sample, temporary } from "./folders.ts";

const plan = (name: string) => ({ "people.csv": `id,name,title\nu1,${name},科长\n` });

/** The engine, in which somebody renames a person while the firms are read, so many times. */
function disturbed(engine: Engine, times: number): { engine: Engine; seen: () => number } {
  let seen = 0;
  const read: Engine["read"] = async (query, params) => {
    const rows = await engine.read(query, params);
    if (query === queries["export/firms"]) {
      seen += 1;
      if (seen <= times) await loadFolder(engine, queries, folderOf(plan(`第${seen}名`)));
    }
    return rows as never;
  };
  return { engine: { ...engine, read }, seen: () => seen };
}

test("a change while tables are read begins the export again: it is of one revision", async () => {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf(sample));
  const calm = await exported(engine);
  const dir = temporary();
  const { engine: busy, seen } = disturbed(engine, 2);
  await exportFolder(busy, queries, dir);
  expect(seen()).toBe(3);
  expect(filesIn(dir)).toEqual(await exportedWhole(engine));
  expect(await exported(engine)).toEqual({
    ...calm,
    "people.csv": calm["people.csv"]!.replace("李某", "第2名"),
  });
});

test("a graph that never keeps still is not exported at all, and the older export stays whole", async () => {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf(sample));
  const dir = temporary();
  await exportFolder(engine, queries, dir);
  const older = filesIn(dir);
  const { engine: busy, seen } = disturbed(engine, Number.POSITIVE_INFINITY);
  await expect(exportFolder(busy, queries, dir)).rejects.toThrow(GraphBusy);
  expect(seen()).toBe(5);
  expect(filesIn(dir)).toEqual(older);
});
