/** One way to ask for a list a page at a time: `limit` and `cursor` in, `total` and `cursor` out. */
import { z } from "zod";

/** Where a page begins: after the row with an id, or where that is gone after so many rows. */
export interface Beginning {
  after: string | null;
  at: number;
}

export interface PageAsked {
  limit: number;
  cursor?: Beginning | undefined;
}

const LONGEST = 4_000;
const FARTHEST = 10_000_000;
const beginning = z.tuple([z.string(), z.string(), z.int().min(0).max(FARTHEST)]);

/**
 * The inputs of a list that is asked for a page at a time.
 * @param list what its rows are called in the answer; a cursor of another list is refused
 */
export function paging(list: string, { normal, most }: { normal: number; most: number }) {
  return {
    limit: z.coerce.number<number>().int().min(1).max(most).default(normal).describe("rows of a page"),
    cursor: z
      .string()
      .max(LONGEST)
      .transform((text, { issues }): Beginning => {
        const read = readCursor(list, text);
        if (read) return read;
        issues.push({ code: "custom", input: text, params: { fault: "cursor" } });
        return z.NEVER;
      })
      .optional()
      .describe("that of the answer before, for the page after it; `@N` begins after the first N rows"),
  };
}

/** The outputs beside the rows. */
export const paged = {
  total: z.int().describe("rows of all pages"),
  cursor: z.string().nullable().describe("asks for the page after this one; null on the last"),
};

export interface Page<T> {
  rows: T[];
  total: number;
  cursor: string | null;
}

/**
 * A page of rows in their order. Rows that came or went before it since its cursor was given move nothing, as long as
 * the last row of the page before is still there; where it is not, the page begins at the same count of rows.
 */
export function pageOf<T>(
  list: string,
  rows: readonly T[],
  asked: PageAsked,
  idOf: (row: T) => string,
): Page<T> {
  const { start, end } = boundsOf(rows, asked, idOf);
  return {
    rows: rows.slice(start, end),
    total: rows.length,
    cursor: end < rows.length ? writeCursor(list, idOf(rows[end - 1]!), end) : null,
  };
}

/**
 * The same of several lists that are asked for together: the limit counts in each by itself, and a page has the next rows
 * of all of them, one list after the other.
 */
export function pageOfEach<T>(
  list: string,
  groups: readonly (readonly T[])[],
  asked: PageAsked,
  idOf: (row: T) => string,
): Page<T> {
  const { limit, cursor } = asked;
  const afters = cursor ? readEach(cursor.after) : [];
  const parts = groups.map((rows, at) => {
    const beginning = cursor && { at: cursor.at, after: afters[at] ?? null };
    return { rows, ...boundsOf(rows, { limit, cursor: beginning }, idOf) };
  });
  const goesOn = parts.some(({ rows, end }) => end < rows.length);
  const lasts = parts.map(({ rows, end }) => (end === 0 ? null : idOf(rows[end - 1]!)));
  return {
    rows: parts.flatMap(({ rows, start, end }) => rows.slice(start, end)),
    total: groups.reduce((sum, rows) => sum + rows.length, 0),
    cursor: goesOn ? writeCursor(list, JSON.stringify(lasts), (cursor?.at ?? 0) + limit) : null,
  };
}

/** The last ids of the page before, by list; nothing where they cannot be read. */
function readEach(after: string | null): (string | null)[] {
  try {
    const read = after === null ? [] : JSON.parse(after);
    return Array.isArray(read) ? read.map((one) => (typeof one === "string" ? one : null)) : [];
  } catch {
    return [];
  }
}

/** How many rows must be known for a page, where knowing all costs more. */
export function leastRows({ limit, cursor }: PageAsked): number {
  return cursor ? Number.POSITIVE_INFINITY : limit + 1;
}

function boundsOf<T>(rows: readonly T[], { limit, cursor }: PageAsked, idOf: (row: T) => string) {
  const start = cursor ? startOf(rows, cursor, idOf) : 0;
  return { start, end: Math.min(start + limit, rows.length) };
}

function startOf<T>(rows: readonly T[], { after, at }: Beginning, idOf: (row: T) => string): number {
  const isLast = (row: T | undefined) => row !== undefined && idOf(row) === after;
  if (after === null || isLast(rows[at - 1])) return Math.min(at, rows.length);
  const found = rows.findIndex(isLast);
  return found < 0 ? Math.min(at, rows.length) : found + 1;
}

function writeCursor(list: string, after: string, at: number): string {
  return Buffer.from(JSON.stringify([list, after, at])).toString("base64url");
}

function readCursor(list: string, text: string): Beginning | null {
  const counted = /^@(\d{1,8})$/.exec(text);
  if (counted) return Number(counted[1]) <= FARTHEST ? { after: null, at: Number(counted[1]) } : null;
  try {
    const [of, after, at] = beginning.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return of === list ? { after, at } : null;
  } catch {
    return null;
  }
}
