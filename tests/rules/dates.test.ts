import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A day as it is kept, within a text or as the child of an element. */
const DAY = String.raw`[\w.?!]*(?:\.on|\w(?:On|Of)|\.asOf|\.published|\.founded)`;
const RAW = [
  new RegExp(String.raw`\$\{${DAY}\}`),
  /\[[^\]]*(?<!: |[\w.("])(?:\w+\.)?(?:\w+On|asOf|founded|published)\b(?! [&|?=])[^\]]*\]\s*\.filter\(Boolean\)\s*\.join/,
  new RegExp(String.raw`(?:^\s*|>)\{(?!t\()${DAY}(?: \?\? [^}]*)?\}(?:<|$)`, "m"),
];
const told = ["web", "server/outputs"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, name)),
);

test("no page and no document shows a date as it is kept: dateText writes all of them", () => {
  const raw = told.filter((file) => RAW.some((pattern) => pattern.test(readFileSync(file, "utf8"))));
  expect(told.length).toBeGreaterThan(200);
  expect(raw).toEqual([]);
});

test.each([
  "`$" + "{event.on} `",
  "<dd>{project.signedOn}</dd>",
  "  {stated.asOf ?? dash}",
  "`($" + "{task.dueOn})`",
  "[name, startOn].filter(Boolean).join()",
  "[source, one.asOf]\n  .filter(Boolean)\n  .join()",
])("and this would be one: %s", (text) => {
  expect(RAW.some((pattern) => pattern.test(text))).toBe(true);
});
