import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = execFileSync("git", ["ls-files", "server", "web", "tests"], { encoding: "utf8" })
  .trim()
  .split("\n")
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== "tests/rules/spreads.test.ts");

/** `{ ...{ a, b }, c }` says `{ a, b, c }`: the formatter breaks lines as it likes. */
test("an object is not spread into another only to keep its lines together", () => {
  const spread = files.filter((file) => /(?<=[{,]\s*)\.\.\.\{/.test(readFileSync(file, "utf8")));
  expect(spread).toEqual([]);
});
