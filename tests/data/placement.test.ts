import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { readFolder } from "../../server/data/folder/folder.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { filesIn, folderOf, queries, sample, schema, temporary } from "./folders.ts";

type Step = "rename" | "rm" | "mkdir" | "writeFile" | "copyFile";
/** Asked before each step that changes the disk; what it throws ends the step. */
const disk = vi.hoisted(() => ({ before: null as ((step: Step, args: unknown[]) => void) | null }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const asked =
    (step: Step) =>
    async (...args: never[]) => {
      disk.before?.(step, args);
      return (real[step] as (...args: never[]) => Promise<unknown>)(...args);
    };
  const steps = ["rename", "rm", "mkdir", "writeFile", "copyFile"] as const;
  return { ...real, ...Object.fromEntries(steps.map((step) => [step, asked(step)])) };
});

const failing = (code: string) =>
  Object.assign(new Error(`${code}: injected`), { code, syscall: "injected" });

let engine: Engine;
let now: Record<string, string>;
const small = { "chains.csv": "id,name_zh\nnew,新链\n", "places.csv": sample["places.csv"]! };
const older = { "chains.csv": "id,name_zh\nold,旧链\n", "people.csv": "id,name\nold,旧人\n" };

beforeAll(async () => {
  engine = await openEmbedded({ path: null, schema });
  await loadFolder(engine, queries, folderOf(small));
  const dir = temporary();
  await exportFolder(engine, queries, dir);
  now = filesIn(dir);
  return () => engine.close();
});
beforeEach(() => {
  disk.before = null;
});

const tables = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [name, readFileSync(join(dir, name), "utf8")]),
  );

describe("an export goes where it is told", () => {
  test("through a link, which stays one", async () => {
    const [parent, real] = [temporary(), folderOf(older)];
    const link = join(parent, "backup");
    symlinkSync(real, link);
    await exportFolder(engine, queries, link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(filesIn(real)).toEqual(now);
  });

  test("through a link to a folder that is not there yet", async () => {
    const parent = temporary();
    symlinkSync("real", join(parent, "backup"));
    await exportFolder(engine, queries, join(parent, "backup"));
    expect(filesIn(join(parent, "real"))).toEqual(now);
    expect(lstatSync(join(parent, "backup")).isSymbolicLink()).toBe(true);
  });

  test("into the folder one stands in, which stays the same folder", async () => {
    const dir = folderOf(older);
    const inode = lstatSync(dir).ino;
    const before = process.cwd();
    process.chdir(dir);
    try {
      const { dir: told } = await exportFolder(engine, queries, ".");
      expect(told).toBe(".");
    } finally {
      process.chdir(before);
    }
    expect(filesIn(dir)).toEqual(now);
    expect(lstatSync(dir).ino).toBe(inode);
  });

  test.each(["EBUSY", "EXDEV", "EPERM"])("into a folder whose renaming fails with %s", async (code) => {
    const dir = folderOf(older);
    disk.before = (step, [from, to]) => {
      if (step === "rename" && (from === dir || to === dir)) throw failing(code);
    };
    await exportFolder(engine, queries, dir);
    expect(filesIn(dir)).toEqual(now);
  });

  const mounts = spawnSync("unshare", ["-Urm", "true"]).status === 0;
  test.skipIf(!mounts)(`onto a mount point${mounts ? "" : " (skipped: mounting is not permitted)"}`, () => {
    const [from, to] = [folderOf(small), temporary()];
    const script =
      'mount -t tmpfs tmpfs "$1" && mkdir "$1/lost+found" && node tests/run.mjs tests/data/exporter.ts "$0" "$1"';
    const { stdout, stderr } = spawnSync("unshare", ["-Urm", "sh", "-c", script, from, to], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([...Object.keys(now), "lost+found"].sort());
    expect(readdirSync(to)).toEqual([]);
  });
});

/** What a load would find at a place: the files of one export, whole. */
async function found(dir: string): Promise<Record<string, string>> {
  const { errors } = await readFolder(dir);
  if (errors.length === 0) return tables(dir);
  expect(errors.map(({ code }) => code)).toEqual(["half_exported"]);
  const other = errors[0]!.params.folder!;
  expect((await readFolder(other)).errors).toEqual([]);
  return tables(other);
}

describe.each([
  ["a folder that can be moved", false],
  ["a folder that cannot", true],
])("a crash at any step of an export into %s", (_, fixed) => {
  test("leaves the older export or the new one whole, and the next export ends well", async () => {
    let steps = 0;
    const survived = new Set<string>();
    for (let last = 1; last === 1 || steps >= last - 1; last++) {
      const parent = temporary();
      const dir = join(parent, "backup");
      mkdirSync(dir);
      for (const [name, text] of Object.entries(older)) writeFileSync(join(dir, name), text);
      const block = (step: Step, args: unknown[]) => {
        if (fixed && step === "rename" && args.includes(dir)) throw failing("EBUSY");
      };
      steps = 0;
      disk.before = (step, args) => {
        steps++;
        if (steps >= last) {
          // What was being written is there in part.
          if (steps === last && step === "writeFile") writeFileSync(args[0] as string, "id,na");
          if (steps === last && step === "copyFile") writeFileSync(args[1] as string, "id,na");
          throw new Error("the process is gone");
        }
        block(step, args);
      };
      const outcome = await exportFolder(engine, queries, dir).then(
        () => "done",
        () => "cut",
      );
      disk.before = null;
      const there = await found(dir);
      expect([older, now]).toContainEqual(there);
      survived.add(`${outcome} ${there["people.csv"] === older["people.csv"] ? "older" : "new"}`);
      disk.before = block;
      await exportFolder(engine, queries, dir);
      expect(filesIn(dir)).toEqual(now);
      expect(readdirSync(parent)).toEqual(["backup"]);
      if (outcome === "done") break;
    }
    expect([...survived].sort()).toEqual(["cut new", "cut older", "done new"]);
  });
});
