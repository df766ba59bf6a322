import fc from "fast-check";
import { expect, test } from "vitest";
import { joinIds, splitIds } from "../../server/model/id-list.ts";

test.each([
  [["a", "b"], "a,b"],
  [["a,b", "c"], "a\\,b,c"],
  [["a\\", "b"], "a\\\\,b"],
])("%j in an address is %s", (ids, text) => {
  expect(joinIds(ids)).toBe(text);
  expect(splitIds(text)).toEqual(ids);
});

test("as people write them: blanks, empty ones and twins are left out", () => {
  expect(splitIds(" a, ,b,,a")).toEqual(["a", "b"]);
});

test("any ids come back as they were", () => {
  const id = fc
    .string({ unit: fc.constantFrom("a", ",", "\\", "湘", " ", ";") })
    .filter((text) => text.trim() === text && text !== "");
  fc.assert(
    fc.property(fc.uniqueArray(id), (ids) => {
      expect(splitIds(joinIds(ids))).toEqual(ids);
    }),
  );
});
