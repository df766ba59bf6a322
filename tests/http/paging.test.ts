import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { pageOf, paging } from "../../server/http/paging.ts";
import { parseInput } from "../../server/http/problem.ts";
import { Problem } from "../../server/words/problem.ts";

const input = z.object(paging("firms", { normal: 3, most: 5 }));
const idOf = (row: string) => row;
const asked = (given: object) => parseInput(input, given, "en");
const pageAfter = (rows: readonly string[], limit: number, cursor?: string | null) =>
  pageOf("firms", rows, asked({ limit, ...(cursor && { cursor }) }), idOf);

function allPages(rows: readonly string[], limit: number): string[][] {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page = pageAfter(rows, limit, cursor);
    expect(page.total).toBe(rows.length);
    pages.push(page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return pages;
}

const rows = fc.uniqueArray(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 20 });
const limit = fc.integer({ min: 1, max: 5 });

describe("pages", () => {
  test("together are the whole list, each full but the last", () => {
    fc.assert(
      fc.property(rows, limit, (all, most) => {
        const pages = allPages(all, most);
        expect(pages.flat()).toEqual(all);
        expect(pages.slice(0, -1).every((page) => page.length === most)).toBe(true);
      }),
    );
  });

  test("go on after the last row, whatever came or went before it", () => {
    fc.assert(
      fc.property(rows, rows, limit, fc.nat(), (all, fresh, most, seed) => {
        const { rows: seen, cursor } = pageAfter(all, most);
        if (cursor === null) return;
        const kept = seen.slice(0, -1).filter((_, at) => (seed >> at) & 1);
        const come = fresh.filter((row) => !all.includes(row));
        const now = [...come, ...kept, seen.at(-1)!, ...all.slice(most)];
        expect(pageAfter(now, most, cursor).rows).toEqual(all.slice(most, 2 * most));
      }),
    );
  });

  test("go on at the same count when the last row is gone", () => {
    const { cursor } = pageAfter(["a", "b", "c", "d", "e"], 2);
    expect(pageAfter(["a", "c", "d", "e"], 2, cursor)).toEqual({
      rows: ["d", "e"],
      total: 4,
      cursor: null,
    });
    expect(pageAfter(["a"], 2, cursor)).toEqual({ rows: [], total: 1, cursor: null });
  });

  test("begin after any count of rows", () => {
    expect(pageAfter(["a", "b", "c"], 1, "@1").rows).toEqual(["b"]);
    expect(pageAfter(["a", "b", "c"], 1, "@9").rows).toEqual([]);
  });
});

const of = (list: string, at: unknown = 1) =>
  Buffer.from(JSON.stringify([list, "a", at])).toString("base64url");

test.each([
  ["no cursor at all", "next"],
  ["that of another list", of("trips")],
  ["one that counts below nothing", of("firms", -1)],
  ["one that counts in parts", of("firms", 0.5)],
  ["a count that is none", "@-1"],
  ["a count beyond any list", "@99999999"],
  ["very much", "x".repeat(5_000)],
])("%s is refused", (_, cursor) => {
  const refused = (() => {
    try {
      return asked({ cursor });
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(Problem);
  expect((refused as Problem).body("en", "/api/firms")).toMatchObject({ status: 400, field: "cursor" });
});

test("what is wrong with a cursor is told with what to do", () => {
  expect(() => asked({ cursor: "next" })).toThrow(
    "is no cursor that this list gave: ask for the first page again",
  );
});
