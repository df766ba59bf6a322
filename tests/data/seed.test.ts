import { describe, expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import { LoadTakenOver } from "../../server/data/load/load-fault.ts";
import { loadSeedIfEmpty } from "../../server/data/load/seed.ts";
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
  expect(await chains(engine)).toEqual([{ id: "c1" }, { id: "c3" }]);
});

test("a seed cut short is completed at the next start", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  for (const steps of [1, 2, 5])
    await expect(loadSeedIfEmpty(dying(engine, steps), queries, dir)).rejects.toThrow("killed");
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("completed");
  expect(await chains(engine)).toEqual([{ id: "c1" }, { id: "c3" }]);
  expect((await loadSeedIfEmpty(engine, queries, dir)).state).toBe("present");
});

test("a folder loaded over a seed cut short does not hide that it is incomplete", async () => {
  const engine = await memory();
  await expect(loadSeedIfEmpty(dying(engine, 3), queries, folderOf(sample))).rejects.toThrow("killed");
  await loadFolder(engine, queries, folderOf({ "chains.csv": "id,name_zh\nx,另\n" }));
  expect((await loadSeedIfEmpty(engine, queries, folderOf(sample))).state).toBe("completed");
  expect(await chains(engine)).toEqual([{ id: "c1" }, { id: "c3" }, { id: "x" }]);
});

test("a seed does not begin where a load has, and stops where one begins", async () => {
  const engine = await memory();
  const dir = folderOf(sample);
  await engine.write("CREATE (r:LiantuRevision {id: 'graph', number: 0})");
  const mark = () => engine.write(queries["load/begin"], { load: "one", loadOf: "{}" });
  await mark();
  await expect(loadSeedIfEmpty(engine, queries, dir)).rejects.toThrow(LoadTakenOver);
  await engine.write(queries["load/finish"], { seeded: false });
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

describe("a graph that is empty now", () => {
  const nothing: string[] = [];

  test("gets no seed where something was ever acknowledged", async () => {
    const engine = await memory();
    await loadFolder(engine, queries, folderOf(sample));
    await engine.write("MATCH (n) WHERE NOT n:LiantuRevision DETACH DELETE n");
    expect(await loadSeedIfEmpty(engine, queries, folderOf(sample))).toEqual({
      state: "emptied",
      folder: null,
    });
    expect(await chains(engine)).toEqual(nothing);
  });

  test("gets no seed where a database was before", async () => {
    const engine: Engine = { ...(await memory()), used: true };
    expect(await loadSeedIfEmpty(engine, queries, folderOf(sample))).toEqual({
      state: "emptied",
      folder: null,
    });
    expect(await chains(engine)).toEqual(nothing);
  });

  test("gets the seed where the count stands at 0", async () => {
    const engine = await memory();
    await engine.write("CREATE (r:LiantuRevision {id: 'graph', number: 0})");
    expect((await loadSeedIfEmpty(engine, queries, folderOf(sample))).state).toBe("loaded");
  });

  test("gets the rest of a seed cut short, in a file that was used since", async () => {
    const engine: Engine = { ...(await memory()), used: true };
    await engine.write(queries["load/bump"]);
    await engine.write(queries["load/seed"]);
    expect((await loadSeedIfEmpty(engine, queries, folderOf(sample))).state).toBe("completed");
  });
});
