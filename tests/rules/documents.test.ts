import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const DOCUMENTS = [
  "README.md",
  "README.en.md",
  "CONTRIBUTING.md",
  "CONTEXT.md",
  "docs/gaps.md",
  "docs/data-folder.md",
  "docs/portfolio-and-trips.md",
  "docs/decisions/versions.md",
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(DOCUMENTS)("%s", (file) => {
  const text = readFileSync(file, "utf8");

  test("leads only to files that are there", () => {
    const targets = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) =>
      join(dirname(file), target),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test("names only commands that are there", () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z][a-z0-9:]*)/g)].map(([, name = ""]) => name);
    const own = ["ci", "install", "test", "start", "run", "audit"];
    expect(named.filter((name) => !own.includes(name) && !(name in scripts))).toEqual([]);
  });
});
