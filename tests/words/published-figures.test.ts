import { expect, test } from "vitest";
import { figureWords } from "../../server/words/published-figures.ts";
import { rows } from "../seed/rows.ts";

const figures = rows("figures").map(({ id = "", name_zh: nameZh = "", unit = "", period = "" }) => ({
  id,
  nameZh,
  unit: unit || null,
  period: period || null,
}));

test("every published figure of the shipped data can be read in English", () => {
  const HAN = /\p{Script=Han}/u;
  const told = figures.map((figure) => figureWords(figure, "en"));
  expect(told.filter(({ name, unit, period }) => HAN.test(`${name}${unit}${period}`))).toEqual([]);
  expect(told[0]).toEqual({ name: "Industrial projects brought in", unit: "", period: "since 2021" });
});

test("in Chinese it stays as its source has it, and so does what an office adds", () => {
  for (const figure of figures)
    expect(figureWords(figure, "zh")).toEqual({
      name: figure.nameZh,
      unit: figure.unit,
      period: figure.period,
    });
  const own = { id: "own", nameZh: "产值", unit: "亩", period: "2026" };
  expect(figureWords(own, "en")).toEqual({ name: "产值", unit: "亩", period: "2026" });
});
