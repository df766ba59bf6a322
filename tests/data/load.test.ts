import { describe, expect, test } from "vitest";
import { loadFolder } from "../../server/data/load/load.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { exported, type Files, folderOf, memory, queries, sample, temporary } from "./folders.ts";

async function load(engine: Engine, files: Files, replace = false) {
  return loadFolder(engine, queries, folderOf(files), { replace, language: "en" });
}

/** Lines of a file without its header. */
async function lines(engine: Engine, file: string) {
  return (await exported(engine))[file]?.split("\n").slice(1, -1);
}

describe("a folder merged into the graph", () => {
  test("loading it twice changes nothing", async () => {
    const engine = await memory();
    await load(engine, sample);
    const once = await exported(engine);
    await load(engine, sample);
    expect(await exported(engine)).toEqual(once);
  });

  test("a row replaces the row of its identity whole, with all it was joined to", async () => {
    const engine = await memory();
    await load(engine, sample);
    await load(engine, {
      "places.csv": "id,name_zh,kind\npark,园,park\n",
      "chains.csv": "id,name_zh\nc2,白酒\n",
      "segments.csv": "id,chain,name_zh,stage,group\na,c2,酒糟,cycle,糟\nh,c1,湿厕纸,product,制品\n",
      "chain_segments.csv": "chain,segment,stage,group\nc3,w,market,渠道\n",
      "links.csv": "from,to,kind\na,b,input_of\n",
      "firms.csv": "id,name\nf1,甲新\n",
      "makes.csv": "firm,segment,source\nf1,b,news\n",
      "advisers.csv": "id,name\nad1,王\n",
      "projects.csv": "id,name,stage,segments\np1,新,contact,a\n",
      "arrivals.csv": "id,project,on,amount_wan\nr1,p2,2024,1\n",
      "events.csv": "id,project,on,kind\ne1,p2,2024,call\n",
      "figures.csv": "id,place,name_zh\ng1,430000,产值\n",
    });
    const files = await exported(engine);
    const rows = (file: string) => files[file]?.split("\n").slice(1, -1);
    expect(rows("places.csv")?.at(-1)).toBe("park,园,,park,,,,,,,,,");
    expect(rows("segments.csv")?.[0]).toBe("a,c2,酒糟,,cycle,糟,,,,1,,,,,,,");
    expect(rows("segments.csv")?.find((line) => line.startsWith("h,"))).toBe(
      "h,c1,湿厕纸,,product,制品,,,,1,,,,,,,",
    );
    expect(rows("chain_segments.csv")).toEqual(["c3,w,market,渠道,,,,"]);
    expect(rows("links.csv")?.[0]).toBe("a,b,input_of,0,,,,,");
    expect(rows("firms.csv")?.[0]).toBe(`f1,甲新${",".repeat(15)}`);
    expect(rows("makes.csv")).toEqual(["f1,b,90,吨,0.25,,0,book,,,", "f1,b,,,,,0,news,,,", "f2,a,,,,,0,,,,"]);
    expect(rows("advisers.csv")).toEqual(["ad1,王,,,,,,,,"]);
    expect(rows("projects.csv")?.[0]).toBe(`p1,新,,,a,contact${",".repeat(14)}0,0,,,,,`);
    expect(rows("arrivals.csv")).toEqual(["r1,p2,2024,1,,,,"]);
    expect(rows("events.csv")).toEqual(["e1,p2,2024,call,,,,,,,"]);
    expect(rows("figures.csv")).toEqual(["g1,430000,产值,,,,,,,"]);
  });

  test("it may refer to what the graph has; with --replace it may not", async () => {
    const engine = await memory();
    await load(engine, sample);
    const more = { "leads.csv": "firm,chain,place\nf2,c1,430000\nf9,c1,park\n" };
    const merged = await load(engine, more);
    expect(merged.errors.map(({ line, message }) => [line, message])).toEqual([
      [3, "missing: firm f9, not in firms.csv"],
    ]);
    const replaced = await load(engine, more, true);
    expect(replaced.errors).toHaveLength(6);
    expect((await load(engine, { "leads.csv": "firm,chain,place\nf2,c1,430000\n" })).errors).toEqual([]);
    expect(await lines(engine, "leads.csv")).toEqual(["f1,c1,park,,,,", "f2,c1,430000,,,,"]);
  });

  test("it must not close a cycle with the graph, unless it moves what stood in the way", async () => {
    const engine = await memory();
    await load(engine, sample);
    const links = await load(engine, { "links.csv": "from,to,kind\nw,a,equipment_for\n" });
    expect(links.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      "links.csv:2: cycle: w → a → b → w",
    ]);
    const places = "id,name_zh,kind,parent\n100000,中国,country,430000\n";
    expect((await load(engine, { "places.csv": places })).errors.map(({ code }) => code)).toEqual(["cycle"]);
    const moved = await load(engine, { "places.csv": `${places}430000,湖南省,province,\n` });
    expect(moved.errors).toEqual([]);
    const kinds = "id,chain,name_zh,stage,group,kind_of\nw,c1,湿巾,product,制品,h\n";
    const ring = await load(engine, { "segments.csv": kinds });
    expect(ring.errors.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      "segments.csv:2: cycle: w → h → w",
    ]);
    const turned = await load(engine, { "segments.csv": `${kinds}h,c1,湿厕纸,product,制品,\n` });
    expect(turned.errors).toEqual([]);
  });

  test("it must not have a segment twice in one chain, whichever side moves it there", async () => {
    const engine = await memory();
    await load(engine, sample);
    const told = async (files: Files, language: "zh" | "en" = "en") => {
      const { errors } = await loadFolder(engine, queries, folderOf(files), { language });
      return errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    };
    const named = { "chain_segments.csv": "chain,segment,stage,group\nc1,b,product,材料\n" };
    expect(await told(named)).toEqual([
      "chain_segments.csv:2: segment b is at home in chain c1 (chain in segments.csv); only further chains are named here",
    ]);
    expect(await told(named, "zh")).toEqual([
      "chain_segments.csv:2: 环节 b 本来就在产业链 c1 里（segments.csv 的 chain 列），这里只写它另外所在的链",
    ]);
    const moved = { "segments.csv": "id,chain,name_zh,stage,group\nw,c3,湿巾,product,制品\n" };
    expect(await told(moved)).toEqual([
      "segments.csv:2: segment w moves to chain c3, where the graph has it as a shared segment already (chain_segments)",
    ]);
    expect(
      await told({ ...moved, "chain_segments.csv": "chain,segment,stage,group\nc3,w,product,材料\n" }),
    ).toEqual([
      "chain_segments.csv:2: segment w is at home in chain c3 (chain in segments.csv); only further chains are named here",
    ]);
    const away = { "segments.csv": "id,chain,name_zh,stage,group\nb,c3,水刺布,midstream,材料\n" };
    expect(await told({ ...away, ...named })).toEqual([]);
    expect(await lines(engine, "chain_segments.csv")).toEqual([
      "c1,b,product,材料,,,,",
      "c3,w,upstream,用品,news,,,",
    ]);
  });

  test("it must not choose a second statement, unless it takes the choice from the first", async () => {
    const engine = await memory();
    await load(engine, sample);
    const choice = "firm,segment,source,chosen\nf1,b,book,1\n";
    const second = await load(engine, { "makes.csv": choice });
    expect(second.errors.map(({ line, message }) => [line, message])).toEqual([
      [2, "firm f1, segment b, source news has another row with chosen 1 (graph)"],
    ]);
    expect((await load(engine, { "makes.csv": `${choice}f1,b,news,0\n` })).errors).toEqual([]);
  });

  test("--replace leaves only the folder", async () => {
    const engine = await memory();
    await load(engine, sample);
    await load(engine, { "chains.csv": "id,name_zh\nc9,新链\n" }, true);
    expect(Object.keys(await exported(engine))).toEqual(["chains.csv"]);
  });

  test("what is not known is named in warnings and not loaded", async () => {
    const engine = await memory();
    const { warnings, errors } = await load(engine, {
      "chains.csv": "id,colour,name_zh\nc1,red,链\n",
      "Firms.csv": "id,name\nf1,甲\n",
      "README.md": "",
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ file, line, message }) => [file, line, message])).toEqual([
      ["chains.csv", 1, "unknown column, not read: colour"],
      ["Firms.csv", 0, "unknown file, not read"],
    ]);
    expect(Object.keys(await exported(engine))).toEqual(["chains.csv"]);
  });

  test("a folder that is not there or has no data file empties nothing", async () => {
    const engine = await memory();
    await load(engine, sample);
    const before = await exported(engine);
    const absent = await loadFolder(engine, queries, `${temporary()}/no`, { replace: true });
    expect(absent.errors.map(({ code }) => code)).toEqual(["unreadable"]);
    expect((await load(engine, { "notes.txt": "" }, true)).errors.map(({ code }) => code)).toEqual([
      "folder_empty",
    ]);
    expect(await exported(engine)).toEqual(before);
  });
});
