import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { zh } from "../../../web/i18n/zh.ts";

function leaves(tree: object, path: string[] = []): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    value !== null && typeof value === "object"
      ? leaves(value, [...path, name])
      : [[...path, name].join(".")],
  );
}

const files = (folder: string, except: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !except.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

/** What a key, or a part of its path, stands in the code as: whole, or with what is put in as anything. */
function written(): { whole: Set<string>; patterns: RegExp[] } {
  const whole = new Set<string>();
  const patterns = new Set<string>();
  for (const text of [...files("web", /^i18n\//), ...files("server", /^$/)]) {
    for (const [, key] of text.matchAll(/["'`]([\w-]+(?:\.[\w-]+)+)["'`]/g)) whole.add(key!);
    for (const [, key] of text.matchAll(/`([\w-]+(?:[\w.-]|\$\{[^{}`]*\})*)`/g))
      if (key!.includes("${")) patterns.add(key!);
    for (const [, key] of text.matchAll(/["'`]([\w-]+(?:\.[\w-]+)*\.\*(?:\.[\w-]+)*)["'`]/g))
      patterns.add(key!);
  }
  return {
    whole,
    patterns: [...patterns].map(
      (key) =>
        new RegExp(
          `^${key
            .replace(/\$\{[^{}]*\}/g, "*")
            .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
            .replaceAll("*", "[\\w-]+")}$`,
        ),
    ),
  };
}

/** Asked for with a path that is put together, or as a whole branch. */
const BRANCHES =
  /^(history\.(column|change|scenarioChange|table)|project\.field|firmRecord\.field|tie|panorama)\./;

test("every text is asked for", () => {
  const { whole, patterns } = written();
  const unasked = leaves(zh).filter(
    (key) =>
      !BRANCHES.test(key) && !whole.has(key.replace(/_one$/, "")) && !patterns.some((one) => one.test(key)),
  );
  expect(unasked).toEqual([]);
});
