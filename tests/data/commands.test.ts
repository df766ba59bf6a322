import { rmSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CommandIo, runExport, runLoad } from "../../server/data/commands.ts";
import { readRecords } from "../../server/data/folder/csv.ts";
import { setAside } from "../../server/engine/aside.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { EngineUnavailable } from "../../server/engine/engine.ts";
import type { QueryName } from "../../server/model/query-names.ts";
import type { Language } from "../../server/model/words.ts";
import { tellFault } from "../../server/start/start-fault.ts";
import { filesIn, folderOf, queries, sample, schema, temporary } from "./folders.ts";

function terminal(language: Language = "en") {
  const path = join(temporary(), "graph");
  const said: string[] = [];
  const out: string[] = [];
  const io: CommandIo = {
    open: () => openEmbedded({ path, schema }),
    queries,
    language,
    out: (line) => {
      said.push(line);
      out.push(line);
    },
    err: (line) => said.push(line),
  };
  return { io, said, out, path };
}

test("load, then export", async () => {
  const { io, out } = terminal();
  const to = join(temporary(), "new", "folder");
  const files = Object.keys(sample).length;
  const rows = Object.values(sample).reduce((sum, text) => sum + readRecords(text).length - 1, 0);
  expect(await runLoad([folderOf(sample)], io)).toBe(0);
  expect(await runLoad(["--replace", folderOf(sample)], io)).toBe(0);
  expect(await runExport([to], io)).toBe(0);
  // A slow machine tells its progress besides.
  expect(out).toEqual([
    `Loaded ${rows} rows of ${files} files.`,
    `Loaded ${rows} rows of ${files} files.`,
    `Exported ${rows + 1} rows in ${files + 1} files: ${to}`,
  ]);
  expect(Object.keys(filesIn(to))).toHaveLength(files + 1);
});

test("errors are told by file and line in the user's language", async () => {
  const bad = folderOf({ "chains.csv": "id,name_zh,x\nc1,链,\nc1,,\n" });
  for (const [language, lines] of [
    [
      "en",
      [
        "chains.csv:1: unknown column, not read: x (warning)",
        "chains.csv:3: empty: name_zh",
        "chains.csv:3: duplicate: id c1, first at line 2",
        "2 errors; nothing was loaded.",
      ],
    ],
    [
      "zh",
      [
        "chains.csv:1: 不认识的列，未读取：x (提醒)",
        "chains.csv:3: name_zh 不能为空",
        "chains.csv:3: 重复：id c1，首次出现在第 2 行",
        "有 2 处错误，什么都没有载入。",
      ],
    ],
  ] as const) {
    const { io, said } = terminal(language);
    expect(await runLoad([bad], io)).toBe(1);
    expect(said).toEqual(lines);
  }
});

