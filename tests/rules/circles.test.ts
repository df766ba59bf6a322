import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** The trees whose folders form no circle. */
const ROOTS = ["server", "web"];

/** What each folder takes from the others, types and styles included, as `file -> file`. */
type Folders = Map<string, Map<string, string[]>>;

function foldersOf(root: string): Folders {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", root], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
  return folders(files.map((file) => [file, readFileSync(file, "utf8")]));
}

function folders(files: readonly (readonly [file: string, text: string])[]): Folders {
  const found: Folders = new Map();
  for (const [file, text] of files) {
    for (const [, spoken] of text.matchAll(/(?:from |import\(|import )"(\.[^"]+)"/g)) {
      const from = dirname(file);
      const target = normalize(join(from, spoken ?? ""));
      const to = dirname(target);
      if (from === to) continue;
      const taken = found.get(from) ?? new Map<string, string[]>();
      found.set(from, taken);
      taken.set(to, [...(taken.get(to) ?? []), `${file} -> ${target}`]);
    }
  }
  return found;
}

/** Every folder that comes back to itself, with one shortest way round, as the imports that make it. */
function circles(taken: Folders): string[][] {
  return [...taken.keys()].flatMap((start) => {
    const ways: [string, string[]][] = [[start, []]];
    const seen = new Set<string>();
    for (const [folder, way] of ways) {
      for (const [next, imports] of taken.get(folder) ?? []) {
        const longer = [...way, imports[0] ?? ""];
        if (next === start) return [longer];
        if (seen.has(next)) continue;
        seen.add(next);
        ways.push([next, longer]);
      }
    }
    return [];
  });
}

describe("no circle between folders", () => {
  test.each(ROOTS)("%s", (root) => {
    expect(circles(foldersOf(root))).toEqual([]);
  });

  test("a circle over three folders is found, though one of its imports takes only a type", () => {
    const files = [
      ["web/a/one.ts", 'import { two } from "../b/two.ts";'],
      ["web/b/two.ts", 'export const two = () => import("../c/three.ts");'],
      ["web/c/three.ts", 'import type { One } from "../a/one.ts";'],
      ["web/d/four.ts", 'import { two } from "../b/two.ts";'],
    ] as const;
    expect(circles(folders(files))[0]).toEqual([
      "web/a/one.ts -> web/b/two.ts",
      "web/b/two.ts -> web/c/three.ts",
      "web/c/three.ts -> web/a/one.ts",
    ]);
  });
});

/** What may be taken from where: pages never take from what joins them, the kit from no page. */
test("pages take nothing of the app, the kit nothing of pages and app", () => {
  const wrong = [...foldersOf("web")].flatMap(([from, taken]) =>
    [...taken].flatMap(([to, imports]) => {
      const joins = to.startsWith("web/app") && from !== "web" && !from.startsWith("web/app");
      const above =
        to.startsWith("web/pages") && !from.startsWith("web/pages") && !from.startsWith("web/app");
      return joins || above ? imports : [];
    }),
  );
  expect(wrong).toEqual([]);
});
