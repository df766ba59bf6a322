import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { readProject } from "../../server/projects/state/answer.ts";
import { embeddedSchema as schema } from "../engine/schema.ts";
import { record, WRITERS } from "./writers.ts";

const KILLS = process.env.LIANTU_FAULTS === "full" ? 50 : 5;
const folder = mkdtempSync(join(tmpdir(), "liantu-projects-"));
const queries = loadQueries("cypher");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ten people write until the process is killed; what was acknowledged to them. */
async function killed(path: string, first: number): Promise<string[]> {
  const child = spawn(process.execPath, ["tests/run.mjs", "tests/projects/writers.ts", path, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("The writers failed to start"))),
  ]);
  await sleep(Math.random() * 300);
  child.kill("SIGKILL");
  await once(child, "close");
  return printed.split("\n").slice(0, -1);
}

test(`of ten writers killed ${KILLS} times no write is lost, none is doubled, none is half there`, {
  timeout: 1_200_000,
}, async () => {
  const path = join(folder, "graph");
  const told: string[] = [];
  let first = 0;
  for (let round = 0; round < KILLS; round++) {
    const now = await killed(path, first);
    told.push(...now);
    const engine = await openEmbedded({ path, schema });
    const office = { engine, queries };
    const rows = (query: string, params = {}) => engine.read<{ id: string }>(query, params);
    const { project, arrivals } = await readProject(office, "p");
    const kept = arrivals.map(({ id }) => id);
    const events = (await rows("MATCH (e:LiantuEvent) RETURN e.id AS id ORDER BY id")).map(({ id }) => id);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining(told));
    expect(kept.length - told.length).toBeLessThanOrEqual(WRITERS);
    expect(events).toEqual([...kept, "p:created"].sort());
    expect([project.version, project.arrivedWan]).toEqual([kept.length + 1, kept.length]);
    const again = await record(office, now[0]!);
    expect([again.repeated, again.project.version]).toEqual([true, kept.length + 1]);
    await engine.close();
    told.splice(0, told.length, ...kept);
    first += 1_000;
  }
});
