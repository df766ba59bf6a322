import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productSpace } from "../../server/analysis/ranking/product-space.ts";
import { density } from "./density.ts";
import { figuresOf, rankAmong } from "./figures.ts";
import { hide } from "./hiding.ts";

const listed = fc
  .array(fc.uniqueArray(fc.nat(7), { maxLength: 8 }), { minLength: 3, maxLength: 12 })
  .map((makes) => ({
    firms: makes.map((_, n) => ({
      name: `firm ${n}`,
      fullName: null,
      industry: null,
      field: null,
      scope: null,
    })),
    products: ["酒", "白酒", "瓶", "酒瓶", "纸", "布", "浆", "浆纸"],
    makes,
  }));

describe("hiding", () => {
  it("hides one of three or more makers, who keeps something else and nothing of nearly the same name", () => {
    fc.assert(
      fc.property(listed, fc.nat(100), (data, seed) => {
        const { questions, makes } = hide(data, "strict", seed);
        for (const { product, firm } of questions) {
          expect(data.makes.filter((made) => made.includes(product)).length).toBeGreaterThanOrEqual(3);
          expect(makes[firm]).not.toContain(product);
          expect(makes[firm]!.length).toBeGreaterThanOrEqual(1);
          for (const kept of makes[firm]!) {
            expect(data.products[kept]!.includes(data.products[product]!)).toBe(false);
            expect(data.products[product]!.includes(data.products[kept]!)).toBe(false);
          }
        }
        expect(new Set(questions.map(({ product }) => product)).size).toBe(questions.length);
        expect(makes.flat().length + questions.length).toBe(data.makes.flat().length);
      }),
    );
  });
});

describe("figures", () => {
  it("rank the hidden maker among all but the known ones, ties at their mean", () => {
    expect(rankAmong(Float64Array.of(9, 5, 5, 7, 1), 1, new Set([0]))).toBe(2.5);
  });

  it("are means over the queries", () => {
    expect(figuresOf([1, 4, 40, 400])).toEqual({
      queries: 4,
      mrr: (1 + 1 / 4 + 1 / 40 + 1 / 400) / 4,
      hits10: 0.5,
      hits50: 0.75,
    });
  });
});

describe("density", () => {
  it("gives a firm the mean proximity of what it makes", () => {
    const near = density(productSpace([[0, 1], [0, 1], [1, 2], [3]], 4), [0, 1]);
    expect([...near]).toEqual([(1 + 2 / 3) / 2, (1 + 2 / 3) / 2, 2 / 3 / 2, 0]);
  });
});
