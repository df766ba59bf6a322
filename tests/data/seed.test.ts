import { expect, test } from "vitest";
import { loadFolder } from "../../server/data/load.ts";
import { loadSeedIfEmpty } from "../../server/data/seed.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { folderOf, memory, queries, sample } from "./folders.ts";

const chains = (engine: Engine) => engine.read("MATCH (c:LiantuChain) RETURN c.id AS id ORDER BY id");

/** An engine that dies at its nth transaction from now on. */
function dying(engine: Engine, steps: number): Engine {
  let left = steps;
  return {
    ...engine,
    transaction: (work) => (left-- > 0 ? engine.transaction(work) : Promise.reject(new Error("killed"))),
  };
}

test("an empty graph gets the seed, a filled one keeps what it has", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("loaded");
  const other = folderOf({ "chains.csv": "id,name_zh\nx,另\n" });
  expect((await loadSeedIfEmpty(engine, queries, other)).state).toBe("present");
  expect(await chains(engine)).toEqual([{ id: "c1" }]);
});

test("a seed cut short is completed at the next start", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  for (const steps of [0, 1, 5])
    await expect(loadSeedIfEmpty(dying(engine, steps), queries, dir)).rejects.toThrow("killed");
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("completed");
  expect(await chains(engine)).toEqual([{ id: "c1" }]);
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("present");
});

test("a folder loaded over a seed cut short does not hide that it is incomplete", async () => {
  const engine = await memory();
  await expect(loadSeedIfEmpty(dying(engine, 3), queries, folderOf(sample))).rejects.toThrow("killed");
  await loadFolder(engine, queries, folderOf({ "chains.csv": "id,name_zh\nx,另\n" }));
  expect((await loadSeedIfEmpty(engine, queries, folderOf(sample))).state).toBe("completed");
  expect(await chains(engine)).toEqual([{ id: "c1" }, { id: "x" }]);
});

test("the seed does not slip in where a replacing load was cut short", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  await expect(loadFolder(dying(engine, 1), queries, dir, { replace: true })).rejects.toThrow("killed");
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("interrupted");
  expect(await chains(engine)).toEqual([]);
  await loadFolder(engine, queries, dir, { replace: true });
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("present");
});

test("a seed with errors is refused", async () => {
  const engine = await memory();
  const { state, folder } = await loadSeedIfEmpty(
    engine,
    queries,
    folderOf({ "chains.csv": "id,name_zh\nx,\n" }),
  );
  expect([state, folder?.errors.map(({ code }) => code)]).toEqual(["refused", ["empty"]]);
});
