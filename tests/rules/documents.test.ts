import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

function pagesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file}`);
}

const DOCUMENTS = [
  "README.md",
  "README.en.md",
  "CONTRIBUTING.md",
  "CONTEXT.md",
  ...pagesOf("docs"),
  ...pagesOf("docs/decisions"),
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

  test("names only files and folders that are there", () => {
    expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });
});

test("the list of decisions names every page once", () => {
  const text = readFileSync("docs/decisions/README.md", "utf8");
  const named = [...text.matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gm)].map(([, page]) => `docs/decisions/${page}`);
  expect(named.toSorted()).toEqual(
    pagesOf("docs/decisions").filter((page) => page !== "docs/decisions/README.md"),
  );
});

describe("CONTRIBUTING.md", () => {
  const text = readFileSync("CONTRIBUTING.md", "utf8");
  const [, tree = "", ...rest] = text.split("```");

  test("its tree lists exactly the folders that are there, two deep", () => {
    let parent = "";
    const drawn = tree
      .split("\n")
      .flatMap((line) => {
        const [, indent = "", name = ""] = /^( *)([a-z0-9]+)\/( |$)/.exec(line) ?? [];
        if (name === "") return [];
        if (indent === "") parent = name;
        return [indent === "" ? name : `${parent}/${name}`];
      })
      .toSorted();
    const tops = ["cypher", "docs", "seed", "server", "tests", "web"];
    const mirrored = new Set([...foldersOf("server"), ...foldersOf("web"), "web"]);
    const matters = new Set(foldersOf("server"));
    const there = tops.flatMap((top) => [
      top,
      ...foldersOf(top)
        .filter((name) => !(top === "cypher" && matters.has(name)))
        .filter((name) => !(top === "tests" && mirrored.has(name)))
        .map((name) => `${top}/${name}`),
    ]);
    expect(drawn).toEqual(there.toSorted());
  });

  test("names the files of its recipes", () => {
    expect(pathsIn(rest.join("")).length).toBeGreaterThan(30);
  });

  test("has a recipe for everything that people add", () => {
    const recipes = [...text.matchAll(/^\*\*An? ([a-z]+)[.,]/gm)].map(([, name]) => name);
    expect(recipes).toEqual([
      "chain",
      "query",
      "endpoint",
      "view",
      "list",
      "form",
      "column",
      "table",
      "write",
      "word",
    ]);
  });
});

/** Paths of the tree in backquotes; those with a pattern in them are left out. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:cypher|docs|seed|server|tests|web)\/[^`\s*]*)`/g)].map(
    ([, path = ""]) => path,
  );
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
