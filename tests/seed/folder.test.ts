import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readFolder } from "../../server/data/folder/folder.ts";
import { rows } from "./rows.ts";

const TABLES = [
  "places",
  "sources",
  "chains",
  "segments",
  "aliases",
  "links",
  "firms",
  "leads",
  "makes",
  "needs",
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

test("no credit code, exclusion or delivery is made up", () => {
  expect(rows("firms").filter(({ uscc }) => uscc)).toEqual([]);
  expect(() => rows("exclusions")).toThrow("ENOENT");
  expect(() => rows("supplies")).toThrow("ENOENT");
});

test("a web source has the address it was seen at", () => {
  const web = rows("sources").filter(({ kind }) => kind === "web");
  expect(web.length).toBeGreaterThan(0);
  for (const { address } of web) expect(URL.canParse(address ?? "")).toBe(true);
});
