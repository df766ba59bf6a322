import { expect, test } from "vitest";
import { chooseMode } from "../../../../web/kit/theme/mode.ts";

test.each([
  ["dark", "light", false, "dark"],
  [undefined, "light", true, "light"],
  [undefined, null, true, "dark"],
  ["blue", "blue", false, "light"],
] as const)("address %s, stored %s, dark system %s: %s", (address, stored, system, chosen) => {
  expect(chooseMode(address, stored, system)).toBe(chosen);
});
