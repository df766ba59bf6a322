import { expect, test } from "vitest";
import { writes } from "../../server/engine/statement.ts";

test.each([
  "CREATE (n)",
  "match (n) set n.name = 1",
  "MATCH (n:LiantuFirm)SET n:Old",
  "MATCH (n) DETACH DELETE n",
  "UNWIND $rows AS row MERGE (n:LiantuFirm {id: row.id})",
  "MATCH (n)\nREMOVE n.name",
  "DROP CONSTRAINT firm_id",
  "// reads\nCREATE (n)",
  "RETURN 'text' CREATE (n)",
])("%s writes", (cypher) => {
  expect(writes(cypher)).toBe(true);
});

test.each([
  "MATCH (n:Create) RETURN n.set AS x",
  "RETURN $merge AS x",
  "RETURN {set: 1, delete: 2} AS x",
  "RETURN 'CREATE \\' SET' AS x",
  'RETURN "it\'s // SET" AS x',
  "RETURN 1 AS `DELETE`",
  "// CREATE\nRETURN 1 AS x",
  "/* MERGE\nSET */ RETURN 1 AS x",
  "MATCH (n) RETURN n.offset AS setting, n.created AS created",
])("%s only reads", (cypher) => {
  expect(writes(cypher)).toBe(false);
});
