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
  firm("己", null, [0, 2, 3]),
  firm("庚", "C1781", [0, 2, 3]),
  firm("辛", null, [3]),
  firm("壬", null, [1]),
];
const model = buildRelated({ firms, products });

describe("related firms", () => {
  test("each with a reason: something that three makers make too, or a name with its industry", () => {
    const best = model.best(0, 10);
    expect(best.map(({ firm }) => firms[firm]!.name).sort()).toEqual(["丙", "乙", "戊"].sort());
    const of = (name: string) => best.find(({ firm }) => firms[firm]!.name === name)!;
    expect(of("丙")).toMatchObject({
      together: [{ product: 2, makers: 3 }],
      alike: [],
      industry: false,
      restsOn: 3,
    });
    expect(of("乙")).toMatchObject({
      together: [],
      industry: true,
      alike: [{ product: 1, likeness: expect.any(Number) }],
      restsOn: 1,
    });
    for (const { relatedness } of best) {
      expect(relatedness).toBeGreaterThan(0);
      expect(relatedness).toBeLessThan(1);
    }
  });

  test("two makers in common are chance, and a name alone tells nothing", () => {
    const told = model.best(0, 10).map(({ firm }) => firms[firm]!.name);
    expect(told).not.toContain("丁");
    expect(told).not.toContain("壬");
    const { related } = model.standing(0, 8)!;
    expect(related).toMatchObject({ together: [], alike: [{ product: 1 }], industry: false, restsOn: 0 });
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
    expect(model.standing(0, first!.firm)).toEqual({ related: first, of: 6 });
    expect(model.standing(0, 3)!.related.rank).toBeGreaterThan(1);
    expect(model.standing(0, 0)).toBeNull();
  });

  test("what nobody makes is judged by names, with the industry or the scope", () => {
    const cold = (industry: string | null, scope: string | null) => {
      const others = firms.map((one) => (one.name === "壬" ? { ...one, scope } : one));
      const model = buildRelated({ firms: others, products: [...products, product("热风无纺布", industry)] });
      return model.best(5, 10).map(({ firm }) => firms[firm]!.name);
    };
    expect(cold(null, null)).toEqual([]);
    expect(cold("C178", null)).toEqual(["乙"]);
    expect(cold(null, "热风无纺布、纱布的制造")).toEqual(["壬"]);
  });
});
