import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadSchema } from "../../server/graph/queries.ts";

/** What brings an older database up to date must look at the labels that it had. */
const OLDER = "older/";
const files = readdirSync("cypher", { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".cypher") && !name.startsWith("schema/") && !name.startsWith(OLDER),
);

/** The node patterns of a query that are neither of a label of Liantu's own nor of a variable that has one. */
function strangers(text: string): string[] {
  const plain = text.replace(/\/\/.*$/gm, "").replace(/'[^']*'/g, "''");
  const known = new Set([...plain.matchAll(/\b(\w+):Liantu\w+/g)].map(([, name]) => name));
  const patterns = plain.matchAll(/(CALL )?(?<![\w`])\((\w*)((?::\w+)*)\s*(?:\{[^}]*\})?\)/g);
  return [...patterns].flatMap(([pattern, call, name = "", labels = ""]) => {
    if (call) return [];
    const own = labels ? /^:Liantu\w+$/.test(labels) : known.has(name);
    return own ? [] : [pattern];
  });
}

describe("every query keeps to nodes with a label of Liantu's own", () => {
  test.each(files)("%s", (name) => {
    expect(strangers(readFileSync(`cypher/${name}`, "utf8"))).toEqual([]);
  });
});

test.each([
  "MATCH (n) RETURN n",
  "MATCH (:Firm {id: $id})-[:AT]->() RETURN 1",
  "MATCH (f:LiantuFirm)--(x) RETURN x",
])("a stranger is found: %s", (text) => expect(strangers(text)).not.toEqual([]));

test.each(["embedded", "neo4j"] as const)("the %s schema too, by name and label", (engine) => {
  for (const statement of loadSchema("cypher", engine).filter((one) => one.startsWith("CREATE")))
    expect(statement).toMatch(/^CREATE (CONSTRAINT|INDEX) liantu_\w+ IF NOT EXISTS FOR \(n:Liantu\w+\)/);
});
