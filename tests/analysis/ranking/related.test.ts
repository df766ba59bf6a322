import { describe, expect, test } from "vitest";
import { buildRelated } from "../../../server/analysis/ranking/related.ts";

const product = (name: string, industry: string | null = null) => ({ name, industry });
const products = [
  product("水刺无纺布", "C178"),
  product("纺粘无纺布"),
  product("湿巾"),
  product("白酒"),
  product("高粱"),
];
const firm = (name: string, industry: string | null, makes: number[]) => ({
  name,
  fullName: null,
  industry,
  field: null,
  scope: null,
  makes,
});
const firms = [
  firm("甲", null, [0, 2]),
  firm("乙", "C1781", [1]),
  firm("丙", null, [2]),
  firm("丁", "C1512", [3]),
  firm("戊", null, [4, 2]),
];
const model = buildRelated({ firms, products });

describe("related firms", () => {
  test("each with a reason that can be told; makers and strangers are left out", () => {
    const best = model.best(0, 10);
    expect(best.map(({ firm }) => firms[firm]!.name).sort()).toEqual(["丙", "乙", "戊"].sort());
    const of = (name: string) => best.find(({ firm }) => firms[firm]!.name === name)!;
    expect(of("丙")).toMatchObject({ together: [{ product: 2, makers: 1 }], alike: [], industry: false });
    expect(of("乙")).toMatchObject({
      together: [],
      industry: true,
      alike: [{ product: 1, likeness: expect.any(Number) }],
    });
    for (const { relatedness } of best) {
      expect(relatedness).toBeGreaterThan(0);
      expect(relatedness).toBeLessThan(1);
    }
  });

  test("the most related first, and no more than asked for", () => {
    const best = model.best(0, 10);
    expect(best.map(({ relatedness }) => relatedness)).toEqual(
      best.map(({ relatedness }) => relatedness).toSorted((a, b) => b - a),
    );
    expect(model.best(0, 2)).toEqual(best.slice(0, 2));
  });

  test("anybody's standing can be asked, but a maker's", () => {
    const [first] = model.best(0, 1);
    expect(model.standing(0, first!.firm)).toEqual({ related: first, of: 4 });
    expect(model.standing(0, 3)!.related.rank).toBeGreaterThan(1);
    expect(model.standing(0, 0)).toBeNull();
  });

  test("what nobody makes is judged by names", () => {
    const cold = buildRelated({ firms, products: [...products, product("热风无纺布")] });
    expect(firms[cold.best(5, 10)[0]!.firm]!.name).toBe("乙");
  });
});
