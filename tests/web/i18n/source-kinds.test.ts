import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { en } from "../../../web/i18n/en.ts";
import { zh } from "../../../web/i18n/zh.ts";

test("every kind of source in the shipped data has its words in both languages", () => {
  const sources: { kind: string }[] = parse(readFileSync("seed/sources.csv"), { columns: true });
  const kinds = [...new Set(sources.map(({ kind }) => kind))].sort();
  expect(kinds).not.toEqual([]);
  for (const language of [zh, en])
    expect(Object.keys(language.sourceKind)).toEqual(expect.arrayContaining(kinds));
});
