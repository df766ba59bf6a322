import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportFolder, FolderTaken } from "../../server/data/export.ts";
import { writeRecord } from "../../server/data/folder/csv.ts";
import { textFault } from "../../server/data/folder/value.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { column } from "../../server/data/tables/table.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { isBlank, noText } from "../../server/model/text.ts";
import { type Files, filesIn, folderOf, memory, queries, sample, temporary } from "./folders.ts";

async function roundTrip(engine: Engine, files: Files) {
  const { errors } = await loadFolder(engine, queries, folderOf(files), { replace: true });
  expect(errors).toEqual([]);
  const [first, second] = [temporary(), temporary()];
  await exportFolder(engine, queries, first);
  await loadFolder(engine, queries, first, { replace: true });
  await exportFolder(engine, queries, second);
  return [filesIn(first), filesIn(second)] as const;
}

test("an export loads back to the same export, byte for byte", async () => {
  const [first, second] = await roundTrip(await memory(), sample);
  expect(second).toEqual(first);
  expect(Object.keys(first)).toHaveLength(TABLES.length + 1);
  expect(first["projects.csv"]).toContain(
    "p1,项目,f2,park,w;a,signed,,,5000,2023-01-31,,,,,,,ad1,,,0,0,,,,,\n",
  );
  expect(first["links.csv"]).toContain('b,w,input_of,0,x,,,assumed,"说：""对"""\n');
  expect(first["events.csv"]).toContain('"第一行\n第二行"');
  expect(first["firms.csv"]).toContain(",120,000001,");
});

const escaped = (text: string) => text.replace(/[\\;]/g, "\\$&");

const tricky = [
  "007",
  "a b",
  " lead",
  "a:b",
  'say "x"',
  "two\nlines",
  "cr\rhere",
  "crlf\r\n",
  "😀𠮷",
  "a;b",
  "a\\;b",
  ",",
  "1e5",
  "=1+1",
  "''",
];

