import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { setAside } from "../../server/engine/aside.ts";
import { readAcknowledged, writeAcknowledged } from "../../server/engine/beside.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { type Engine, EngineDamaged, EngineOlder, EngineStorage } from "../../server/engine/engine.ts";
import { LogFlush } from "../../server/engine/log-flush.ts";
import {
  change,
  contentOf,
  copyOf,
  counter,
  DAMAGES,
  damage,
  databaseFiles,
  fingerprint,
  makeStates,
  numbers,
  openFile,
  untilKept,
} from "./damage.ts";
import { embeddedSchema as schema } from "./schema.ts";

/** Of each kind, in each file of each state. */
const EACH = process.env.LIANTU_FAULTS === "full" ? 100 : 10;
const CHANGES = 90;

const root = mkdtempSync(join(tmpdir(), "liantu-damage-"));
let states: Awaited<ReturnType<typeof makeStates>>;
beforeAll(async () => {
  states = await makeStates(root, CHANGES);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
let copies = 0;
const copy = (folder: string) => copyOf(folder, join(root, `copy-${copies++}`));
const kept = (folder: string) => readAcknowledged(join(folder, "graph"));

/** What an opening gives: all, a refusal that leaves every byte as it is, or else what is there. */
async function opened(folder: string, whole: unknown = states.content) {
  const before = fingerprint(folder);
  let engine: Engine;
  try {
    engine = await openFile(folder, { schema: [] });
  } catch (error) {
    if (!(error instanceof EngineOlder || error instanceof EngineDamaged)) throw error;
    expect(fingerprint(folder)).toEqual(before);
    return error.name;
  }
  const content = await contentOf(engine);
  await engine.close();
  return JSON.stringify(content) === JSON.stringify(whole) ? "all" : content;
}

describe(`damage, ${EACH} times of each kind in each file`, () => {
  test.each(["closed", "killed"] as const)(
    "a database that was %s gives all or is refused",
    {
      timeout: 1_200_000,
    },
    async (state) => {
      const random = numbers(state.length);
      const counts: Record<string, number> = {};
      for (const file of databaseFiles(states[state]))
        for (const kind of DAMAGES)
          for (let round = 0; round < EACH; round++) {
            const folder = copy(states[state]);
            const [at, bit] = [(round + random()) / EACH, Math.floor(random() * 8)];
            damage(join(folder, file), kind, at, bit);
            const outcome = await opened(folder);
            expect(outcome, `${file}: ${kind} at ${at}, bit ${bit}`).toBeTypeOf("string");
            const key = `${file === "graph" ? "file" : "log"}, ${kind}: ${outcome}`;
            counts[key] = (counts[key] ?? 0) + 1;
            rmSync(folder, { recursive: true });
          }
      if (process.env.LIANTU_FAULTS === "full") console.log(state, counts);
    },
  );

  const zero = (folder: string, from: number, bytes: number) => {
    const path = join(folder, "graph");
    const content = readFileSync(path);
    content.fill(0, from, from + bytes);
    writeFileSync(path, content);
  };
  const ANY = ["all", "EngineDamaged", "EngineOlder"];
  const cases: [string, "closed" | "killed", (folder: string) => void, string[]][] = [
    ["nothing", "closed", () => {}, ["all"]],
    ["nothing", "killed", () => {}, ["all"]],
    ["the first header", "closed", (folder) => zero(folder, 0, 4096), ["EngineDamaged"]],
    ["one header of two", "closed", (folder) => zero(folder, 4096, 4096), ANY],
    ["the other header of two", "closed", (folder) => zero(folder, 8192, 4096), ANY],
    ["one header of two", "killed", (folder) => zero(folder, 4096, 4096), ["all", "EngineDamaged"]],
    ["the other header of two", "killed", (folder) => zero(folder, 8192, 4096), ["all", "EngineDamaged"]],
    ["both headers", "closed", (folder) => zero(folder, 4096, 8192), ["EngineDamaged"]],
    ["an emptied file", "closed", (folder) => truncateSync(join(folder, "graph")), ["EngineDamaged"]],
    ["the file gone", "closed", (folder) => rmSync(join(folder, "graph")), ["EngineOlder"]],
    ["the file gone, the log there", "killed", (folder) => rmSync(join(folder, "graph")), ["EngineOlder"]],
    [
      "the log gone",
      "killed",
      (folder) => rmSync(join(folder, "graph.wal"), { recursive: true }),
      ["EngineOlder"],
    ],
    [
      "an old copy put back",
      "closed",
      (folder) => cpSync(join(states.early, "graph"), join(folder, "graph")),
      ["EngineOlder"],
    ],
    [
      "an old copy put back",
      "killed",
      (folder) => cpSync(join(states.early, "graph"), join(folder, "graph")),
      ["EngineDamaged", "EngineOlder"],
    ],
    [
      "a letter",
      "closed",
      (folder) => writeFileSync(join(folder, "graph"), "Dear all,\n".repeat(9_000)),
      ["EngineDamaged"],
    ],
  ];
  test.each(cases)("%s (%s)", async (_, state, harm, outcomes) => {
    const folder = copy(states[state]);
    harm(folder);
    expect(await opened(folder)).toBeOneOf(outcomes);
  });

  test("of the two headers one is needed; without it the other leads to an older state, which is refused", async () => {
    const folder = join(root, "headers");
    const outcomes = new Set<unknown>();
    for (let session = 0; session < 4; session++) {
      const engine = await openFile(folder);
      for (let number = 0; number < 10; number++) await change(engine, 10 * session + number);
      const whole = await contentOf(engine);
      await engine.close();
      const here = [];
      for (const from of [4096, 8192]) {
        const damaged = copy(folder);
        zero(damaged, from, 4096);
        here.push(await opened(damaged, whole));
      }
      expect(here).toContain("all");
      for (const outcome of here) outcomes.add(outcome);
    }
    expect([...outcomes].sort()).toEqual(["EngineDamaged", "EngineOlder", "all"]);
  });

  test("the log of another database", async () => {
    const other = join(root, "other");
    const engine = await openFile(other);
    for (let number = 0; number < CHANGES; number++) await change(engine, number);
    await untilKept(other, CHANGES);
    for (const state of ["closed", "killed"] as const) {
      const folder = copy(states[state]);
      rmSync(join(folder, "graph.wal"), { recursive: true, force: true });
      cpSync(join(other, "graph.wal"), join(folder, "graph.wal"), { recursive: true });
      expect(await opened(folder)).toBe("EngineDamaged");
    }
    await engine.close();
  });
});

describe("the number beside the file", () => {
  test("is 0 before anything is acknowledged, follows the changes, and is exact when the file is closed", async () => {
    const folder = join(root, "new");
    const engine = await openFile(folder);
    expect([kept(folder), engine.used]).toEqual([{ latest: 0 }, false]);
    await change(engine, 0);
    await untilKept(folder, 1);
    for (let number = 1; number < 30; number++) await change(engine, number);
    await engine.close();
    expect(kept(folder)).toEqual({ latest: 30 });
    const again = await openFile(folder);
    expect(again.used).toBe(true);
    await again.close();
  });

  test("is not used while it is 0, however often the file was opened", async () => {
    const folder = join(root, "untouched");
    for (let round = 0; round < 3; round++) {
      const engine = await openFile(folder);
      expect([engine.used, kept(folder)]).toEqual([false, { latest: 0 }]);
      await engine.close();
    }
  });

  test("stands before the file does: a first opening that is killed is still a first one", async () => {
    const folder = join(root, "early-killed");
    const engine = await openFile(folder);
    await engine.close();
    rmSync(join(folder, "graph"));
    const again = await openFile(folder);
    expect(again.used).toBe(false);
    await again.close();
  });

  test("is made for a file of an older version, which is used even when it is empty", async () => {
    const folder = copy(states.closed);
    rmSync(join(folder, "graph.revision"));
    expect(await opened(folder)).toBe("all");
    expect(kept(folder)).toEqual({ latest: CHANGES });

    const empty = join(root, "older-empty");
    await (await openEmbedded({ path: join(empty, "graph"), schema })).close();
    for (let round = 0; round < 2; round++) {
      const engine = await openFile(empty);
      expect([engine.used, kept(empty)]).toEqual([true, { latest: null }]);
      await engine.close();
    }
  });

  test("one that cannot be read says that a database was here", async () => {
    for (const text of ["", "latest 7 00000000\n", "latest 90", "\0".repeat(30)]) {
      const folder = copy(states.closed);
      writeFileSync(join(folder, "graph.revision"), text);
      const engine = await openFile(folder);
      expect(engine.used).toBe(true);
      await engine.close();
      expect(kept(folder)).toEqual({ latest: CHANGES });
    }
  });

  test("every flipped bit of it is noticed", async () => {
    const path = join(root, "bits");
    await writeAcknowledged(path, { latest: 1_234 });
    const text = readFileSync(`${path}.revision`);
    for (let bit = 0; bit < text.length * 8; bit++) {
      const flipped = Buffer.from(text);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(`${path}.revision`, flipped);
      expect(readAcknowledged(path)).toEqual({ latest: null });
    }
  });

  test("is written after the flush of what it counts, and not when that fails", async () => {
    const path = join(root, "ordered");
    const steps: string[] = [];
    const log = new LogFlush(path, 5, {
      before: async () => steps.push("asked"),
      after: async () => {
        steps.push("kept");
      },
    });
    log.written();
    await vi.waitFor(() => expect(steps.length).toBeGreaterThan(2), { timeout: 60_000, interval: 1 });
    expect(new Set(steps)).toEqual(new Set(["asked"]));
    cpSync(join(states.killed, "graph.wal"), `${path}.wal`, { recursive: true });
    await vi.waitFor(() => expect(steps.at(-1)).toBe("kept"), { timeout: 60_000, interval: 1 });
    await log.stop();
    expect(steps.slice(-2)).toEqual(["asked", "kept"]);
  });

  test("never runs ahead: whatever stands there, the files taken after it hold as much", async () => {
    const folder = join(root, "running");
    const engine = await openFile(folder);
    let going = true;
    const writing = (async () => {
      for (let number = 0; going; number++) {
        await change(engine, number);
        await sleep(3);
      }
    })();
    for (let round = 0; round < 6; round++) {
      await sleep(400);
      const taken = join(root, `taken-${round}`);
      cpSync(join(folder, "graph.revision"), join(taken, "graph.revision"), { recursive: true });
      cpSync(join(folder, "graph"), join(taken, "graph"));
      cpSync(join(folder, "graph.wal"), join(taken, "graph.wal"), { recursive: true });
      const again = await openFile(taken);
      await again.close();
    }
    going = false;
    await writing;
    await engine.close();
  });
});

describe("an older state that is asked for", () => {
  const older = () => {
    const folder = copy(states.closed);
    cpSync(join(states.early, "graph"), join(folder, "graph"));
    return folder;
  };
  const third = Math.floor(CHANGES / 3);

  test("is refused with what was found and what was expected", async () => {
    const folder = older();
    await expect(openFile(folder)).rejects.toMatchObject({
      path: join(folder, "graph"),
      found: third,
      expected: CHANGES,
    });
  });

  test("can be read, which changes nothing", async () => {
    const folder = older();
    const before = fingerprint(folder);
    const engine = await openFile(folder, { older: () => "read" });
    expect((await contentOf(engine)).revision).toBe(third);
    await expect(change(engine, 500)).rejects.toThrow(EngineStorage);
    await engine.close();
    expect(fingerprint(folder)).toEqual(before);
  });

  test("can be gone on with: what was there is kept under a dated name", async () => {
    const folder = older();
    const before = fingerprint(folder);
    const engine = await openFile(folder, { older: () => "go on" });
    expect([engine.used, kept(folder)]).toEqual([true, { latest: third }]);
    await change(engine, 500);
    await engine.close();
    expect(kept(folder)).toEqual({ latest: third + 1 });
    const dated = Object.fromEntries(
      Object.entries(fingerprint(folder)).map(([name, hash]) => [name.replace(/\.\d{4}-[-T\d]+/, ""), hash]),
    );
    expect(Object.keys(fingerprint(folder))).toHaveLength(4);
    const copies = readdirSync(folder).filter((name) => /^graph\.\d{4}/.test(name));
    expect(copies).toHaveLength(2);
    for (const name of copies)
      expect(fingerprint(folder)[name]).toBe(before[name.replace(/\.\d{4}-[-T\d]+/, "")]);
    expect(Object.keys(dated).sort()).toEqual(["graph", "graph.revision"]);
  });

  test("a file that is gone: begins anew, and is never taken for a first start", async () => {
    const folder = copy(states.killed);
    rmSync(join(folder, "graph"));
    await expect(openFile(folder)).rejects.toMatchObject({ found: null, expected: CHANGES });
    await expect(openFile(folder, { older: () => "read" })).rejects.toThrow(EngineOlder);
    for (let round = 0; round < 2; round++) {
      const engine = await openFile(folder, { older: () => "go on" });
      expect([engine.used, (await contentOf(engine)).firms]).toEqual([true, []]);
      await engine.close();
    }
    expect(readdirSync(folder).some((name) => /^graph\.\d{4}.*\.wal$/.test(name))).toBe(true);
  });
});

test("what is set aside is a database again under its new name", async () => {
  const folder = copy(states.killed);
  const before = fingerprint(folder);
  const name = (await setAside(join(folder, "graph"), "move"))!;
  expect(
    Object.keys(fingerprint(folder)).every((file) => /^graph\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d/.test(file)),
  ).toBe(true);
  expect(Object.values(fingerprint(folder)).sort()).toEqual(Object.values(before).sort());
  const engine = await openEmbedded({ path: name, schema, counter });
  expect(await contentOf(engine)).toEqual(states.content);
  await engine.close();
  expect(await setAside(join(folder, "graph"), "move")).toBeNull();
});

test("after a while the file alone holds what was written", async () => {
  const folder = join(root, "checkpointed");
  const engine = await openFile(folder, { checkpointEvery: 50 });
  for (let number = 0; number < 10; number++) await change(engine, number);
  const held = async () => {
    const alone = join(root, `alone-${copies++}`);
    cpSync(join(folder, "graph"), join(alone, "graph"), { recursive: true });
    const copied = await openEmbedded({ path: join(alone, "graph"), schema });
    const { firms } = await contentOf(copied);
    await copied.close();
    return firms.length;
  };
  await vi.waitFor(async () => expect(await held()).toBe(10), { timeout: 60_000, interval: 50 });
  expect(existsSync(join(folder, "graph.wal"))).toBe(true);
  await engine.close();
});
