import { describe, expect, test } from "vitest";
import type { CommandIo } from "../../server/data/commands.ts";
import { untold } from "../../server/data/load/began.ts";
import { logOfGraph } from "../../server/data/load/graph-log.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { loadSeedIfEmpty } from "../../server/data/load/seed.ts";
import { LoadOvertaken, undoLoad } from "../../server/data/load/undo-load.ts";
import { verifyLog } from "../../server/data/log/verify.ts";
import { runLog } from "../../server/data/log-command.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { change } from "../../server/graph/change.ts";
import { readEntry } from "../../server/graph/log.ts";
import { readRevision } from "../../server/graph/revision.ts";
import { exported, exportedWhole, folderOf, memory, queries, sample } from "./folders.ts";

const park = { "places.csv": "id,name_zh,kind\npark,园,park\n" };
const firms = (from: number, to: number, name = "厂") =>
  Array.from({ length: to - from }, (_, at) => `f${from + at},${name}${from + at},park\n`).join("");
const many = { ...park, "firms.csv": `id,name,place\n${firms(0, 700)}` };

const SEGMENTS =
  "id,chain,name_zh,stage,group,role,recruitable\na,c,甲,upstream,组,raw,1\nb,c,乙,midstream,组,intermediate,1\n";

async function load(engine: Engine, files: Record<string, string>, replace = false) {
  expect((await loadFolder(engine, queries, folderOf(files), { replace })).errors).toEqual([]);
}

/** What each entry says, in their order. */
async function entries(engine: Engine) {
  return (await logOfGraph(engine, queries)).map(({ kind, parts, rows }) => ({
    kind,
    packed: parts.length > 0 && rows === null,
  }));
}

/** Whether the log leads to the graph, row for row. */
async function leads(engine: Engine): Promise<boolean> {
  return [...(await untold(engine, queries)).values()].every(({ length }) => length === 0);
}

test("a load is one entry with the rows that it changed, as they were and as they are", async () => {
  const engine = await memory();
  await load(engine, { ...park, "firms.csv": "id,name\na,甲\nb,乙\n" });
  await load(engine, { ...park, "firms.csv": "id,name\na,甲\nb,乙乙\nc,丙\n" });
  const { number } = await readRevision(engine, queries);
  const entry = await readEntry(engine.read, queries, number);
  expect(entry).toMatchObject({ number, kind: "load", by: null, undoes: null });
  const said = entry?.rows.map(({ table, before, after }) => [table, before?.name, after?.name]);
  expect(said).toEqual([
    ["firms", "乙", "乙乙"],
    ["firms", undefined, "丙"],
  ]);
  expect([await entries(engine), await leads(engine)]).toEqual([
    [
      { kind: "load", packed: false },
      { kind: "load", packed: false },
    ],
    true,
  ]);
});

test("a load that changes nothing is none", async () => {
  const engine = await memory();
  await load(engine, sample);
  await load(engine, sample);
  await load(engine, sample, true);
  expect([await entries(engine), await leads(engine)]).toEqual([[{ kind: "load", packed: false }], true]);
});

test("the rows of a large load are packed, and read back as they were written", async () => {
  const engine = await memory();
  await load(engine, many);
  await load(engine, { ...park, "firms.csv": `id,name,place\n${firms(100, 800, "新厂")}` }, true);
  const log = await logOfGraph(engine, queries);
  expect(log.map(({ parts }) => parts.length > 0)).toEqual([true, true]);
  const entry = await readEntry(engine.read, queries, log[1]!.number);
  expect(entry?.rows).toHaveLength(800);
  expect(entry?.touched).toEqual({ bulk: true, tables: ["firms"], things: [] });
  expect(await leads(engine)).toBe(true);
});

test("the seed is an entry", async () => {
  const engine = await memory();
  await loadSeedIfEmpty(engine, queries, folderOf(many));
  expect([await entries(engine), await leads(engine)]).toEqual([[{ kind: "load", packed: true }], true]);
});

test("a graph older than the log gets one first entry with all its rows", async () => {
  const engine = await memory();
  await load(engine, many);
  await engine.write("MATCH (n) WHERE n:LiantuEntry OR n:LiantuEntryPart DETACH DELETE n");
  await engine.write("MATCH (r:LiantuRevision {id: 'graph'}) SET r.head = null, r.headNumber = null");
  await load(engine, { "firms.csv": "id,name\nz,丁\n" });
  expect([await entries(engine), await leads(engine)]).toEqual([
    [
      { kind: "began", packed: true },
      { kind: "load", packed: false },
    ],
    true,
  ]);
});

