import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { runLoad } from "../../server/data/commands.ts";
import { readRecords } from "../../server/data/folder/csv.ts";
import { BYTES_MOST, readFolder } from "../../server/data/folder/folder.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { folderOf, memory, queries, sample, schema, temporary } from "./folders.ts";

const LONG = 50_000;
const lines = async (dir: string, language: "zh" | "en" = "en") =>
  (await readFolder(dir, { language })).errors.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );

/** Places each within the one before, the first within what `first` says. */
const inLine = (count: number, first: string) =>
  `id,name_zh,kind,parent\n${Array.from({ length: count }, (_, at) => `q${at},园,park,${at === 0 ? first : `q${at - 1}`}\n`).join("")}`;

describe("a long way is told in a line and costs no more than its length", () => {
  test("places in one another, deeper than the queries look", async () => {
    expect(await lines(folderOf({ "places.csv": inLine(LONG, "") }))).toEqual([
      "places.csv:9: too deep: q7 → q6 → q5 → q4 → q3 → q2 → q1 → q0; at most 7 may lie in one another",
    ]);
    expect(await lines(folderOf({ "places.csv": inLine(7, "") }))).toEqual([]);
  });

  test("places put around and below those of the graph", async () => {
    const engine = await memory();
    await loadFolder(engine, queries, folderOf({ "places.csv": inLine(5, "") }));
    const below = "id,name_zh,kind,parent\na,甲,park,q4\nb,乙,park,a\nc,丙,park,b\nd,丁,park,c\n";
    const { errors } = await loadFolder(engine, queries, folderOf({ "places.csv": below }));
    expect(errors.map(({ line, code }) => [line, code])).toEqual([[4, "deep"]]);
    const above = "id,name_zh,kind,parent\nx,甲,province,\ny,乙,province,x\nz,丙,city,y\nq0,园,park,z\n";
    const around = await loadFolder(engine, queries, folderOf({ "places.csv": above }));
    expect(around.errors.map(({ line, code }) => [line, code])).toEqual([[5, "deep"]]);
  });

  test("places in a ring", async () => {
    const [told, ...more] = await lines(folderOf({ "places.csv": inLine(LONG, `q${LONG - 1}`) }));
    expect(told).toBe(
      "places.csv:2: cycle: q0 → q49999 → q49998 → q49997 → q49996 → q49995 → … → q5 → q4 → q3 → q2 → q1 → q0",
    );
    expect(more).toEqual([]);
  });

  test("a line of a million fields, a header of as many", () => {
    const text = `${"a,".repeat(1_000_000)}\n`;
    expect(readRecords(text)[0]!.cells).toHaveLength(1_000_001);
    expect(readRecords('"a",'.repeat(200_000))[0]!.cells).toHaveLength(200_001);
  });

  test("unknown columns by the thousand", async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `x${at}`).join();
    const folder = await readFolder(folderOf({ "chains.csv": `id,name_zh,${names}\n` }));
    expect([folder.warningsTotal, folder.warnings.length]).toEqual([100_000, 1_000]);
  });
});

test("a cell is told in a few words, whatever is in it", async () => {
  const files = {
    "places.csv": `id,name_zh,kind\np,"${"长".repeat(3_000)}","no\nkind${"x".repeat(5_000)}"\n`,
    "firms.csv": `id,name,place\nf,甲,"${"很".repeat(199)}"\n`,
  };
  expect(await lines(folderOf(files))).toEqual([
    "places.csv:2: name_zh has 3000 characters, at most 2000 are allowed",
    `places.csv:2: kind no kind${"x".repeat(53)}… is not one of country, province, city, county, park`,
    `firms.csv:2: missing: place ${"很".repeat(60)}…, not in places.csv`,
  ]);
});

test("of 150,000 faults the first are told, and how many there are", async () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => `c${at},\n`).join("");
  const said: string[] = [];
  const code = await runLoad([folderOf({ "chains.csv": `id,name_zh\n${rows}` })], {
    open: () => openEmbedded({ path: join(temporary(), "graph"), schema }),
    queries,
    language: "en",
    out: (line) => said.push(line),
    err: (line) => said.push(line),
  });
  expect(code).toBe(1);
  expect(said).toHaveLength(202);
  expect([said[0], said[199]]).toEqual(["chains.csv:2: empty: name_zh", "chains.csv:201: empty: name_zh"]);
  expect(said.slice(200)).toEqual(["… and 149800 more.", "150000 errors; nothing was loaded."]);
});

describe("only files are read", () => {
  test.each<[string, (path: string) => void]>([
    ["a folder", (path) => mkdirSync(path)],
    ["a pipe", (path) => execFileSync("mkfifo", [path])],
    ["a device", (path) => symlinkSync("/dev/zero", path)],
    [
      "a socket",
      (path) => {
        const server = createServer().listen(path);
        onTestFinished(() => void server.close());
      },
    ],
  ])("%s in place of one is told", async (_, make) => {
    const dir = folderOf({ "chains.csv": sample["chains.csv"]! });
    make(join(dir, "people.csv"));
    await new Promise((turn) => setImmediate(turn));
    expect(await lines(dir)).toEqual(["people.csv:0: is not a regular file, so it was not read"]);
    expect(await lines(dir, "zh")).toEqual(["people.csv:0: 不是普通文件，未读取"]);
  });

  test("a link to one is one; a link to nothing is told", async () => {
    const other = folderOf({ "mine.csv": sample["chains.csv"]! });
    const dir = temporary();
    symlinkSync(join(other, "mine.csv"), join(dir, "chains.csv"));
    expect((await readFolder(dir)).tables[0]!.rows).toHaveLength(2);
    symlinkSync("nowhere", join(dir, "people.csv"));
    symlinkSync("firms.csv", join(dir, "firms.csv"));
    expect(await lines(dir)).toEqual([
      "firms.csv:0: cannot be read: it is a link to itself",
      "people.csv:0: cannot be read: it does not exist",
    ]);
  });

  test("what is no folder is told", async () => {
    const dir = folderOf(sample);
    const [file, none] = [join(dir, "chains.csv"), join(dir, "none")];
    execFileSync("mkfifo", [join(dir, "pipe")]);
    expect(await lines(file)).toEqual([`${file}:0: cannot be read: it is not a folder`]);
    expect(await lines(none, "zh")).toEqual([`${none}:0: 读不了：不存在`]);
    expect(await lines(join(dir, "pipe"))).toEqual([
      `${join(dir, "pipe")}:0: cannot be read: it is not a folder`,
    ]);
  });

  test("one too large for memory is told by its size", async () => {
    const dir = folderOf({ "chains.csv": sample["chains.csv"]! });
    writeFileSync(join(dir, "people.csv"), "id,name\n");
    truncateSync(join(dir, "people.csv"), BYTES_MOST + 2 ** 20);
    const [size, most] = [Math.ceil((BYTES_MOST + 2 ** 20) / 2 ** 20), Math.floor(BYTES_MOST / 2 ** 20)];
    expect(await lines(dir)).toEqual([
      `people.csv:0: has ${size} MB and was not read: the files of a data folder may have ${most} MB together`,
    ]);
  });
});
