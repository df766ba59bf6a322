import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { type PortfolioQuestion, portfolioOf } from "../../server/analysis/planning/portfolio.ts";
import { atlasOf, dataOf, firm, judgeScene, link, makes, type Scene, segment, unstated } from "./land.ts";
import { NaivePortfolio } from "./naive-portfolio.ts";
import { CASES, MANY_CASES, worlds } from "./worlds.ts";

const question: PortfolioQuestion = {
  k: 3,
  must: [],
  never: [],
  perProvince: null,
  lists: ["fill", "strengthen", "extend"],
  makers: 1,
  skipUnderWay: false,
  rivals: false,
  unplaced: false,
  scores: [],
};

const asking = fc.record({ rivals: fc.boolean(), unplaced: fc.boolean() });

describe("a portfolio, on random worlds", () => {
  it("comes close to the best choice of all, and takes neither rivals nor who is nobody knows where", {
    timeout: 60_000,
  }, () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), asking, (world, k, asked) => {
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const found = portfolioOf([judgement], { ...question, ...asked, k });
        const heads = gapListOf(judgement).all.filter(({ segment, oneOf }) => segment === oneOf[0]);
        const naive = new NaivePortfolio(world, heads);
        const chosen = found.chosen.map((one) => one.firm);
        const eligible = naive.eligible(asked);
        for (const firm of chosen) expect(eligible).toContain(firm);
        expect([found.gaps, found.all]).toEqual([
          heads.length,
          expect.closeTo(
            heads.reduce((sum, { score }) => sum + score, 0),
            9,
          ),
        ]);
        expect(found.covered).toBeGreaterThanOrEqual(naive.worth(chosen) - 1e-9);
        expect(found.covered).toBeLessThanOrEqual(found.reachable + 1e-9);
        expect(found.reachable).toBeLessThanOrEqual(found.all + 1e-9);
        const best = naive.best(k, eligible);
        expect(found.covered).toBeGreaterThanOrEqual((k === 1 ? 1 : 1 - 1 / Math.E) * best - 1e-9);
        if (best > 0) ratios.push(Math.min(1, found.covered / best));
      }),
      MANY_CASES,
    );
    expect(ratios.length).toBeGreaterThan(100);
    expect(Math.min(...ratios)).toBeGreaterThan(0.63);
    expect(ratios.reduce((sum, one) => sum + one, 0) / ratios.length).toBeGreaterThan(0.99);
  });

  it("closes nothing that stays missing", () => {
    let closed = 0;
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), fc.boolean(), (world, k, rivals) => {
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const found = portfolioOf([judgement], { ...question, k, rivals, unplaced: true });
        const after = new Map(found.after[0]!.gaps.map((gap) => [gap.segment, gap]));
        for (const closing of found.chosen.flatMap((one) => one.closes)) {
          closed++;
          if (closing.class === "missing") expect(after.get(closing.segment)?.class).not.toBe("missing");
        }
      }),
      CASES,
    );
    expect(closed).toBeGreaterThan(20);
  });
});

const scene: Scene = {
  segments: ["棉", "浆", "布", "巾", "盒", "膜"],
  links: [
    link("浆>布", { alternative: "a" }),
    link("棉>布", { alternative: "a" }),
    link("盒>巾"),
    link("膜>巾"),
  ],
  firms: [firm("洁宝"), firm("甲", "远市"), firm("乙", "远市"), firm("丙", "省"), firm("丁", null)],
  makes: [
    makes("洁宝", "布"),
    makes("洁宝", "巾"),
    makes("甲", "棉", { source: "book", confidence: "stated" }),
    makes("甲", "盒"),
    makes("乙", "盒"),
    makes("丙", "膜"),
    makes("丁", "膜"),
  ],
};

