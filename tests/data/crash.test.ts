import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { goBack, goOn } from "../../server/data/load/half-loaded.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { loadSeedIfEmpty } from "../../server/data/load/seed.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { readRevision } from "../../server/graph/revision.ts";
import { exported, folderOf, queries, sample, schema, temporary } from "./folders.ts";
import { killedLoad } from "./kill.ts";

const full = process.env.LIANTU_FAULTS === "full";
const KILLS = full ? 60 : 9;
const FIRMS = full ? 6_000 : 2_000;
const STARTS = ["replace", "merge", "empty", "seed"] as const;
type Start = (typeof STARTS)[number];

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

const large = {
  ...sample,
  "firms.csv": `id,name,place\n${many(FIRMS, (i) => `f${i},企业${i},park\n`)}`,
  "makes.csv": `firm,segment,source\n${many(FIRMS, (i) => `f${i},a,news\n`)}`,
  "owns.csv": `from,to\n${many(FIRMS - 500, (i) => `f${i},f${i + 1}\n`)}`,
};

/** Rows of before: some that the large folder replaces, some that a merge keeps and a replacement takes away. */
const older = {
  ...sample,
  "firms.csv": `id,name,place,status\n${many(FIRMS / 2, (i) => `f${i},旧名${i},430000,存续\n`)}${many(FIRMS / 2, (i) => `old${i},旧,park,\n`)}`,
  "owns.csv": `from,to\n${many(FIRMS / 2, (i) => `old${i},f${i}\n`)}`,
};

const wayOf = (start: Start) => (start === "empty" ? "merge" : start);

async function loaded(engine: Engine, dir: string, start: Start) {
  if (start === "seed") await loadSeedIfEmpty(engine, queries, dir);
  else expect((await loadFolder(engine, queries, dir, { replace: start === "replace" })).errors).toEqual([]);
  return exported(engine);
}

async function prepared(path: string | null, start: Start) {
  const engine = await openEmbedded({ path, schema });
  if (start === "merge" || start === "replace") await loadFolder(engine, queries, folderOf(older));
  return engine;
}

test(`a load that is killed leaves the old graph, the new one or a mark, and ends as it would have, ${KILLS} times over`, {
  timeout: 3_600_000,
}, async () => {
  const dir = folderOf(large);
  const files = new Map<Start, string>();
  const old = new Map<Start, Record<string, string>>();
  const done = new Map<Start, Record<string, string>>();
  for (const start of STARTS) {
    files.set(start, temporary());
    await (await prepared(join(files.get(start)!, "graph"), start)).close();
    const straight = await prepared(null, start);
    old.set(start, await exported(straight));
    done.set(start, await loaded(straight, dir, start));
    await straight.close();
  }
  const seen = { untouched: 0, marked: 0, done: 0 };
  for (let round = 0; round < KILLS; round++) {
    const start = STARTS[round % STARTS.length]!;
    const folder = temporary();
    cpSync(files.get(start)!, folder, { recursive: true });
    const path = join(folder, "graph");
    await killedLoad(path, dir, wayOf(start), (round * 5) % 14);
    const end = (["go_on", "go_back", "repeat"] as const)[round % 3]!;
    // What mends it may be killed as well.
    if (end !== "repeat" && start !== "seed" && round % 2 === 0) await killedLoad(path, dir, end, round % 6);
    const engine = await openEmbedded({ path, schema });
    const { mark } = await readRevision(engine, queries);
    const now = await exported(engine);
    if (start === "seed") expect(await loaded(engine, dir, start)).toEqual(done.get(start));
    else if (mark) {
      seen.marked++;
      if (end === "repeat") await loaded(engine, dir, start);
      else await (end === "go_on" ? goOn : goBack)(engine, queries);
      expect(await exported(engine)).toEqual((end === "go_back" ? old : done).get(start));
    } else {
      expect([old.get(start), done.get(start)]).toContainEqual(now);
      seen[JSON.stringify(now) === JSON.stringify(done.get(start)) ? "done" : "untouched"]++;
    }
    await engine.close();
  }
  expect(seen.marked).toBeGreaterThan(0);
  if (full) console.log(`killed loads: ${JSON.stringify(seen)}`);
});
