import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ease } from "../../../server/analysis/ranking/ease.ts";
import { nameIndex } from "../../../server/analysis/ranking/names.ts";
import { productSpace } from "../../../server/analysis/ranking/product-space.ts";
import { solve } from "./solve.ts";

const NAMES = ["无纺布", "水刺无纺布", "湿巾", "白酒", "酒瓶", "高粱"];
const firms = fc.array(fc.uniqueArray(fc.nat(NAMES.length - 1), { maxLength: 5 }), {
  minLength: 4,
  maxLength: 12,
});

/** The normal equations of the products others make too, written out; names count by their likeness. */
function twin(makes: number[][], product: number | null, name: string, makers: number[]): number[] {
  const makersOf = NAMES.map((_, one) => makes.flatMap((made, firm) => (made.includes(one) ? [firm] : [])));
  const shared = [...NAMES.keys()].filter((one) => makersOf[one]!.length > 1);
  const index = nameIndex(shared.map((one) => NAMES[one]!));
  const alike = (text: string) => new Map(shared.map((one, at) => [one, index.likeness(text)[at]!]));
  const used = shared.filter((one) => one !== product);
  const common = (a: number[], b: number[]) => a.filter((firm) => b.includes(firm)).length;
  const weights = solve(
    used.map((a) => {
      const names = alike(NAMES[a]!);
      return used.map((b) => common(makersOf[a]!, makersOf[b]!) + names.get(b)! + (a === b ? 20 : 0));
    }),
    used.map((one) => common(makers, makersOf[one]!) + alike(name).get(one)!),
  );
  return makes.map((made) => used.reduce((sum, one, n) => sum + (made.includes(one) ? weights[n]! : 0), 0));
}

describe("item regression", () => {
  it("solves the normal equations without the wanted product", () => {
    fc.assert(
      fc.property(firms, fc.nat(NAMES.length - 1), (makes, product) => {
        const space = productSpace(makes, NAMES.length);
        const makers = [...space.makersOf[product]!];
        const scores = [...ease(space, NAMES).score(NAMES[product]!, product, makers)];
        const expected = twin(makes, product, NAMES[product]!, makers);
        for (const [firm, score] of scores.entries()) expect(score).toBeCloseTo(expected[firm]!, 2);
      }),
    );
  });

  it("goes by names alone when the product is new and nobody makes it", () => {
    const makes = [[0, 2], [0, 1], [1, 3], [3]];
    const scores = [...ease(productSpace(makes, NAMES.length), NAMES).score("纺粘无纺布", null, [])];
    const expected = twin(makes, null, "纺粘无纺布", []);
    for (const [firm, score] of scores.entries()) expect(score).toBeCloseTo(expected[firm]!, 2);
    expect(scores[0]).toBeGreaterThan(scores[3]!);
  });
});