describe("after a load was cut short", () => {
  /** A terminal over a database on which nothing can be put in place of `query`. */
  const cut = async (query: QueryName, replace = true) => {
    const { io, said, out, path } = terminal();
    expect(await runLoad([folderOf({ "chains.csv": "id,name_zh\nold,旧\n" })], io)).toBe(0);
    const dir = folderOf(sample);
    const full: CommandIo = {
      ...io,
      async open() {
        const engine = await io.open();
        return {
          ...engine,
          transaction: (work) =>
            engine.transaction((tx) =>
              work({
                async run(cypher, params) {
                  if (cypher === queries[query]) throw new Error("disk full");
                  return tx.run(cypher, params);
                },
              }),
            ),
        };
      },
    };
    expect(await runLoad(replace ? [dir, "--replace"] : [dir], full)).toBe(1);
    return { io, said, out, path, dir };
  };
  const exported = async (io: CommandIo) => {
    const dir = join(temporary(), "out");
    expect(await runExport([dir], io)).toBe(0);
    return Object.keys(filesIn(dir)).filter((file) => file !== "changes.csv");
  };

  test("that is told with the ways out, and nothing of the graph is exported as if it were whole", async () => {
    const { io, said, dir } = await cut("load/firms");
    expect(said.at(-1)).toMatch(
      /^Cut short: disk full\. \d+ of \d+ rows are written, and nothing of what was there before is lost\. Go on: npm run load -- --go-on;/,
    );
    expect(await runExport([temporary()], io)).toBe(1);
    expect(said.at(-1)).toContain(`The last load (${dir}) has not ended`);
  });

  test("--go-on ends it", async () => {
    const { io, out, dir } = await cut("load/firms");
    expect(await runLoad(["--go-on"], io)).toBe(0);
    expect(out.at(-1)).toMatch(
      new RegExp(`^The load that was cut short \\(${dir}\\) is done: \\d+ rows\\.$`),
    );
    expect(await exported(io)).toHaveLength(Object.keys(sample).length);
  });

  test("--go-back undoes it", async () => {
    const { io, out, dir } = await cut("load/firms");
    expect(await runLoad(["--go-back"], io)).toBe(0);
    expect(out.at(-1)).toBe(`The graph is as it was before ${dir} was loaded: 53 rows were put back.`);
    expect(await exported(io)).toEqual(["chains.csv"]);
  });

  test("the same folder again ends it; another is merged into what was before", async () => {
    const first = await cut("load/firms", false);
    expect(await runLoad([first.dir], first.io)).toBe(0);
    expect(await exported(first.io)).toHaveLength(Object.keys(sample).length);
    const second = await cut("load/firms");
    expect(await runLoad([folderOf({ "firms.csv": "id,name\nf,甲\n" })], second.io)).toBe(0);
    expect(second.said.at(-2)).toContain("is put back as it was before that one first");
    expect(await exported(second.io)).toEqual(["chains.csv", "firms.csv"]);
  });

  test("one that fails before its first row changes nothing and says so", async () => {
    const { io, said } = await cut("load/places");
    expect(said.at(-1)).toBe(
      "Nothing was loaded: disk full. The graph is unchanged; mend that and load again.",
    );
    expect(await exported(io)).toEqual(["chains.csv"]);
    expect(await runLoad(["--go-on"], io)).toBe(1);
    expect(said.at(-1)).toBe("No load was cut short; the graph is whole.");
  });
});

test("wrong arguments are told how to be right", async () => {
  const { io, said } = terminal();
  for (const args of [
    [],
    ["a", "b"],
    ["a", "--force"],
    [""],
    ["a", "--go-on"],
    ["--go-on", "--go-back"],
    ["--replace"],
  ])
    expect(await runLoad(args, io)).toBe(2);
  for (const args of [[], ["a", "b"], ["a", "--replace"]]) expect(await runExport(args, io)).toBe(2);
  expect(new Set(said)).toEqual(
    new Set([
      "usage: npm run load -- FOLDER [--replace]; after a load was cut short: npm run load -- --go-on, or --go-back to undo it",
      "usage: npm run export -- FOLDER",
    ]),
  );
});

describe("a database that cannot be opened", () => {
  const counter = queries["log/revision"];
  const damaged = (path: string) => truncateSync(path, 10_000);
  const gone = (path: string) => rmSync(path);

  async function prepare(harm: (path: string) => void, language: Language = "en") {
    const { io, said, path } = terminal(language);
    const guarded: CommandIo = {
      ...io,
      open: () => openEmbedded({ path, schema, counter }),
      explain: (error) => tellFault(error, language),
      setAside: () => setAside(path, "move"),
    };
    expect(await runLoad([folderOf(sample)], guarded)).toBe(0);
    harm(path);
    said.length = 0;
    return { io: guarded, said, path, files: () => filesIn(dirname(path)) };
  }

  test.each([
    ["damaged", damaged],
    ["gone", gone],
  ])("%s: load --replace renames what is there and begins a new one", async (_, harm) => {
    const { io, said, path, files } = await prepare(harm);
    const before = Object.values(files());
    expect(await runLoad(["--replace", folderOf(sample)], io)).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(
        /^The database that was there cannot be opened; it is kept under the name \S+graph\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d, and a new one is loaded\.$/,
      ),
      expect.stringMatching(/^Loaded \d+ rows/),
    ]);
    const kept = Object.entries(files()).filter(([name]) => /^graph\.\d{4}/.test(name));
    expect(kept.map(([, text]) => text).sort()).toEqual(before.sort());
    const engine = await openEmbedded({ path, schema, counter });
    expect(await engine.read("MATCH (c:LiantuChain) RETURN c.id AS id ORDER BY id")).toEqual([
      { id: "c1" },
      { id: "c3" },
    ]);
    await engine.close();
  });

  test("stays as it is when the folder has errors, is missing, or does not replace", async () => {
    const { io, said, files } = await prepare(damaged);
    const before = files();
    const bad = folderOf({ "chains.csv": "id,name_zh\nc1,\n" });
    expect(await runLoad([bad, "--replace"], io)).toBe(1);
    expect(said).toEqual(["chains.csv:2: empty: name_zh", "1 errors; nothing was loaded."]);
    expect(await runLoad([join(bad, "none"), "--replace"], io)).toBe(1);
    expect(await runLoad([folderOf(sample)], io)).toBe(1);
    expect(files()).toEqual(before);
  });

  test.each([
    ["en", /^The database \S+graph cannot be opened: .*npm run load -- BACKUP --replace .*\.$/],
    ["zh", /^数据库 \S+graph 打不开：.*npm run load -- 备份文件夹 --replace（.*）。$/],
  ] as const)("export and load say in one line what to do (%s)", async (language, line) => {
    const { io, said, files } = await prepare(damaged, language);
    const before = files();
    expect(await runExport([join(temporary(), "out")], io)).toBe(1);
    expect(await runLoad([folderOf(sample)], io)).toBe(1);
    expect(said).toEqual([expect.stringMatching(line), expect.stringMatching(line)]);
    expect(said.join()).not.toContain("\n");
    expect(files()).toEqual(before);
  });
});

