import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * "Absent" means that the data name nobody. No text may say more: that nobody makes or offers a thing, here or elsewhere.
 * 没有记录到企业, no firm recorded.
 */
const SAYS_MORE = [
  /(没有|沒有|无|没)(一家|任何|哪家)?(本地|外地|当地|园区)?的?企业(在)?(生产|提供|制造|供应|能补|能做|会做)/u,
  /(无人|没人|没有人)(在)?(生产|提供|制造|供应|能做|会做)/u,
  /(本地|外地|当地)(没有|无)(企业|厂家|厂商|生产企业)([，。、；）”"]|$)/mu,
  /(数据|库)(中|里)还?没有(外地|本地)?的?(生产)?(企业|厂家)/u,
  /\b(nobody|no one|no-one|no (?:firm|company|maker|producer))\b[^.,;:"`]{0,24}\b(makes?|offers?|produces?|supplies)\b(?! it is recorded)/iu,
  /\b(made|offered|produced) by (nobody|no one|no firm)\b/iu,
  /\bdata\b.{0,8} \bknows? (nobody|no maker|no firm)\b/iu,
];

const inside = (folder: string, endings: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => endings.test(name));
const FILES = [
  ...[...inside("server", /\.ts$/), ...inside("web", /\.tsx?$/), ...inside("cypher", /\.cypher$/)],
  ...inside("docs", /^docs\/[^/]+\.md$/),
  ...["README.md", "README.en.md", "CONTEXT.md"],
];

describe("an absent segment is one of which no firm is recorded", () => {
  test("in every text of the product", () => {
    const found = FILES.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, at) =>
          SAYS_MORE.some((pattern) => pattern.test(line)) ? [`${file}:${at + 1} ${line.trim()}`] : [],
        ),
    );
    expect(FILES.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  test.each([
    "本地没有企业生产。",
    "本地必需、无人生产、可招引",
    "数据中没有外地企业",
    "用到这类设备，本地无人提供。",
    "外地没有企业。",
    "nobody here makes it.",
    "Nobody makes {{name}} here",
    "Nobody known makes it anywhere",
    "Required here, made by nobody",
    "The data knows nobody elsewhere",
    "No firm here offers it.",
  ])("and these say more: %s", (text) => {
    expect(SAYS_MORE.some((pattern) => pattern.test(text))).toBe(true);
  });

  test.each([
    "本地没有记录到企业。",
    "外地也还没有记录到企业，可按查企单去找。",
    "没有企业申报外销比例。",
    "No firm is recorded here.",
    "No firm here is recorded as making it.",
  ])("and these do not: %s", (text) => {
    expect(SAYS_MORE.some((pattern) => pattern.test(text))).toBe(false);
  });
});
