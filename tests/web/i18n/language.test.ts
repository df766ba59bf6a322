import { expect, test } from "vitest";
import { chooseLanguage } from "../../../web/i18n/language.ts";

test.each([
  ["en", "zh", ["zh-CN"], "en"],
  [undefined, "en", ["zh-CN"], "en"],
  [undefined, null, ["fr-FR", "en-GB", "zh"], "en"],
  ["fr", "nonsense", ["fr-FR"], "zh"],
  [undefined, null, [], "zh"],
] as const)("address %s, stored %s, browser %j: %s", (address, stored, browser, chosen) => {
  expect(chooseLanguage(address, stored, browser)).toBe(chosen);
});
