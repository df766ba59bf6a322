import { join } from "node:path";
import { expect, test } from "vitest";
import { type CommandIo, runExport, runLoad } from "../../server/data/commands.ts";
import { readRecords } from "../../server/data/csv.ts";
import type { Language } from "../../server/data/fault.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { EngineUnavailable } from "../../server/engine/engine.ts";
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
    `Exported ${rows} rows in ${files} files: ${to}`,
  ]);
  expect(Object.keys(filesIn(to))).toHaveLength(files);
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

test("wrong arguments are told how to be right", async () => {
  const { io, said } = terminal();
  for (const args of [[], ["a", "b"], ["a", "--force"], [""]]) expect(await runLoad(args, io)).toBe(2);
  for (const args of [[], ["a", "b"], ["a", "--replace"]]) expect(await runExport(args, io)).toBe(2);
  expect(new Set(said)).toEqual(
    new Set(["usage: npm run load -- FOLDER [--replace]", "usage: npm run export -- FOLDER"]),
  );
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
      `Exported ${rows} rows in ${files} files: ${to}-faulty`,
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
    `已导出 ${rows} 行，共 ${files} 个文件：${fresh}`,
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
