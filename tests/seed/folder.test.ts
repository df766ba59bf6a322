import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFolder } from "../../server/data/folder/folder.ts";
import { rows } from "./rows.ts";

const TABLES = [
  "places",
  "sources",
  "chains",
  "segments",
  "chain_segments",
  "aliases",
  "links",
  "firms",
  "leads",
  "makes",
  "needs",
  "supplies",
  "owns",
  "ties",
  "advisers",
  "projects",
  "events",
  "figures",
];

test("the seed passes every check of a data folder, without a warning", async () => {
  const { errors, warnings } = await readFolder(fileURLToPath(new URL("../../seed", import.meta.url)));
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});

test("every statement names its source and how sure it is", () => {
  const bare = TABLES.filter((table) => table !== "sources").flatMap((table) =>
    rows(table).filter((row) => !row.source || !row.confidence),
  );
  expect(bare).toEqual([]);
});

test("what only trade knowledge says is assumed", () => {
  const sure = TABLES.filter((table) => table !== "sources").flatMap((table) =>
    rows(table).filter((row) => row.source === "CT" && row.confidence !== "assumed"),
  );
  expect(sure).toEqual([]);
});

test("no credit code, status or exclusion is made up, and the one delivery has a page", () => {
  expect(rows("firms").filter(({ uscc, status }) => uscc || status)).toEqual([]);
  expect(() => rows("exclusions")).toThrow("ENOENT");
  expect(rows("supplies").map(({ from, to, segment, source }) => [from, to, segment, source])).toEqual([
    ["xinshiji-taoci", "s000799", "liquor:ceramicbottle", "liling-2013"],
  ]);
});

test("a source whose page was a copy has no address, and says of what it is one", () => {
  const sources = rows("sources");
  expect([sources.length, sources.filter(({ address }) => address).length]).toEqual([168, 91]);
  for (const { id, address = "", title } of sources) {
    expect(title, id).toMatch(/./);
    if (address) expect(URL.canParse(address), id).toBe(true);
  }
});

test("as many rows as its description counts", () => {
  const counted = {
    segments: 237,
    links: 493,
    chain_segments: 12,
    places: 3219,
    firms: 347,
    makes: 447,
    figures: 29,
  };
  expect(Object.fromEntries(Object.keys(counted).map((name) => [name, rows(name).length]))).toEqual(counted);
});
