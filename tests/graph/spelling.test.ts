import { readdirSync, readFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { latinOf, spell } from "../../server/graph/spelling.ts";

/** As pinyin-pro spells the text as a whole. */
function whole(text: string) {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).map((syllable) =>
    syllable.toLowerCase().replace(/[^a-z0-9]/g, ""),
  );
  return { full: syllables.join(""), initials: syllables.map((one) => one.charAt(0)).join("") };
}

test("every name of the shipped data is spelt as its characters are read together", () => {
  const texts = new Set(
    readdirSync("seed")
      .filter((name) => /^(firms|places|segments|aliases|chains)\.csv$/.test(name))
      .flatMap((name) => readFileSync(`seed/${name}`, "utf8").split(/[,\n"]/))
      .filter((text) => /\p{Script=Han}/u.test(text)),
  );
  expect(texts.size).toBeGreaterThan(1_000);
  const wrong = [...texts].filter((text) => {
    const { full, initials } = spell(text)!;
    return JSON.stringify({ full, initials }) !== JSON.stringify(whole(text));
  });
  expect(wrong).toEqual([]);
});

test("a match may begin where a character does", () => {
  expect(spell("薄膜12厂")).toEqual({ full: "baomo12chang", starts: [0, 3, 5, 6, 7], initials: "bm12c" });
  expect(spell("ABC")).toBeNull();
});

test("of a text that is no name only the beginning is spelt", () => {
  expect(spell("长".repeat(40_000))!.initials).toHaveLength(200);
  expect(latinOf("长".repeat(40_000))).toBe(latinOf("长".repeat(200)));
});
