import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { queryNames } from "./query-names.ts";

test("the names of the queries are those of the files; npm run fix writes them", () => {
  expect(readFileSync("server/model/query-names.ts", "utf8")).toBe(queryNames());
});
