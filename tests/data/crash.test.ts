import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load.ts";
import { loadSeedIfEmpty } from "../../server/data/seed.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { filesIn, folderOf, queries, sample, schema, temporary } from "./folders.ts";
import type { Way } from "./loader.ts";

const KILLS = process.env.LIANTU_FAULTS === "full" ? 30 : 5;
const WAYS: Way[] = ["replace", "merge", "seed"];

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

const large = {
  ...sample,
  "firms.csv": `id,name,place\n${many(6_000, (i) => `f${i},企业${i},park\n`)}`,
  "makes.csv": `firm,segment,source\n${many(6_000, (i) => `f${i},a,news\n`)}`,
  "owns.csv": `from,to\n${many(5_500, (i) => `f${i},f${i + 1}\n`)}`,
};

/** Rows of before: some that the large folder replaces, some that a merge keeps. */
const older = {
  ...sample,
  "firms.csv": `id,name,place,status\n${many(3_000, (i) => `f${i},旧名${i},430000,存续\n`)}old,旧,park,\n`,
};

async function loaded(engine: Engine, dir: string, way: Way) {
  if (way === "seed") await loadSeedIfEmpty(engine, queries, dir);
  else expect((await loadFolder(engine, queries, dir, { replace: way === "replace" })).errors).toEqual([]);
  const out = temporary();
  await exportFolder(engine, queries, out);
  return filesIn(out);
}

async function prepared(path: string | null, way: Way) {
  const engine = await openEmbedded({ path, schema });
  if (way !== "seed") await loadFolder(engine, queries, folderOf(older));
  return engine;
}

test(`a load that is killed and repeated ends in the same graph, ${KILLS} times over`, {
  timeout: 1_200_000,
}, async () => {
  const dir = folderOf(large);
  const before = new Map<Way, string>();
  const expected = new Map<Way, ReturnType<typeof filesIn>>();
  for (const way of WAYS) {
    before.set(way, temporary());
    await (await prepared(join(before.get(way)!, "graph"), way)).close();
    const straight = await prepared(null, way);
    expected.set(way, await loaded(straight, dir, way));
    await straight.close();
  }
  for (let round = 0; round < KILLS; round++) {
    const way = WAYS[round % WAYS.length]!;
    const folder = temporary();
    cpSync(before.get(way)!, folder, { recursive: true });
    const path = join(folder, "graph");
    const child = spawn(process.execPath, ["tests/run.mjs", "tests/data/loader.ts", path, dir, way], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let steps = 0;
    child.stdout.on("data", (text) => {
      steps += String(text).split("\n").length - 1;
    });
    const closed = once(child, "close");
    const until = round % 12;
    while (steps <= until && child.exitCode === null) await sleep(2);
    await sleep(Math.random() * 60);
    child.kill("SIGKILL");
    await closed;
    const engine = await openEmbedded({ path, schema });
    expect(await loaded(engine, dir, way)).toEqual(expected.get(way));
    await engine.close();
  }
});
