import fc from "fast-check";
import { expect, test } from "vitest";
import { packRows, rowsText } from "../../server/data/log/entry-text.ts";
import { rowsOfParts } from "../../server/data/log/rows-read.ts";
import type { RowChange } from "../../server/model/log.ts";

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[[\]"\\,]*$/),
  fc.array(fc.string(), { maxLength: 3 }),
);
const row = fc.dictionary(fc.constantFrom("id", "note", "名"), cell, { noNullPrototype: true });
const changes = fc.array(
  fc.record({ table: fc.constant("people" as const), before: fc.option(row), after: fc.option(row) }),
  { maxLength: 20 },
);

async function page(parts: Iterable<string>, skip: number, limit: number): Promise<RowChange[]> {
  const rows: RowChange[] = [];
  if (limit === 0) return rows;
  for await (const one of rowsOfParts(parts, skip)) {
    rows.push(one);
    if (rows.length >= limit) break;
  }
  return rows;
}

test("a page of packed rows is what unpacking all of them gives", async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(25), fc.nat(25), async (rows, skip, limit) => {
      expect(await page(packRows(rowsText(rows)), skip, limit)).toEqual(rows.slice(skip, skip + limit));
    }),
  );
});

test("the first rows of many are read without the last parts", async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, at): RowChange => ({
      table: "people",
      before: null,
      after: { id: `n${at}`, name: `人${Math.sin(at)}${Math.cos(at)}` },
    }),
  );
  const parts = packRows(rowsText(rows))
    .join("")
    .match(/.{1,100000}/g)!;
  const taken: number[] = [];
  function* watched() {
    for (const [at, part] of parts.entries()) {
      taken.push(at);
      yield part;
    }
  }
  expect(await page(watched(), 3, 2)).toEqual(rows.slice(3, 5));
  expect(taken.length).toBeLessThan(parts.length / 2);
  expect(await page(parts, 59_998, 10)).toEqual(rows.slice(-2));
});
