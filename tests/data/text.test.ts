import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, noText, onlyText, readable } from "../../server/model/text.ts";

test.each([
  ["a\u0000", "U+0000"],
  ["\u001f", "U+001F"],
  ["a\ufffeb", "U+FFFE"],
  ["\uffff", "U+FFFF"],
  ["\ufdd0", "U+FDD0"],
  ["\u{10ffff}", "U+10FFFF"],
  ["\ud83d", "U+D83D"],
  ["\t\r\n\u0085\u007f\ufffd😀\ue000", null],
])("%j holds %s", (text, character) => {
  expect(noText(text)).toBe(character);
});

test.each([
  ["", true],
  [" \u3000\u00a0\ufeff", true],
  ["\u200b\u200d\u2060\u00ad\u202e", true],
  ["\u3164\u115f\uffa0\u2800", true],
  ["\u200ba", false],
  ["~", false],
  ["链", false],
  ["😀", false],
])("%j is blank: %s", (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test("what is left of any text is text, and a text is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (any, text) => {
      expect(noText(onlyText(any))).toBe(null);
      if (noText(text) === null) expect(onlyText(text)).toBe(text);
      expect(readable(any, 10).length).toBeLessThanOrEqual(11);
      expect(readable(any, 10)).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
    }),
  );
});