test("ids and names are text: whatever is in them survives", async () => {
  const text = fc.oneof(
    fc.constantFrom(...tricky),
    fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((value) => !isBlank(value) && noText(value) === null),
  );
  const id = text.filter((value) => textFault(column("id", { identifies: true }), value) === null);
  const ids = fc.uniqueArray(id, { minLength: 3, maxLength: 6 });
  const share = fc.constantFrom("", "0.10", "0.1", ">0.5", "<0.2", "1", "0");
  const number = fc.oneof(
    fc.constant(""),
    fc.nat().map(String),
    fc.constantFrom("0.10", "00.5", "-0", "0.00000001", "12345678.9", "1000000000000"),
  );
  const world = fc.record({
    ids,
    names: fc.array(text, { minLength: 6, maxLength: 6 }),
    shares: fc.array(share, { minLength: 6, maxLength: 6 }),
    numbers: fc.array(number, { minLength: 6, maxLength: 6 }),
  });
  const engine = await memory();
  await fc.assert(
    fc.asyncProperty(world, async ({ ids, names, shares, numbers }) => {
      const table = (header: string, row: (id: string, index: number) => string[]) =>
        `${header}\n${ids.map((id, index) => writeRecord(row(id, index))).join("")}`;
      const before = (index: number) => (index > 0 ? (ids[index - 1] ?? "") : "");
      const [first = ""] = ids;
      const [a, b] = await roundTrip(engine, {
        "places.csv": table("id,name_zh,kind,parent,aliases", (id, i) => [
          id,
          names[i]!,
          "park",
          before(i),
          names.map(escaped).join(";"),
        ]),
        "sources.csv": table("id,title", (id, i) => [id, names[i]!]),
        "chains.csv": table("id,name_zh", (id, i) => [id, names[i]!]),
        "segments.csv": table("id,chain,name_zh,stage,group,kind_of", (id, i) => [
          id,
          first,
          names[i]!,
          "product",
          names[i]!,
          before(i),
        ]),
        "chain_segments.csv": table("chain,segment,stage,group", (id, i) => [
          ids[1]!,
          id,
          "product",
          names[i]!,
        ]),
        "aliases.csv": table("segment,name", (id, i) => [id, names[i]!]),
        "links.csv": table("from,to,kind,alternative", (id, i) => [
          id,
          id === first ? (ids[1] ?? "") : first,
          "waste_to",
          names[i]!,
        ]),
        "exclusions.csv": table("place,segment,reason", (id, i) => [id, first, names[i]!]),
        "firms.csv": table("id,name,place,employees,status", (id, i) => [
          id,
          names[i]!,
          id,
          numbers[i]!,
          names[i]!,
        ]),
        "makes.csv": table("firm,segment,capacity,revenue_share,source", (id, i) => [
          id,
          first,
          numbers[i]!,
          shares[i]!,
          before(i),
        ]),
        "supplies.csv": table("from,to,segment,source", (id, i) => [id, first, before(i), before(i)]),
        "owns.csv": table("from,to,share,note", (id, i) => [first, id, shares[i]!, names[i]!]),
        "advisers.csv": table("id,name,firm", (id, i) => [`ad${id}`, names[i]!, id]),
        "projects.csv": table("id,name,segments,stage,introducer", (id, i) => [
          id,
          names[i]!,
          ids.map(escaped).join(";"),
          "lead",
          i % 2 ? id : `ad${id}`,
        ]),
        "events.csv": table("id,project,on,kind,text", (id, i) => [id, first, "2024", names[i]!, names[i]!]),
      });
      expect(b).toEqual(a);
      for (const [name, text] of Object.entries(a)) {
        const wide = text.slice(text.indexOf("\n") + 1);
        for (const id of ids)
          if (name === "chains.csv") expect(wide).toContain(writeRecord([id]).slice(0, -1));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("rows are in the order of their identities, whatever order they came in", async () => {
  const engine = await memory();
  const rows = ["乙", "b", "a10", "a9", "B", "😀", "\uffee"];
  await loadFolder(
    engine,
    queries,
    folderOf({ "chains.csv": `id,name_zh\n${rows.map((id) => `${id},x\n`).join("")}` }),
  );
  const dir = temporary();
  await exportFolder(engine, queries, dir);
  const ids = filesIn(dir)
    ["chains.csv"]?.split("\n")
    .slice(1, -1)
    .map((line) => line.split(",")[0]);
  expect(ids).toEqual(["B", "a10", "a9", "b", "乙", "\uffee", "😀"]);
});

test("an export takes the place of an older one whole, and of nothing else", async () => {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf({ "chains.csv": "id,name_zh\nc1,链\n" }));
  const dir = folderOf({ "firms.csv": "id,name\nold,旧\n" });
  expect((await exportFolder(engine, queries, dir)).rows).toEqual(
    new Map([
      ["chains.csv", 1],
      ["changes.csv", 1],
    ]),
  );
  expect(Object.keys(filesIn(dir))).toEqual(["chains.csv", "changes.csv"]);
  writeFileSync(join(dir, "letter.txt"), "Dear");
  await expect(exportFolder(engine, queries, dir)).rejects.toThrow(FolderTaken);
  expect(Object.keys(filesIn(dir))).toEqual(["chains.csv", "changes.csv", "letter.txt"]);
});

test("what an export cut short left behind does no harm", async () => {
  const engine = await memory();
  await loadFolder(engine, queries, folderOf({ "chains.csv": "id,name_zh\nc1,链\n" }));
  const parent = temporary();
  const dir = join(parent, "backup");
  mkdirSync(join(parent, ".backup.partial"));
  writeFileSync(join(parent, ".backup.partial", "firms.csv"), "id,na");
  await exportFolder(engine, queries, dir);
  const first = filesIn(dir);
  renameSync(dir, join(parent, ".backup.previous"));
  await exportFolder(engine, queries, dir);
  expect(filesIn(dir)).toEqual(first);
});

test("an empty graph is still a folder that loads", async () => {
  const engine = await memory();
  const dir = temporary();
  await exportFolder(engine, queries, dir);
  expect(Object.keys(filesIn(dir))).toEqual(["places.csv"]);
  expect((await loadFolder(engine, queries, dir, { replace: true })).errors).toEqual([]);
});
