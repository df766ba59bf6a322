import { expect, test } from "vitest";
import { TABLES } from "../../server/data/tables/tables.ts";
import { tableQuery } from "../../server/graph/queries.ts";
import { queries } from "./folders.ts";

const names = TABLES.map(({ name }) => name);

test.each(TABLES)("$name has its queries, and they name every property", (table) => {
  const steps = table.phases.flat();
  const loads = steps.map(({ query }) => queries[query]).join("\n");
  const exported = queries[tableQuery("export", table.name)];
  const joined = steps.some(({ query }) => query === "load/projects-segments") ? ["segments"] : [];
  const typed = steps.some(({ query }) => query.startsWith("load/links-")) ? ["kind"] : [];
  for (const { property } of table.columns) {
    expect(exported).toMatch(new RegExp(`(AS |\\b)${property}\\b`));
    if (![...joined, ...typed].includes(property)) expect(loads).toContain(`row.${property}`);
  }
  expect(queries[tableQuery("load/remove", table.name)]).toContain("DELETE");
  for (const query of [table.knownIds, table.knownRows])
    if (query) expect(queries[query]).toContain("RETURN");
});

test.each(TABLES)("$name refers to earlier tables whose ids the graph can be asked for", (table) => {
  for (const name of table.columns.flatMap(({ refers = [] }) => refers)) {
    const target = TABLES.find((other) => other.name === name);
    expect(target?.knownIds).toBeDefined();
    if (name !== "sources") expect(names.indexOf(name)).toBeLessThanOrEqual(names.indexOf(table.name));
  }
});

test.each(TABLES)(
  "$name is told apart by columns it has",
  ({ identity, columns, exactlyOne = [], chosenPer = [] }) => {
    const known = columns.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining([...identity, ...exactlyOne, ...chosenPer]));
  },
);