describe("a portfolio", () => {
  it("takes who closes most, and closes with one alternative the others", () => {
    const { chosen, covered, all, gaps, after, candidates } = portfolioOf([judgeScene(scene)], question);
    expect(chosen.map((one) => [one.firm, one.closes.map(({ segment }) => segment)])).toEqual([
      ["甲", ["盒", "棉"]],
      ["丙", ["膜"]],
    ]);
    expect(chosen[0]!.closes[1]).toMatchObject({
      source: "book",
      confidence: "stated",
      instead: null,
      oneOf: [{ segment: "浆" }],
    });
    expect(covered).toBeCloseTo(all, 12);
    expect([gaps, candidates]).toEqual([3, 3]);
    expect(after[0]).toMatchObject({
      before: { met: 0, all: 3, boughtIn: 0 },
      after: { met: 3, all: 3, boughtIn: 0 },
      gapsBefore: 4,
    });
    expect(after[0]!.closed.map(({ segment }) => segment)).toEqual(["浆"]);
    expect(after[0]!.gaps.every(({ class: now, was }) => now === "single" && was === "missing")).toBe(true);
  });

  it("does not say of an alternative that it is closed when what closes the other needs it", () => {
    const pulp = { ...scene, links: [...(scene.links ?? []), link("浆>棉")] };
    const { chosen, after } = portfolioOf([judgeScene(pulp)], question);
    expect(chosen[0]!.closes.map(({ segment }) => segment)).toEqual(["盒", "棉"]);
    expect(after[0]!.gaps.find(({ segment }) => segment === "浆")?.class).toBe("missing");
  });

  it("has who must be in it, without who must not, and few of one province", () => {
    const chosen = (more: Partial<PortfolioQuestion>) =>
      portfolioOf([judgeScene(scene)], { ...question, ...more }).chosen.map((one) => one.firm);
    expect(chosen({ never: ["甲", "丁"] })).toEqual(["丙", "乙"]);
    expect(chosen({ must: ["洁宝"], k: 2 })).toEqual(["甲", "洁宝"]);
    expect(chosen({ never: ["丁"], perProvince: 1 })).toEqual(["甲"]);
    expect(chosen({ must: ["丙"], perProvince: 1 })).toEqual(["丙"]);
  });

  it("takes of equals the better candidate, and those of which no place is known only when asked for", () => {
    const film = {
      ...scene,
      firms: [...scene.firms!, firm("戊", "远市")],
      makes: [...scene.makes!, makes("戊", "膜")],
    };
    const chosen = (more: Partial<PortfolioQuestion>) => {
      const found = portfolioOf([judgeScene(film)], { ...question, never: ["甲", "乙"], ...more });
      return [found.chosen.map((one) => one.firm), found.leftOut];
    };
    expect(chosen({})).toEqual([["丙"], { rivals: 0, unplaced: 1 }]);
    expect(chosen({ scores: [["戊", 0.6]] })).toEqual([["戊"], { rivals: 0, unplaced: 1 }]);
    expect(chosen({ unplaced: true, scores: [["丁", 0.9]] })).toEqual([["丁"], { rivals: 0, unplaced: 0 }]);
  });

  it("takes rivals of a leader only when asked for, or when they must be in", () => {
    const rival = {
      ...scene,
      makes: [...scene.makes!, makes("甲", "巾")],
      leads: [{ firm: "洁宝", chain: "链", place: "园", ...unstated }],
    };
    const chosen = (more: Partial<PortfolioQuestion>) => {
      const found = portfolioOf([judgeScene(rival)], { ...question, ...more });
      return [found.chosen.map((one) => one.firm), found.leftOut.rivals];
    };
    expect(chosen({})).toEqual([["丙", "乙"], 1]);
    expect(chosen({ rivals: true })).toEqual([["甲", "丙"], 0]);
    expect(chosen({ must: ["甲"] })).toEqual([["甲", "丙"], 0]);
  });

  it("wants as many makers as asked", () => {
    const [first] = portfolioOf([judgeScene(scene)], { ...question, makers: 2 }).chosen;
    expect(first).toMatchObject({ firm: "甲" });
    for (const { gain, priority } of first!.closes) expect(gain).toBeCloseTo(priority / 2, 12);
  });

  it("closes gaps of several chains, and leaves those under way out when asked", () => {
    const other = {
      ...scene,
      projects: [
        { id: "p", name: "p", firm: "乙", place: "园", segments: ["盒"], stage: "contact" as const },
      ],
    };
    const situation = situate(atlasOf(scene), "园");
    const judgements = [dataOf(scene, "一"), dataOf(other, "二")].map((data) =>
      judge(compileChain(data), situation),
    );
    const whole = portfolioOf(judgements, question);
    expect(whole.chosen[0]!.closes.map(({ chain, segment }) => chain + segment)).toEqual([
      ...["一盒", "二盒", "一棉", "二棉"],
    ]);
    const less = portfolioOf(judgements, { ...question, skipUnderWay: true });
    expect([less.underWay, less.gaps, whole.gaps]).toEqual([1, 5, 6]);
  });

  it("says of who makes two kinds of a gap what is surest", () => {
    const kinds = {
      segments: ["饲料", segment("猪料", { kindOf: "饲料" }), segment("鸡料", { kindOf: "饲料" }), "猪"],
      links: [link("饲料>猪")],
      firms: [firm("场"), firm("甲", "远市")],
      makes: [
        makes("场", "猪"),
        makes("甲", "猪料", { source: "book", confidence: "assumed" }),
        makes("甲", "鸡料", { source: "news", confidence: "stated" }),
      ],
    };
    const [chosen] = portfolioOf([judgeScene(kinds)], question).chosen;
    expect(chosen!.closes.map(({ segment: id, source }) => [id, source])).toEqual([["饲料", "news"]]);
  });
});
