import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SIZES = ["12px", "14px", "16px", "20px", "26px"];
const files = execFileSync("git", ["ls-files", "web"], { encoding: "utf8" }).trim().split("\n");
const sheets = files.filter((file) => file.endsWith(".css"));
const rootOf = (name: string) => new RegExp(`${name}:\\s*([^;]+);`);

/** A sheet without what it says for paper, where sizes are in points. */
function onScreen(css: string): string {
  const at = css.indexOf("@media print");
  if (at < 0) return css;
  let depth = 0;
  for (let end = css.indexOf("{", at); end < css.length; end += 1) {
    if (css[end] === "{") depth += 1;
    else if (css[end] === "}") depth -= 1;
    if (depth === 0) return css.slice(0, at) + onScreen(css.slice(end + 1));
  }
  return css.slice(0, at);
}

test("the page has five sizes of type, the least of them 12 px, and text is 14 px", () => {
  const theme = readFileSync("web/kit/theme/theme.css", "utf8");
  expect([1, 2, 3, 4, 5].map((step) => rootOf(`--type-${step}`).exec(theme)?.[1])).toEqual(SIZES);
  expect(theme).toMatch(/body \{[^}]*var\(--type-2\)/);
});

test("no sheet has another size of type", () => {
  const others = sheets.flatMap((sheet) =>
    [...onScreen(readFileSync(sheet, "utf8")).matchAll(/(?:font-size|font):\s*([^;]+);/g)]
      .map(([, value]) => value!.trim())
      .filter((value) => !/^(inherit|var\(--type-[1-5]\))$/.test(value))
      .filter((value) => !(sheet.endsWith("theme.css") && value.startsWith("var(--type-2)")))
      .map((value) => `${sheet}: ${value}`),
  );
  expect(others).toEqual([]);
});

test("the text of a chart is not smaller either", () => {
  const sizes = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/fontSize: ?(\d+)/g)].map(([, px]) => Number(px)),
    );
  expect(sizes.filter((px) => px < 12)).toEqual([]);
});
