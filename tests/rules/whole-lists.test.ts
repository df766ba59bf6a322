import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** What makes "甲、乙等 5 家" or "+2" of a list: texts for the screen alone. */
const CUTS =
  /\b(listText|moreText|someFirmsOf)\(|t\("[\w.]*(andNames|andMore|[mM]ore)"|\.slice\(0|…|\bNAMED\b/;
const COLUMNS = /columns\.tsx?$/;

/** The columns' values: what stands in `show` is for the screen, and `brief` says that paper takes the value. */
function valuesOf(text: string): string[] {
  const lines = text.split("\n");
  let inShow: string | null = null;
  return lines.filter((line) => {
    const indent = /^ */.exec(line)![0];
    if (inShow !== null && (line.trim() === "" || indent.length > inShow.length)) return false;
    inShow = /^\s*show[:(]/.test(line) ? indent : null;
    return inShow === null;
  });
}

const FILES = ["web/pages", "web/network", "web/kit/gap"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => COLUMNS.test(name))
    .map((name) => join(folder, name)),
);

/** Pages that describe the columns of their Excel among other things: the lines of their values. */
const PAGES = ["web/pages", "web/network"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !COLUMNS.test(name))
    .map((name) => join(folder, name))
    .filter((file) => /<(ExcelButton|DataTable|PaperTable)\b/.test(readFileSync(file, "utf8"))),
);

/** From `value: (…` to where its line's indent returns. */
function valueLines(text: string): string[] {
  let within: string | null = null;
  return text.split("\n").filter((line) => {
    const indent = /^ */.exec(line)![0];
    if (within !== null && line.trim() !== "" && indent.length <= within.length) within = null;
    if (/^\s*(\{ .*)?value(:|\()/.test(line)) within = indent;
    return within !== null;
  });
}

describe("a list that is handed on names all", () => {
  test("nor is one in the columns a page describes itself", () => {
    expect(PAGES.length).toBeGreaterThan(10);
    const found = PAGES.flatMap((file) =>
      valueLines(readFileSync(file, "utf8"))
        .filter((line) => CUTS.test(line) || /\blisted\(/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(valueLines("  value: (row) =>\n    listed(row.names, 9),\n  rows={rows.slice(0, 3)}")).toEqual([
      "  value: (row) =>",
      "    listed(row.names, 9),",
    ]);
  });

  test("no value of a column is cut", () => {
    expect(FILES.length).toBeGreaterThan(8);
    const found = FILES.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const values = valuesOf(text.slice(0, text.indexOf("export function someFirmsOf") >>> 0));
      return values.filter((line) => CUTS.test(line)).map((line) => `${file}: ${line.trim()}`);
    });
    expect(found).toEqual([]);
  });

  test.each([
    'value: ({ firms }) => listText(firms, 3, "zh"),',
    'value: ({ all }) => t("panorama.andNames", { count: all }),',
    "value: ({ names }) => names.slice(0, 3).join(),",
  ])("and this cuts: %s", (line) => {
    expect(valuesOf(line).some((one) => CUTS.test(one))).toBe(true);
  });

  test("what is for the screen alone may be cut", () => {
    expect(valuesOf("  show: () => (\n    <b>{names.slice(0, 3)}</b>\n  ),\n  value: all,")).toEqual([
      "  ),",
      "  value: all,",
    ]);
  });
});
