import { describe, expect, test } from "vitest";
import { amountText, kmText, moneyText, nameOf, shareText } from "../../../web/i18n/format.ts";
import { speech } from "./speech.ts";

const zh = speech("zh");
const en = speech("en");

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
    expect(shareText(share, zh)).toBe(chinese);
    expect(shareText(share, en)).toBe(english);
  });
});

test("money in 10,000 yuan turns into 亿元 from 10,000 on and into millions in English", () => {
  expect(moneyText(224_000, zh, "zh")).toBe("22.4 亿元");
  expect(moneyText(3000, zh, "zh")).toBe("3,000 万元");
  expect(moneyText(224_000, en, "en")).toBe("CNY 2,240 million");
});

test("distance and amount name their unit, or that they are unknown", () => {
  expect(kmText(320.4, zh, "zh")).toBe("约 320 公里");
  expect(kmText(null, en, "en")).toBe("distance unknown");
  expect(amountText(7000, "t", zh, "zh")).toBe("7,000 t/年");
  expect(amountText(7000, null, en, "en")).toBe("7,000 a year");
});

test("a name without an English form stays Chinese", () => {
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: "Spunlace" }, "en")).toBe("Spunlace");
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: null }, "en")).toBe("水刺非织造布");
  expect(nameOf({ nameZh: "水刺非织造布", nameEn: "Spunlace" }, "zh")).toBe("水刺非织造布");
});
