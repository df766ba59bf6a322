import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Malformed, readValue, writeValue } from "../../server/data/folder/value.ts";
import { type ColumnType, column } from "../../server/data/tables/table.ts";

function read(type: ColumnType, cell: string) {
  const value = readValue(column("x", { type }), cell);
  return value instanceof Malformed ? value.code : value;
}

describe("a cell", () => {
  test.each<[ColumnType, string, unknown]>([
    ["text", "", null],
    ["text", " \t", null],
    ["text", " 007 ", " 007 "],
    ["number", "-0.50", -0.5],
    ["number", "-0", 0],
    ["number", "1e5", "number"],
    ["number", "1,000", "number"],
    ["number", "NaN", "number"],
    ["number", "Infinity", "number"],
    ["number", "9007199254740993", "range"],
    ["longitude", "180.1", "range"],
    ["latitude", "109.7", "range"],
    ["date", "2024-02-29", "2024-02-29"],
    ["date", "2023-02-29", "date"],
    ["date", "1900-02-29", "date"],
    ["date", "2023-13", "date"],
    ["date", "2023-1", "date"],
    ["date", "2023/01/02", "date"],
    ["date", "0099-12-31", "0099-12-31"],
    ["flag", "", false],
    ["flag", "1", true],
    ["flag", "yes", "flag"],
    ["share", ">0.5", ">0.5"],
    ["share", "1", "1"],
    ["share", "1.01", "share"],
    ["share", "50%", "share"],
    ["share", ">=0.5", "share"],
    ["share", "-0.1", "share"],
    ["industry_code", "C", "C"],
    ["industry_code", "C1781", "C1781"],
    ["industry_code", "1781", "industry_code"],
    ["industry_code", "code", "industry_code"],
    ["uscc", "91350100M000100Y43", "91350100M000100Y43"],
    ["uscc", "91350100M000100Y44", "uscc"],
    ["uscc", "91350100m000100y43", "uscc"],
  ])("%s %j is %j", (type, cell, value) => {
    expect(read(type, cell)).toBe(value);
  });

  test("an empty flag counts as what its column says", () => {
    expect(readValue(column("recruitable", { type: "flag", empty: true }), "")).toBe(true);
  });

  test("an id that a spreadsheet has rounded is malformed, also in a list", () => {
    const id = column("id", { identifies: true });
    for (const cell of ["9.14E+17", "9E+05", "9,14e+17"])
      expect(readValue(id, cell)).toBeInstanceOf(Malformed);
    expect(readValue(id, "E5")).toBe("E5");
    expect(readValue({ ...id, many: true }, "a;9.14E+17")).toBeInstanceOf(Malformed);
  });

  test("a list of ids survives semicolons and backslashes in them", () => {
    const list = column("segments", { many: true });
    expect(readValue(list, "a;;b; c;a")).toEqual(["a", "b", " c"]);
    expect(readValue(list, "a\\b")).toEqual(["a\\b"]);
    const id = fc
      .string({ unit: fc.constantFrom("a", ";", "\\", "链", " "), minLength: 1 })
      .filter((x) => x.trim() !== "");
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), (ids) => {
        expect(readValue(list, writeValue(ids))).toEqual(ids);
      }),
    );
  });

  test("a number survives being written, without an exponent", () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
    fc.assert(
      fc.property(number, (value) => {
        fc.pre(!Number.isInteger(value) || Number.isSafeInteger(value));
        expect(read("number", writeValue(value))).toBe(value + 0);
      }),
    );
  });
});
