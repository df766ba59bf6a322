import { expect, test } from "vitest";
import { loadFolder } from "../../server/data/load.ts";
import { LoadTakenOver } from "../../server/data/load-fault.ts";
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
  for (const steps of [1, 2, 5])
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

test("a seed does not begin where a load has, and stops where one begins", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  await engine.write(queries["load/bump"]!);
  const mark = () => engine.write(queries["load/begin"]!, { load: "one", loadOf: "{}" });
  await mark();
  await expect(loadSeedIfEmpty(engine, queries, dir)).rejects.toThrow(LoadTakenOver);
  await engine.write(queries["load/finish"]!, { seeded: false });
  const onProgress = ({ file }: { file: string }) => {
    if (file === "chains.csv") void mark();
  };
  await expect(loadSeedIfEmpty(engine, queries, dir, { onProgress })).rejects.toThrow(LoadTakenOver);
  expect(await engine.read("MATCH (n:LiantuFigure) RETURN count(n) AS figures")).toEqual([{ figures: 0 }]);
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
