import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchIndex } from "../../../server/analysis/ranking/branch.ts";
import { tokensOf } from "../../../server/analysis/ranking/text.ts";
import { wordIndex } from "../../../server/analysis/ranking/words.ts";

const name = fc.string({
  unit: fc.constantFrom("酒", "瓶", "纸", "布", "纤", "维"),
  minLength: 1,
  maxLength: 4,
});
const catalogue = fc.array(fc.array(name, { maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** The same by the formula, pair by pair. */
function scoreOf(said: string[][], firm: number, wanted: string): number {
  const texts = said.map((all) => all.map((text) => new Set(tokensOf(text))));
  const timesOf = (token: string, of: number) => texts[of]!.filter((text) => text.has(token)).length;
  const tokens = [...new Set(texts.flatMap((all) => all.flatMap((text) => [...text])))];
  const total = (token: string, least: number) =>
    texts.reduce((sum, _, of) => sum + (timesOf(token, of) >= least ? timesOf(token, of) : 0), 0);
  const sumOf = (least: number) => tokens.reduce((sum, token) => sum + total(token, least), 0);
  const usual = (sumOf(2) + 1) / (sumOf(1) + 2);
  const lengthOf = (of: number) => texts[of]!.reduce((sum, text) => sum + text.size, 0);
  const mean = texts.reduce((sum, _, of) => sum + lengthOf(of), 0) / said.length || 1;
  let score = 0;
  for (const token of new Set(tokensOf(wanted))) {
    const times = timesOf(token, firm);
    if (times === 0) continue;
    const again = (total(token, 2) + 3 * usual) / (total(token, 1) + 3);
    const common = Math.min(0.9, texts.filter((_, of) => timesOf(token, of) > 0).length / said.length);
    const weight = Math.max(0, Math.log((again * (1 - common)) / ((1 - again) * common)));
    score += (weight * times * 1.5) / (times + 0.5 * (0.7 + (0.3 * lengthOf(firm)) / mean));
  }
  return score;
}

describe("telling words", () => {
  it("score as the formula says", () => {
    fc.assert(
      fc.property(catalogue, name, (said, wanted) => {
        const scores = wordIndex(said).score(wanted);
        for (const firm of said.keys()) expect(scores[firm]).toBeCloseTo(scoreOf(said, firm, wanted), 9);
      }),
      { numRuns: 1000 },
    );
  });

  it("weigh more what a firm says again than what anybody says", () => {
    const many = Array.from({ length: 40 }, (_, n) => [`${"甲乙丙丁戊己庚辛壬癸"[n % 10]}${n}系列`]);
    const said = [["玻璃瓶", "陶瓷瓶", "酒瓶"], ["水瓶", "药瓶"], ...many];
    const scores = wordIndex(said).score("油瓶系列");
    expect(Math.min(scores[0]!, scores[1]!)).toBeGreaterThan(Math.max(...scores.slice(2)));
  });
});

describe("the branch a name belongs to", () => {
  const said = [["白酒"], ["黄酒", "酒瓶"], ["水刺布"], ["无纺布"], ["米酒"]];
  const branches = branchIndex(said, ["酒业", "酒业", "纺织", "纺织", null]);

  it("is that whose firms say its words", () => {
    const [liquor, , cloth, , unknown] = branches.score("啤酒");
    expect(liquor).toBeGreaterThan(0);
    expect(cloth).toBeLessThan(0);
    expect(unknown).toBe(0);
  });

  it("is none for words nobody says", () => {
    expect([...branches.score("芯片")]).toEqual([0, 0, 0, 0, 0]);
  });
});
