import { expect, test } from "vitest";
import { boundsText } from "../../../../web/pages/chain/leakage/amounts.ts";
import { speech } from "../../i18n/speech.ts";

test("an amount between bounds stays between bounds", () => {
  const t = speech("zh");
  expect(boundsText({ unit: "吨", low: 3500, high: 7000 }, t, "zh")).toBe("3,500 至 7,000 吨/年");
  expect(boundsText({ unit: "吨", low: 1400, high: 1400 }, t, "zh")).toBe("1,400 吨/年");
});
