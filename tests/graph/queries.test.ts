import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadQueries, loadSchema, UnknownQuery } from "../../server/graph/queries.ts";
import type { QueryName } from "../../server/model/query-names.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-queries-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Record<string, string>): string {
  const dir = mkdtempSync(join(folder, "cypher-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

test("a query is known by its path; schema and other files are not queries", async () => {
  const queries = loadQueries(
    write({
      "gaps.cypher": "// Gaps\nRETURN 1 AS x",
      "chain/links.cypher": "// Links\r\nRETURN 2 AS x\r\n",
      "schema/embedded.cypher": "RETURN 3",
      "notes.md": "nothing",
    }),
  );
  expect({ ...queries }).toEqual({
    "chain/links": "// Links\nRETURN 2 AS x\n",
    gaps: "// Gaps\nRETURN 1 AS x",
  });
  expect(await Promise.resolve(queries)).toBe(queries);
});

test("an unknown query names the file that is missing", () => {
  const queries = loadQueries(write({ "gaps.cypher": "// Gaps\nRETURN 1 AS x" }));
  expect(() => queries["chain/gaps" as QueryName]).toThrow(UnknownQuery);
  expect(() => queries["chain/gaps" as QueryName]).toThrow("cypher/chain/gaps.cypher does not exist");
});

test("a query that does not say what it answers is refused", () => {
  expect(() => loadQueries(write({ "gaps.cypher": "RETURN 1 AS x" }))).toThrow(
    /cypher\/gaps\.cypher must begin/,
  );
  expect(() => loadQueries(write({ "gaps.cypher": "//\nRETURN 1 AS x" }))).toThrow(
    /cypher\/gaps\.cypher must begin/,
  );
});

test("a schema file is its statements, in order, without comments", () => {
  const dir = write({ "schema/neo4j.cypher": "// Ids\nCREATE A\n  FOR b;\n\n// more\nCALL c();\n" });
  expect(loadSchema(dir, "neo4j")).toEqual(["CREATE A\n  FOR b", "CALL c()"]);
});

test("both engines keep ids unique for the same labels", () => {
  const labels = (engine: "embedded" | "neo4j") =>
    loadSchema("cypher", engine).flatMap(
      (statement) => /^CREATE CONSTRAINT .*:(\w+)\)/.exec(statement)?.[1] ?? [],
    );
  expect(labels("embedded")).toEqual(labels("neo4j"));
});
