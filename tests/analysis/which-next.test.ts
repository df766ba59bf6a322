import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { whichNext } from "../../server/analysis/planning/which-next.ts";
import { firm, judgeScene, link, makes, unstated } from "./land.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, worlds } from "./worlds.ts";

/** Σ w of the unmet needs of present segments that the chosen meet, and what may be chosen. */
function naiveCoverage(naive: NaiveWorld) {
  const residents = naive.residents();
  const makers = naive.makers(residents);
  const present = (id: string) => makers.get(id)!.size > 0;
  const leads = naive.world.data.leads.map((row) => row.firm).filter((one) => residents.includes(one));
  const w = (id: string) => (leads.some((one) => makers.get(id)!.has(one)) ? 2 : 1);
  const open = naive.needs().filter((need) => present(need.owner) && !need.members.some(present));
  return {
    candidates: naive.segments
      .map(({ id }) => id)
      .filter((id) => !present(id) && naive.recruitable(id))
      .sort(),
    worth: (chosen: string[]) =>
      open
        .filter((need) => need.members.some((id) => chosen.includes(id)))
        .reduce((sum, need) => sum + w(need.owner), 0),
  };
}

function subsets(items: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

describe("which next, on random worlds", () => {
  it("takes the greatest gain each time, ties by id and named, nothing without gain", () => {
    let chosenInAll = 0;
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 4 }), (world, k) => {
        const { candidates, worth } = naiveCoverage(new NaiveWorld(world));
        const { chosen } = whichNext(judge(compileChain(world.data), situate(world.atlas, world.place)), k);
        chosenInAll += chosen.length;
        const taken: string[] = [];
        for (const one of chosen) {
          const gains = candidates.map((id) => ({ id, gain: worth([...taken, id]) - worth(taken) }));
          const most = Math.max(...gains.map(({ gain }) => gain));
          const best = gains.filter(({ gain }) => gain === most).map(({ id }) => id);
          expect({ segment: one.segment, gain: one.gain, tied: one.tied }).toEqual({
            segment: best[0],
            gain: most,
            tied: best.slice(1),
          });
          expect(one.tiedTotal).toBe(best.length - 1);
          taken.push(one.segment);
        }
        if (chosen.length < k) expect(worth(candidates)).toBe(worth(taken));
      }),
      CASES,
    );
    expect(chosenInAll).toBeGreaterThan(100);
  });

  it("is the best for k = 1 and at least 63 % of the best beyond", () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, k) => {
        const { candidates, worth } = naiveCoverage(new NaiveWorld(world));
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const reached = worth(whichNext(judgement, k).chosen.map((one) => one.segment));
        const best = Math.max(0, ...subsets(candidates, Math.min(k, candidates.length)).map(worth));
        expect(reached).toBeGreaterThanOrEqual(k === 1 ? best : (1 - 1 / Math.E) * best);
      }),
      CASES,
    );
  });
});

it("weighs what a chain leader makes twice, and says whose needs each choice meets", () => {
  const judgement = judgeScene({
    segments: ["浆", "棉", "布", "巾", "膜", "盒"],
    links: [
      link("浆>布", { alternative: "a" }),
      link("棉>布", { alternative: "a" }),
      link("棉>巾"),
      link("膜>巾"),
      link("盒>巾"),
    ],
    firms: [firm("洁宝"), firm("舒柔")],
    makes: [makes("洁宝", "布"), makes("舒柔", "巾")],
    leads: [{ ...unstated, firm: "洁宝", chain: "链", place: "州" }],
  });
  expect(whichNext(judgement, 2)).toEqual({
    chosen: [
      { segment: "棉", gain: 3, needers: ["巾", "布"], needs: 2, tied: [], tiedTotal: 0 },
      { segment: "盒", gain: 1, needers: ["巾"], needs: 1, tied: ["膜"], tiedTotal: 1 },
    ],
    open: 5,
  });
});
