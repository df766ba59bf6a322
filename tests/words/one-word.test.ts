import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = ["web/i18n", "server/words", "server/outputs"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);
const found = (pattern: RegExp) =>
  files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

test("what is to be checked, and what has no source, is called by one word each", () => {
  expect(found(/假定|推定|推测/)).toEqual([]);
  expect(found(/"(Assumed|[A-Za-z][^"=]* assumed\b)/)).toEqual([]);
  expect(found(/无来源|来源不明|没有来源[^直]|"[^"]*no source (given|is stated)/)).toEqual([]);
});
