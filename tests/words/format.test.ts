import { describe, expect, test } from "vitest";
import {
  amountText,
  kmText,
  listText,
  moneyText,
  nameOf,
  percentMet,
  percentText,
  shareText,
} from "../../server/words/format.ts";

describe("a share", () => {
  test.each([
    ["0.25", "25%", "25%"],
    ["0.9730", "97.3%", "97.3%"],
    [">0.5", "大部分（>50%）", "most (>50%)"],
    [">0.3", "超过 30%", "more than 30%"],
    ["<0.2", "不到 20%", "less than 20%"],
    ["0", "0%", "0%"],
    ["不明", "不明", "不明"],
  ])("%s reads %s and %s", (share, chinese, english) => {
    expect(shareText(share, "zh")).toBe(chinese);
    expect(shareText(share, "en")).toBe(english);
  });
});

test("money in 10,000 yuan turns into 亿元 from 10,000 on and into millions in English", () => {
  expect(moneyText(224_000, "zh")).toBe("22.4 亿元");
  expect(moneyText(3000, "zh")).toBe("3,000 万元");
  expect(moneyText(224_000, "en")).toBe("CNY 2,240 million");
});

test("distance and amount name their unit, or that they are unknown", () => {
  expect(kmText(320.4, "zh")).toBe("320 公里");
  expect(kmText(320.4, "zh", true)).toBe("约 320 公里");
  expect(kmText(320.4, "en", true)).toBe("about 320 km");
  expect(kmText(null, "en")).toBe("distance unknown");
  expect(amountText(7000, "t", "zh")).toBe("7,000 t/年");
  expect(amountText(7000, null, "en")).toBe("7,000 a year");
});

test("a computed part has at most one digit behind the point, one of what is to be met none", () => {
  expect([percentText(0.9734), percentText(0.5), percentText(0)]).toEqual(["97.3%", "50%", "0%"]);
  expect([percentMet(2, 3), percentMet(0, 4), percentMet(0, 0)]).toEqual([67, 0, null]);
});

test("a list names its first few, and says how many there are where that is more", () => {
  expect(listText(["甲", "乙"], 2, "zh")).toBe("甲、乙");
  expect(listText(["甲", "乙", "丙"], 2, "zh")).toBe("甲、乙等 3 个");
  expect(listText(["A", "B", "C"], 2, "en")).toBe("A, B and others, 3 in all");
  expect(listText([], 2, "en")).toBe("");
});

test("a name without an English form stays Chinese", () => {
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: "Spunlace" }, "en")).toBe("Spunlace");
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: null }, "en")).toBe("水刺非织造布");
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: "Spunlace" }, "zh")).toBe("水刺非织造布");
});
