import { expect, test } from "vitest";
import { everyPage, joined } from "../../../web/api/every.ts";

const PAGES: Record<string, { cursor: string | null; total: number; rows: string[]; sources: object }> = {
  first: { cursor: "a", total: 3, rows: ["one", "two"], sources: { s1: "年报" } },
  a: { cursor: null, total: 3, rows: ["three"], sources: { s2: "官网" } },
};

test("every page is asked for, one after another, and together they are one answer", async () => {
  const asked: (string | undefined)[] = [];
  const pages = await everyPage(async (cursor) => {
    asked.push(cursor);
    return PAGES[cursor ?? "first"]!;
  });
  expect(asked).toEqual([undefined, "a"]);
  expect(joined(pages, "rows")).toEqual({
    cursor: null,
    total: 3,
    rows: ["one", "two", "three"],
    sources: { s1: "年报", s2: "官网" },
  });
});

test("of some of the pages, the answer says where the next begins", () => {
  expect(joined([PAGES.first!], "rows")).toEqual(PAGES.first);
});
