import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("server", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join("server", file), "utf8") }));
const holding = (words: RegExp) => files.filter(({ text }) => words.test(text)).map(({ file }) => file);

describe("a change of the graph begins in one way", () => {
  /** What loads, and what refuses changes beside a load. */
  const loads =
    /^(data\/load\/(began|carried-log|carry-out|entry|half-loaded|kept|load|mark|seed|writing|load-watch|undo-load)|model\/query-names)\.ts$/;
  const others = (words: RegExp) => holding(words).filter((file) => !loads.test(file));

  test("only server/graph/change.ts and what loads count a change", () => {
    expect(others(/load\/bump/)).toEqual(["graph/change.ts"]);
  });

  test("only it and what loads write rows of the data folder", () => {
    expect(others(/queries\["load\/(?!known\/|bump|state|head|hold)|\.phases\b/)).toEqual([
      "graph/table-rows.ts",
    ]);
  });

  test("only those and the engines open a transaction", () => {
    expect(others(/\.transaction\(/)).toEqual(["graph/change.ts"]);
  });
});
