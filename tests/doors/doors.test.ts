import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeRecord } from "../../server/data/folder/csv.ts";
import { readSheet } from "../../server/data/folder/sheet.ts";
import { writeValue } from "../../server/data/folder/value.ts";
import type { Column, Table } from "../../server/data/tables/table.ts";
import { columnOf, TABLES } from "../../server/data/tables/tables.ts";
import { folderOf, sample } from "../data/folders.ts";
import { type Served, served } from "../http/served.ts";
import { DOORS, type Given, valuesFor } from "./doors.ts";

let api: Served;
beforeAll(async () => {
  api = await served(folderOf(sample));
});
afterAll(() => api.close());

/** What a right row says in a column. */
function right({ name, type, least, words, required, property }: Column): string {
  if (!required && property !== "chosen") return "";
  const by: Partial<Record<Column["type"], string>> = { date: "2024", word: words?.[0] ?? "", flag: "0" };
  return by[type] ?? (type === "number" ? String(Math.max(1, least)) : name);
}

/** What loading a file with one such row says of it: the codes of its faults. */
function loaded(table: Table, column: Column, given: Given): string[] {
  const cells = table.columns.map((one) => (one === column ? writeValue(given) : right(one)));
  const text = writeRecord(table.columns.map(({ name }) => name)) + writeRecord(cells);
  const faults: string[] = [];
  readSheet(
    table,
    bytesOf(text),
    (_, code) => faults.push(code),
    () => {},
  );
  return faults;
}

/** As a careless program writes it: half a character becomes three bytes. */
function bytesOf(text: string): Buffer {
  const parts = text.split(/(\p{Surrogate})/u).map((part) => {
    if (!/^\p{Surrogate}$/u.test(part)) return Buffer.from(part);
    const code = part.charCodeAt(0);
    return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]);
  });
  return Buffer.concat(parts);
}

const brief = (given: Given) => {
  const text = JSON.stringify(given);
  return text.length > 60
    ? `${text.slice(0, 40)}… (${[given].flat().length}, ${String(given).length})`
    : text;
};

const isSource = ({ table, column }: { table: string; column: string }) =>
  column === "source" || (table === "sources" && column === "id");

describe("the API and the data folder let in the same", () => {
  test.each(DOORS.map((door) => [`${door.table}.${door.column}`, door] as const))("%s", async (_, door) => {
    const table = TABLES.find(({ name }) => name === door.table)!;
    const column = columnOf(door.table, door.column);
    const [byLoad, byApi]: Record<string, string>[] = [{}, {}];
    for (const given of valuesFor(column, door)) {
      // The API takes the title of a source as well, and makes an id of a long one.
      if (isSource(door) && String(given).length > column.longest) continue;
      const shown = brief(given);
      byLoad![shown] = loaded(table, column, given).length > 0 ? "refused" : "let in";
      const { status, body } = await door.knock(api, given);
      expect(`${shown} ${status}`).toMatch(/ (200|201|400|404|409)$/);
      // That nothing has such an id is said after the bounds.
      const unknown = /：找不到/.test(body.detail ?? "");
      byApi![shown] = status === 400 && !unknown ? "refused" : "let in";
    }
    expect(byApi).toEqual(byLoad);
    expect(new Set(Object.values(byLoad!))).toEqual(new Set(["refused", "let in"]));
  });
});

test("every table that the API writes has its doors here", () => {
  expect([...new Set(DOORS.map(({ table }) => table))].sort()).toEqual([
    ...[
      "advisers",
      "arrivals",
      "documents",
      "events",
      "firms",
      "makes",
      "needs",
      "owns",
      "people",
      "projects",
    ],
    ...["scenario_changes", "scenarios", "shortlist_firms", "shortlists", "signals", "sources", "supplies"],
    ...["tasks", "ties", "trip_visits", "trips", "wanted"],
  ]);
});