describe("a large load is taken back", () => {
  test("whole, also at a later time, by a change that can be taken back itself", async () => {
    const engine = await memory();
    await load(engine, { ...park, "firms.csv": "id,name,place\nf1,甲,park\n" });
    const before = await exported(engine);
    await load(engine, many);
    const after = await exported(engine);
    const { number } = await readRevision(engine, queries);
    await change({ engine, queries }, { kind: "person" }, ({ put }) =>
      put("people", [{ id: "u", name: "王" }]),
    );
    await undoLoad(engine, queries, { number, by: "u" });
    const { "people.csv": _, ...left } = await exported(engine);
    expect([left, await leads(engine)]).toEqual([before, true]);
    const undone = await readEntry(engine.read, queries, (await readRevision(engine, queries)).number);
    expect(undone).toMatchObject({ kind: "undo", by: "u", undoes: number, touched: { bulk: true } });
    await undoLoad(engine, queries, { number: undone!.number, by: null });
    const { "people.csv": __, ...again } = await exported(engine);
    expect([again, await leads(engine)]).toEqual([after, true]);
  });

  test.each([
    ["a row of it is another", "firms", [{ id: "f7", name: "改名", place: "park" }]],
    ["something refers to what it brought", "advisers", [{ id: "a", name: "王", firm: "f9" }]],
  ] as const)("never when %s", async (_, table, rows) => {
    const engine = await memory();
    await load(engine, many);
    const { number } = await readRevision(engine, queries);
    await change({ engine, queries }, { kind: "firm" }, ({ put }) => put(table, rows));
    const before = await exportedWhole(engine);
    await expect(undoLoad(engine, queries, { number, by: null })).rejects.toThrow(LoadOvertaken);
    expect(await exportedWhole(engine)).toEqual(before);
  });

  test("is refused where it would make a cycle or choose a second statement", async () => {
    const engine = await memory();
    const segments = { "chains.csv": "id,name_zh\nc,链\n", "segments.csv": SEGMENTS };
    const links = (rows: string) => ({ "links.csv": `from,to,kind\n${rows}` });
    const makes = (rows: string) => ({ "makes.csv": `firm,segment,chosen,source\n${rows}` });
    const sources = { "sources.csv": "id,title\ns,甲报\nt,乙报\n" };
    await load(engine, {
      ...many,
      ...segments,
      ...sources,
      ...links("a,b,input_of\n"),
      ...makes("f1,a,1,s\n"),
    });
    for (const [less, more] of [
      [makes("f1,a,1,s\n"), links("b,a,input_of\n")],
      [links("a,b,input_of\n"), makes("f1,a,1,t\n")],
    ]) {
      await load(engine, { ...many, ...segments, ...sources, ...less }, true);
      const { number } = await readRevision(engine, queries);
      await load(engine, more!);
      await expect(undoLoad(engine, queries, { number, by: null })).rejects.toThrow(LoadOvertaken);
      await load(
        engine,
        { ...many, ...segments, ...sources, ...links("a,b,input_of\n"), ...makes("f1,a,1,s\n") },
        true,
      );
    }
  });

  test("begins anew where somebody writes while it is prepared", async () => {
    const engine = await memory();
    await load(engine, many);
    const { number } = await readRevision(engine, queries);
    let writes = 1;
    const busy: Engine = {
      ...engine,
      async write(cypher, params) {
        if (cypher === queries["load/kept/put"] && writes-- > 0)
          await change({ engine, queries }, { kind: "person" }, ({ put }) =>
            put("people", [{ id: "u", name: "吴" }]),
          );
        return engine.write(cypher, params);
      },
    };
    const made = await undoLoad(busy, queries, { number, by: null });
    expect([(await readEntry(engine.read, queries, made))?.undoes, await leads(engine)]).toEqual([
      number,
      true,
    ]);
  });
});

describe("a folder that carries a log", () => {
  const worked = async () => {
    const engine = await memory();
    await load(engine, many);
    await change({ engine, queries, by: "u1" }, { kind: "person", note: '记："一"\n' }, async ({ put }) => {
      await put("people", [{ id: "u1", name: "王" }]);
    });
    return engine;
  };
  const carried = async () => {
    const engine = await worked();
    const files = await exportedWhole(engine);
    return { engine, files };
  };

  test("takes it along into an empty graph, byte for byte, and adds nothing", async () => {
    const { files } = await carried();
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["changes.csv", "change_rows.csv"]));
    const restored = await memory();
    await load(restored, files);
    expect(await exportedWhole(restored)).toEqual(files);
    expect(await leads(restored)).toBe(true);
    const { number } = await readRevision(restored, queries);
    await change({ engine: restored, queries }, { kind: "person" }, ({ put }) =>
      put("people", [{ id: "u2", name: "李" }]),
    );
    const log = await logOfGraph(restored, queries);
    expect(log).toHaveLength(3);
    expect([log[2]!.previous, log[2]!.number > number]).toEqual([log[1]!.hash, true]);
  });

  test("adds an entry with what was edited in its files", async () => {
    const { files } = await carried();
    const restored = await memory();
    await load(restored, { ...files, "people.csv": files["people.csv"]!.replace("王", "汪") });
    const log = await logOfGraph(restored, queries);
    expect(log.map(({ kind }) => kind)).toEqual(["load", "person", "load"]);
    expect(JSON.parse(log[2]!.rows ?? "[]")).toMatchObject([["people", { name: "王" }, { name: "汪" }]]);
    expect(await leads(restored)).toBe(true);
  });

  test.each([
    ["altered", (text: string) => text.replace("person", "firm"), "log_altered"],
    [
      "taken out",
      (text: string) =>
        text
          .split("\n")
          .filter((_, at) => at !== 1)
          .join("\n"),
      "log_order",
    ],
  ])("is refused by line when an entry was %s", async (_, edit, code) => {
    const { files } = await carried();
    const dir = folderOf({ ...files, "changes.csv": edit(files["changes.csv"]!) });
    const { errors } = await loadFolder(await memory(), queries, dir);
    expect(errors.map((one) => [one.file, one.code])).toEqual([["changes.csv", code]]);
  });

  test("is refused when packed rows were altered or are missing", async () => {
    const { files } = await carried();
    const { "change_rows.csv": _, ...without } = files;
    const { errors } = await loadFolder(await memory(), queries, folderOf(without));
    expect(errors.map(({ file, line, code }) => [file, line, code])).toEqual([
      ["changes.csv", 2, "log_rows"],
    ]);
  });

  test.each([false, true])(
    "leaves the log of a graph that has one, which goes on (replace: %s)",
    async (replace) => {
      const { files } = await carried();
      const engine = await memory();
      await load(engine, { ...park, "firms.csv": "id,name\na,甲\n" });
      let left = 0;
      const { errors } = await loadFolder(engine, queries, folderOf(files), {
        replace,
        onLogLeft: () => left++,
      });
      expect([errors, left]).toEqual([[], 1]);
      expect(await entries(engine)).toEqual([
        { kind: "load", packed: false },
        { kind: "load", packed: true },
      ]);
      expect(await leads(engine)).toBe(true);
    },
  );
});

