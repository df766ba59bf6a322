import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TABLES } from "../../server/data/tables/tables.ts";
import * as model from "../../server/model/words.ts";

const context = readFileSync("CONTEXT.md", "utf8");

/** The words in backquotes of the paragraph or table that begins with a line. */
function listed(begin: string): string[] {
  const [, rest = ""] = context.split(begin);
  const block = begin.startsWith("Classes") ? rest.split("\n\n")[1] : rest.split("\n\n")[0];
  return [...(block ?? "").matchAll(/(?:^\| |[\s,])`([a-z_]+)`/gm)].map(([, word]) => word ?? "");
}

describe("CONTEXT.md lists exactly the words of the model", () => {
  test.each([
    ["Classes of a gap", model.SEGMENT_CLASSES],
    ["What to do about a gap:", model.ADVICES],
    ["Why nothing can be said of gaps:", model.WHYS],
    ["Kinds of link:", model.LINK_KINDS],
    ["Stages of a segment:", model.STAGES],
    ["Stages of a project:", model.PROJECT_STAGES],
    ["Kinds of place:", model.PLACE_KINDS],
    ["Confidence:", model.CONFIDENCES],
    ["Kinds of tie:", model.TIE_KINDS],
  ])("%s", (begin, words) => {
    expect(listed(begin)).toEqual([...words]);
  });
});

describe("docs/data-folder.md lists exactly the columns that a load reads", () => {
  const documented = new Map(
    [...readFileSync("docs/data-folder.md", "utf8").matchAll(/^\| ([a-z_]+)\.csv \| (.+) \|$/gm)].map(
      ([, name = "", columns = ""]) => [name, columns.split(", ")],
    ),
  );

  test("every file", () => {
    expect([...documented.keys()].sort()).toEqual(TABLES.map(({ name }) => name).sort());
  });

  test.each(TABLES.map(({ name }) => name))("%s.csv", (name) => {
    const table = TABLES.find((one) => one.name === name);
    const columns = (table?.columns ?? [])
      .filter((column) => !["source", "as_of", "confidence", "note"].includes(column.name))
      .map((column) => (column.required ? `**${column.name}**` : column.name));
    expect(documented.get(name)).toEqual(columns);
  });
});
