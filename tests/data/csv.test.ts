import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecords, writeRecord } from "../../server/data/folder/csv.ts";

const brief = (text: string) =>
  readRecords(text).map(({ line, lastLine, cells, fault }) => [line, lastLine, cells, fault]);

test("a record begins and ends on physical lines", () => {
  expect(brief('a,b\r\n1,"x\r\ny"\r\n\n\r\n"",3\n4,"5\n6"')).toEqual([
    [1, 1, ["a", "b"], null],
    [2, 3, ["1", "x\r\ny"], null],
    [6, 6, ["", "3"], null],
    [7, 8, ["4", "5\n6"], null],
  ]);
});

test("quotes inside quotes, commas, and a comma at the end", () => {
  expect(brief('"a ""b""",",",\n"",\n""')).toEqual([
    [1, 1, ['a "b"', ",", ""], null],
    [2, 2, ["", ""], null],
    [3, 3, [""], null],
  ]);
});

test("reading goes on after text beside quotes", () => {
  expect(brief('a\n"x"y,3\nx"y\n "z"\nb')).toEqual([
    [1, 1, ["a"], null],
    [2, 2, ["x", "3"], "quote_text"],
    [3, 3, ['x"y'], "quote_text"],
    [4, 4, [' "z"'], "quote_text"],
    [5, 5, ["b"], null],
  ]);
});

test("reading goes on after an open quote, on the next line", () => {
  expect(brief('a,b\n1,"xy\n2,3\n')).toEqual([
    [1, 1, ["a", "b"], null],
    [2, 2, ["1", "xy"], "quote_open"],
    [3, 3, ["2", "3"], null],
  ]);
});

test("what is written is read", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "链", "😀") });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const records = readRecords(rows.map(writeRecord).join(""));
      expect(records.map(({ cells }) => cells)).toEqual(rows);
      expect(records.every(({ fault }) => fault === null)).toBe(true);
    }),
  );
});
