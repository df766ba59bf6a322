import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("server", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join("server", file), "utf8") }));
const holding = (words: RegExp) => files.filter(({ text }) => words.test(text)).map(({ file }) => file);

describe("a change of the graph begins in one way", () => {
  test("only server/change.ts and the load count a change", () => {
    expect(holding(/load\/bump/)).toEqual(["change.ts", "data/load.ts"]);
  });

  test("only those two and the engines open a transaction", () => {
    expect(holding(/\.transaction\(/)).toEqual(["change.ts", "data/load.ts"]);
  });
});
