import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { whichNext } from "../../server/analysis/planning/which-next.ts";
import { firm, judgeScene, link, makes, needs, type Scene, segment, unstated } from "./land.ts";
import { NaiveWorld, naiveJudge } from "./naive-gaps.ts";
import { NaivePriority } from "./naive-priority.ts";
import { CASES, type World, worlds } from "./worlds.ts";

const judged = (world: World) => judge(compileChain(world.data), situate(world.atlas, world.place));
const asking = fc.record({ arrange: fc.boolean(), near: fc.constantFrom(undefined, 500, 2_000) });
type Asking = { arrange: boolean; near: number | undefined };

/** What may be chosen, in the order of ties, and Σ of the weights of the needs that the chosen meet. */
function naiveCoverage(world: World, { arrange, near }: Asking) {
  const naive = new NaiveWorld(world);
  const judgement = naiveJudge(naive);
  const priority = new NaivePriority(naive, judgement);
  const { isPresent, isMet } = judgement;
  const open = [
    ...judgement.needs
      .filter((need) => isPresent(need.owner) && !isMet(need))
      .map((need) => ({ ...need, weight: priority.w(need.owner) })),
    ...judgement.declared
      .filter(({ segment }) => !isPresent(segment))
      .map(({ segment, weight }) => ({ owner: null, members: [segment], weight })),
  ];
  const scores = new Map(
    Object.values(priority.lists())
      .flat()
      .map(({ segment, score }) => [segment, score]),
  );
  const score = (id: string) => scores.get(id) ?? -1;
  const newly = (taken: string[], id: string) =>
    open.filter(({ members }) => members.includes(id) && !members.some((one) => taken.includes(one)));
  return {
    candidates: naive.segments
      .map(({ id }) => id)
      .filter((id) => !isPresent(id) && naive.recruitable(id))
      .filter((id) => arrange || priority.advice(id, near) !== "arrange")
      .sort((a, b) => (Math.abs(score(a) - score(b)) < 1e-10 ? (a < b ? -1 : 1) : score(b) - score(a))),
    newly,
    worth: (chosen: string[]) =>
      open
        .filter(({ members }) => members.some((id) => chosen.includes(id)))
        .reduce((sum, { weight }) => sum + weight, 0),
  };
}

function subsets(items: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

describe("which next, on random worlds", () => {
  it("takes the greatest gain each time, ties by the score of the gap, then id, nothing without gain", () => {
    const seen = { chosen: 0, declared: 0, tied: 0, leftOut: 0 };
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 4 }), asking, (world, k, asked) => {
        const { candidates, worth, newly } = naiveCoverage(world, asked);
        const { chosen, open } = whichNext(judged(world), k, asked);
        expect(open).toBe(worth(candidates));
        seen.chosen += chosen.length;
        seen.leftOut +=
          naiveCoverage(world, { ...asked, arrange: true }).candidates.length - candidates.length;
        const taken: string[] = [];
        for (const one of chosen) {
          const gains = candidates.map((id) => ({ id, gain: worth([...taken, id]) - worth(taken) }));
          const most = Math.max(...gains.map(({ gain }) => gain));
          const best = gains.filter(({ gain }) => gain === most).map(({ id }) => id);
          const met = newly(taken, best[0]!);
          expect(one).toEqual({
            segment: best[0],
            gain: most,
            needers: [...new Set(met.flatMap(({ owner }) => owner ?? []))].sort(),
            needs: met.length,
            declared: met.some(({ owner }) => owner === null),
            tied: best.slice(1),
            tiedTotal: best.length - 1,
          });
          seen.declared += Number(one.declared);
          seen.tied += one.tiedTotal;
          taken.push(one.segment);
        }
        if (chosen.length < k) expect(worth(candidates)).toBe(worth(taken));
      }),
      { numRuns: 2_000 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it("is the best for k = 1 and at least 63 % of the best beyond", () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), asking, (world, k, asked) => {
        const { candidates, worth } = naiveCoverage(world, asked);
        const reached = worth(whichNext(judged(world), k, asked).chosen.map((one) => one.segment));
        const best = Math.max(0, ...subsets(candidates, Math.min(k, candidates.length)).map(worth));
        expect(reached).toBeGreaterThanOrEqual(k === 1 ? best : (1 - 1 / Math.E) * best);
      }),
      CASES,
    );
  });
});

const scene: Scene = {
  segments: [
    "浆",
    "棉",
    "布",
    "巾",
    segment("膜", { radiusKm: 2_000 }),
    segment("盒", { radiusKm: 150 }),
    "洗衣液",
  ],
  links: [
    link("浆>布", { alternative: "a" }),
    link("棉>布", { alternative: "a" }),
    link("棉>巾"),
    link("膜>巾"),
    link("盒>巾"),
  ],
  firms: [firm("洁宝"), firm("舒柔"), firm("宾馆")],
  makes: [makes("洁宝", "布"), makes("舒柔", "巾")],
  needs: [needs("宾馆", "洗衣液")],
  leads: [{ ...unstated, firm: "洁宝", chain: "链", place: "州" }],
};

it("weighs what a chain leader makes twice, counts what is declared, and says whose needs each choice meets", () => {
  expect(whichNext(judgeScene(scene), 9)).toEqual({
    chosen: [
      { segment: "棉", gain: 3, needers: ["巾", "布"], needs: 2, declared: false, tied: [], tiedTotal: 0 },
      {
        segment: "盒",
        gain: 1,
        needers: ["巾"],
        needs: 1,
        declared: false,
        tied: ["膜", "洗衣液"],
        tiedTotal: 2,
      },
      { segment: "膜", gain: 1, needers: ["巾"], needs: 1, declared: false, tied: ["洗衣液"], tiedTotal: 1 },
      { segment: "洗衣液", gain: 1, needers: [], needs: 1, declared: true, tied: [], tiedTotal: 0 },
    ],
    open: 6,
  });
});

it("leaves out what is made in the same city, unless it is asked for", () => {
  const near = {
    ...scene,
    firms: [...scene.firms!, firm("箱厂", "州")],
    makes: [...scene.makes!, makes("箱厂", "盒")],
  };
  const chosen = (arrange: boolean) =>
    whichNext(judgeScene(near), 9, { arrange }).chosen.map((one) => one.segment);
  expect(chosen(false)).not.toContain("盒");
  expect(chosen(true)).toContain("盒");
});
