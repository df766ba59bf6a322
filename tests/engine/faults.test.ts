import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import { readAcknowledged } from "../../server/engine/beside.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { EngineLocked, EngineMissing, EngineUnavailable } from "../../server/engine/engine.ts";
import { LogFlush } from "../../server/engine/log-flush.ts";
import { embeddedSchema as schema } from "./schema.ts";
import { counter } from "./writer.ts";

const KILLS = process.env.LIANTU_FAULTS === "full" ? 30 : 5;

const folder = mkdtempSync(join(tmpdir(), "liantu-faults-"));
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A second process that holds the file and writes firms, numbered from `first` on. */
function writer(path: string, first: number) {
  const child = spawn(process.execPath, ["tests/run.mjs", "tests/engine/writer.ts", path, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  return {
    child,
    /** The last number printed whole, or `first - 1`. */
    acknowledged: () => Number(printed.split("\n").at(-2) ?? first - 1),
    started: () =>
      Promise.race([
        once(child.stdout, "data"),
        once(child, "exit").then(() => Promise.reject(new Error("The writer failed to start"))),
      ]),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

test(`no acknowledged write is lost when the process is killed, ${KILLS} times over`, {
  timeout: 1_200_000,
}, async () => {
  const path = join(folder, "killed", "graph");
  let next = 0;
  for (let round = 0; round < KILLS; round++) {
    const { acknowledged, started, kill } = writer(path, next);
    await started();
    await sleep(Math.random() * 800);
    await kill();
    const last = acknowledged();
    expect(last).toBeGreaterThanOrEqual(next);

    const kept = readAcknowledged(path)?.latest;
    const engine = await openEmbedded({ path, schema, counter });
    const [found] = await engine.read<{ firms: number; last: number }>(
      "MATCH (f:LiantuFirm) RETURN count(f) AS firms, max(f.number) AS last",
    );
    // One write may have been committed and not yet printed; nothing before it is missing.
    expect(found!.last - last).toBeOneOf([0, 1]);
    expect(found!.firms).toBe(found!.last + 1);
    expect(kept).toBeLessThanOrEqual(found!.firms);
    const [supplies] = await engine.read<{ odd: number; other: number }>(
      "MATCH (f:LiantuFirm)-[:SUPPLIES]->(f) RETURN sum(f.number % 2) AS odd, count(f) AS other",
    );
    const odd = Math.floor((found!.last + 1) / 2);
    expect([supplies?.odd ?? 0, supplies?.other ?? 0]).toEqual([odd, odd]);
    await engine.close();
    next = found!.last + 1;
  }
});

test("a file that another process holds is said to be in use, and opens once it has gone", async () => {
  const path = join(folder, "held");
  const { started, kill } = writer(path, 0);
  await started();
  await expect(openEmbedded({ path, schema })).rejects.toThrow(EngineLocked);
  await expect(openEmbedded({ path, schema })).rejects.toThrow(/held is in use by another process/);
  await kill();
  const engine = await openEmbedded({ path, schema });
  await engine.close();
});

test("a file that is no database, or a folder that cannot be written, is named", async () => {
  const path = join(folder, "letter.txt");
  writeFileSync(path, "no graph at all\n".repeat(1000));
  await expect(openEmbedded({ path, schema })).rejects.toThrow(/letter\.txt cannot be opened/);
  await expect(openEmbedded({ path: join(path, "below"), schema })).rejects.toThrow(/letter\.txt/);
});

test("closing waits for what was begun; a closed engine refuses; what was written is there again", async () => {
  const path = join(folder, "closed", "graph");
  mkdirSync(join(folder, "closed"));
  const engine = await openEmbedded({ path, schema });
  const begun = Array.from({ length: 20 }, (_, n) =>
    engine.write("CREATE (f:LiantuFirm {id: $id})", { id: `f${n}` }),
  );
  const read = engine.read("RETURN 1 AS one");
  await Promise.all([engine.close(), engine.close()]);
  await Promise.all([...begun, read]);
  for (const call of [
    engine.info(),
    engine.read("RETURN 1 AS x"),
    engine.write("CREATE (n:LiantuFirm {id: 'x'})"),
  ])
    await expect(call).rejects.toThrow(EngineUnavailable);
  const again = await openEmbedded({ path, schema });
  expect(await again.read("MATCH (f:LiantuFirm) RETURN count(f) AS firms")).toEqual([{ firms: 20 }]);
  await again.close();
});

test("a schema that fails leaves the file free", async () => {
  const path = join(folder, "schema");
  await expect(openEmbedded({ path, schema: ["CREATE NONSENSE"] })).rejects.toThrow();
  const engine = await openEmbedded({ path, schema });
  await engine.close();
});

test("the log of a database reaches the disk on its own", async () => {
  const path = join(folder, "flushed");
  const engine = await openEmbedded({ path, schema });
  await engine.write("CREATE (f:LiantuFirm {id: 'f'})");
  expect(await new LogFlush(path, 0).flush()).toBeGreaterThan(0);
  await engine.close();
});

test("a platform without the native part is told what to do", async () => {
  const program = `import { runnerImport } from "vite";
    process.env.NAPI_RS_NATIVE_LIBRARY_PATH = "./absent.node";
    const { module } = await runnerImport("./server/engine/embedded.ts");
    await module.openEmbedded({ path: null, schema: [] }).catch((error) => console.log(error.name + ": " + error.message));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const text of child.stdout) said += text;
  expect(said).toMatch(new RegExp(`^${EngineMissing.name}: .*NEO4J_URI`));
});
