import { describe, expect, test } from "vitest";
import { TABLES } from "../../server/data/tables/tables.ts";
import { firmProperties, NAMING_FIRMS } from "../../server/firms/entry/merge-rows.ts";
import { loadQueries, tableQuery } from "../../server/graph/queries.ts";
import { FIRM_COLUMNS } from "../firms/naive-merge.ts";

const queries = loadQueries("cypher");

describe("every column that may name a firm is handled by a merge", () => {
  /** What a column that holds a firm is called. */
  const named = /^(firm|introducer|company|from|to)$/;

  test("columns called like one say whether they do", () => {
    const told = TABLES.flatMap((table) =>
      table.columns
        .filter(({ name, refers, mentions }) => named.test(name) && !refers && !mentions)
        .map(({ name }) => `${table.name}.${name}`),
    );
    expect(told).toEqual([]);
  });

  test("these, and no others without a look at the merge", () => {
    expect(Object.fromEntries(NAMING_FIRMS.map((table) => [table.name, firmProperties(table)]))).toEqual(
      FIRM_COLUMNS,
    );
  });

  test.each(NAMING_FIRMS.map(({ name }) => name))("%s has a query for its rows that name a firm", (name) => {
    expect(queries[tableQuery("firms/merge", name)]).toContain("$firm");
  });
});
