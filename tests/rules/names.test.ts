import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { expect, test } from "vitest";

const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
const sources = files.filter((file) => /^(server|web|tests|cypher)\//.test(file));

test("no file or folder is named for nothing in particular", () => {
  const vague = /^(utils?|helpers?|common|core|misc|services?|managers?)$/;
  expect(
    sources.filter((file) => file.split("/").some((part) => vague.test(part.split(".")[0] ?? ""))),
  ).toEqual([]);
});

test("files are named in small letters and hyphens", () => {
  const named = sources.filter((file) => [".ts", ".tsx", ".mjs", ".cypher"].includes(extname(file)));
  expect(named.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(file)))).toEqual([]);
});

test("source files stay short enough to read", () => {
  const long = sources.filter(
    (file) =>
      /^(server|web)\/(?!i18n\/).*\.(ts|tsx)$/.test(file) &&
      readFileSync(file, "utf8").split("\n").length > 400,
  );
  expect(long).toEqual([]);
});

test("every query says in its first line what it answers", () => {
  const queries = files.filter((file) => file.endsWith(".cypher"));
  expect(queries.filter((file) => !/^\/\/ \S/.test(readFileSync(file, "utf8")))).toEqual([]);
});