test("what stands in the way is told without a stack", async () => {
  const { io, said, path } = terminal();
  const holder = await openEmbedded({ path, schema });
  expect(await runLoad([folderOf(sample)], io)).toBe(1);
  await holder.close();
  const taken = folderOf({ "letter.txt": "Dear" });
  expect(await runExport([taken], io)).toBe(1);
  const away = { ...io, open: () => Promise.reject(new EngineUnavailable("The database is away")) };
  expect(await runExport([taken], away)).toBe(1);
  expect(said).toEqual([
    "The database is in use by another process: stop the Liantu server, then run this again.",
    `${taken} holds another file (letter.txt), so nothing was exported: name a new folder.`,
    "The database is away",
  ]);
});

test("an export that would not load is told by line, kept, and takes no older one's place", async () => {
  const { io, said, path } = terminal();
  const to = join(temporary(), "backup");
  expect(await runLoad([folderOf(sample)], io)).toBe(0);
  expect(await runExport([to], io)).toBe(0);
  const engine = await openEmbedded({ path, schema });
  await engine.write("MATCH (n:LiantuTrip) SET n.days = 20260301");
  await engine.write("MATCH (n:LiantuFirm {id: 'f1'}) SET n.name = '\u200b'");
  await engine.close();
  said.length = 0;
  const before = filesIn(to);
  const files = Object.keys(sample).length;
  const rows = Object.values(sample).reduce((sum, text) => sum + readRecords(text).length - 1, 0);
  const faults = ["firms.csv:2: empty: name", "trips.csv:2: days 20260301 is outside 1 to 30"];
  const mend = (dir: string) =>
    `Nothing was left out, but 2 faults keep it from being loaded as it is: mend the lines above in ${dir}, then load it.`;
  for (let time = 0; time < 2; time++) {
    expect(await runExport([to], io)).toBe(1);
    expect(said.splice(0)).toEqual([
      ...faults,
      `Exported ${rows + 1} rows in ${files + 1} files: ${to}-faulty`,
      mend(`${to}-faulty`),
      `The older export in ${to} was left as it is.`,
    ]);
  }
  expect(filesIn(to)).toEqual(before);
  expect(Object.keys(filesIn(`${to}-faulty`))).toEqual(Object.keys(before));
  const fresh = join(temporary(), "fresh");
  expect(await runExport([fresh], { ...io, language: "zh" })).toBe(1);
  expect(said).toEqual([
    "firms.csv:2: name 不能为空",
    "trips.csv:2: days 20260301 超出 1 至 30",
    `已导出 ${rows + 1} 行，共 ${files + 1} 个文件：${fresh}`,
    `什么都没有丢，但有 2 处照现在的样子载不回去：请在 ${fresh} 里改好上面各行再载入。`,
  ]);
  expect(filesIn(fresh)).toEqual(filesIn(`${to}-faulty`));
});

test("a place that cannot be written is told in the user's language", async () => {
  const { io, said } = terminal();
  const file = join(folderOf(sample), "chains.csv");
  expect(await runExport([file], io)).toBe(1);
  expect(await runExport([join(file, "below")], { ...io, language: "zh" })).toBe(1);
  expect(said).toEqual([
    `${file} cannot be written: it is not a folder.`,
    `写不到 ${join(file, "below")}：不是文件夹。`,
  ]);
});