describe("npm run log", () => {
  const terminal = (engine: Engine) => {
    const [out, err]: string[][] = [[], []];
    const open = async () => ({ ...engine, close: async () => {} });
    const io: CommandIo = {
      open,
      queries,
      language: "en",
      out: (line) => out!.push(line),
      err: (line) => err!.push(line),
    };
    return { io, out: out!, err: err! };
  };
  const worked = async () => {
    const engine = await memory();
    await load(engine, many);
    for (const name of ["王", "李"])
      await change({ engine, queries }, { kind: "person" }, ({ put }) => put("people", [{ id: "u", name }]));
    return {
      engine,
      numbers: (await logOfGraph(engine, queries)).map(({ number }) => number),
      ...terminal(engine),
    };
  };

  test("lists the latest entries, and verify finds nothing wrong with the graph and its export", async () => {
    const { engine, io, out } = await worked();
    expect(await runLog([], io)).toBe(0);
    expect(out.map((line) => line.split(/ {2}/).slice(2, 4))).toEqual([
      ["load", "701 rows"],
      ["person", "1 rows"],
      ["person", "1 rows"],
    ]);
    expect(await runLog(["verify"], io)).toBe(0);
    expect(await runLog(["verify", folderOf(await exportedWhole(engine))], io)).toBe(0);
    expect(out.slice(3)).toEqual(Array(2).fill("The log is whole: 3 entries, each as it was written."));
  });

  test.each([
    ["who made it", "MATCH (e:LiantuEntry {id: $id}) SET e.by = 'u9'", 1, "was altered"],
    ["its rows", "MATCH (e:LiantuEntry {id: $id}) SET e.rows = '[]'", 1, "was altered"],
    ["packed rows", "MATCH (p:LiantuEntryPart {entry: $id}) SET p.text = 'AAAA'", 0, "missing or damaged"],
    ["packed rows gone", "MATCH (p:LiantuEntryPart {entry: $id}) DETACH DELETE p", 0, "missing or damaged"],
  ])("says which entry was altered: %s", async (_, cypher, at, words) => {
    const { engine, io, err, numbers } = await worked();
    await engine.write(cypher, { id: String(numbers[at]) });
    expect(await runLog(["verify"], io)).toBe(1);
    expect(err).toEqual([expect.stringMatching(new RegExp(`ntry ${numbers[at]} .*${words}|${words}`))]);
  });

  test("says that one is missing in the middle, at the end, or moved", async () => {
    const { engine, numbers } = await worked();
    const standing = { number: numbers[2]!, head: null, headNumber: null };
    const log = await logOfGraph(engine, queries);
    const head = { ...standing, head: log[2]!.hash, headNumber: numbers[2]! };
    const [first, second, third] = log;
    expect([
      verifyLog([first!, third!], head),
      verifyLog([first!, third!, second!], head),
      verifyLog([second!, third!], head),
      verifyLog([first!, second!], head),
      verifyLog([], head),
      verifyLog(log, { ...head, number: numbers[2]! - 1 }),
      verifyLog(log, head),
    ]).toEqual([
      { number: numbers[2], fault: "log_order" },
      { number: numbers[2], fault: "log_order" },
      { number: numbers[1], fault: "log_order" },
      { number: numbers[2], fault: "log_head" },
      { number: numbers[2], fault: "log_head" },
      { number: numbers[2]! - 1, fault: "log_counter" },
      null,
    ]);
  });
});
