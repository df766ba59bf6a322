import fc from "fast-check";
import { expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { wipe } from "../engine/case.ts";
import { exported, folderOf, memory, queries, sample } from "./folders.ts";
import { randomFolder } from "./random-folder.ts";

const RUNS = process.env.LIANTU_FAULTS === "full" ? 400 : 40;

async function load(engine: Engine, files: Record<string, string>, replace = false) {
  expect((await loadFolder(engine, queries, folderOf(files), { replace })).errors).toEqual([]);
}

/** What an empty graph holds after a folder is loaded. */
async function alone(engine: Engine, files: Record<string, string>) {
  await wipe(engine);
  await load(engine, files);
  return exported(engine);
}

test(`a replaced graph is the one that an empty graph becomes, ${RUNS} times over`, {
  timeout: 1_200_000,
}, async () => {
  const engine = await memory();
  const tables = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomFolder, randomFolder, async (older, newer) => {
      const expected = await alone(engine, newer);
      for (const file of Object.keys(older)) tables.add(file);
      await wipe(engine);
      await load(engine, older);
      await load(engine, newer, true);
      expect(await exported(engine)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
  expect([...tables].sort()).toEqual(Object.keys(sample).sort());
});

test("a project that a replaced graph changes keeps counting its versions", async () => {
  const engine = await memory();
  const versions = () =>
    engine.read<{ version: number }>("MATCH (n:LiantuProject {id: 'p1'}) RETURN n.version AS version");
  await load(engine, sample);
  const [before] = await versions();
  const projects = sample["projects.csv"]!.replace("p1,项目,", "p1,新项目,");
  await load(engine, { ...sample, "projects.csv": projects }, true);
  const [after] = await versions();
  expect(after!.version).toBeGreaterThan(before!.version);
});

test("what the graph says twice it says once when it is replaced by a folder that says it", async () => {
  const engine = await memory();
  await load(engine, sample);
  const once = await exported(engine);
  const twice =
    "MATCH (a:LiantuFirm {id: 'f1'}) MATCH (b:LiantuSegment {id: 'b'}) CREATE (a)-[:MAKES {source: 'news', chosen: false}]->(b)";
  await engine.write(twice);
  expect(await exported(engine)).not.toEqual(once);
  await load(engine, sample, true);
  expect(await exported(engine)).toEqual(once);
});

test("an introducer is the adviser of the folder and not the firm that had its id before", async () => {
  const engine = await memory();
  const project = "id,name,stage,introducer\nj,一期,lead,x\n";
  await load(engine, { "firms.csv": "id,name\nx,厂\n" });
  await load(engine, { "advisers.csv": "id,name\nx,王\n", "projects.csv": project }, true);
  expect((await exported(engine))["projects.csv"]).toBe(
    (await alone(engine, { "advisers.csv": "id,name\nx,王\n", "projects.csv": project }))["projects.csv"],
  );
});
