import { expect, it } from "vitest";
import { prioritise } from "../../server/analysis/judging/priority.ts";
import { leakageOf } from "../../server/analysis/planning/leakage.ts";
import { scorecardOf } from "../../server/analysis/planning/scorecard.ts";
import { firm, judgeScene, kind, link, makes, needs, segment, unstated } from "./land.ts";

const judgement = judgeScene({
  segments: [segment("布", { unit: "吨" }), segment("酒糟", { role: "byproduct" }), "酒", "饲料", "浆"],
  links: [kind("酒>酒糟", "waste_to"), link("酒糟>饲料"), link("浆>布")],
  firms: [firm("甲"), firm("乙"), firm("丙"), firm("外", "远市")],
  makes: [
    makes("甲", "布", { capacity: 10, soldElsewhereShare: ">0.5" }),
    makes("乙", "布", { capacity: 4, soldElsewhereShare: "0.25" }),
    makes("丙", "布", { capacity: 7, unit: "件", soldElsewhereShare: "<0.2" }),
    makes("外", "布", { capacity: 99, soldElsewhereShare: "1" }),
    makes("甲", "酒"),
    makes("乙", "酒糟", { soldElsewhereShare: "0.9" }),
  ],
  needs: [needs("甲", "浆", { amount: 8, unit: "吨", boughtElsewhereShare: "1" }), needs("乙", "浆")],
  projects: [
    { id: "p", name: "p", firm: null, place: "园", segments: ["浆", "别链"], stage: "contact" },
    { id: "q", name: "q", firm: null, place: "园", segments: ["别链"], stage: "contact" },
  ],
  leads: [{ ...unstated, firm: "乙", chain: "链", place: "园" }],
});

it("adds flows per unit between their bounds, and calls undeclared what is undeclared", () => {
  const { out, in: into, totals, uses } = leakageOf(judgement, prioritise(judgement).extend);
  const tell = (flows: typeof out) =>
    flows.map(({ segment, amounts, withoutAmount, undeclared, declared }) => ({
      segment,
      amounts,
      withoutAmount,
      undeclared,
      shares: declared.map(({ firm, share }) => `${firm.id} ${share}`).sort(),
    }));
  expect(tell(out)).toEqual([
    {
      segment: "布",
      amounts: [
        { unit: "件", low: 0, high: 7 * 0.2 },
        { unit: "吨", low: 6, high: 11 },
      ],
      withoutAmount: 0,
      undeclared: 0,
      shares: ["丙 <0.2", "乙 0.25", "甲 >0.5"],
    },
    { segment: "酒糟", amounts: [], withoutAmount: 1, undeclared: 1, shares: ["乙 0.9"] },
    { segment: "酒", amounts: [], withoutAmount: 0, undeclared: 1, shares: [] },
  ]);
  expect(tell(into)).toEqual([
    {
      segment: "浆",
      amounts: [{ unit: "吨", low: 8, high: 8 }],
      withoutAmount: 0,
      undeclared: 1,
      shares: ["甲 1"],
    },
  ]);
  expect(totals).toEqual([
    { direction: "out", unit: "件", low: 0, high: 7 * 0.2 },
    { direction: "out", unit: "吨", low: 6, high: 11 },
    { direction: "in", unit: "吨", low: 8, high: 8 },
  ]);
  expect(uses.map((use) => [use.segment, use.users.map((user) => user.segment)])).toEqual([
    ["酒糟", ["饲料"]],
  ]);
});

it("sums a chain up in figures", () => {
  expect(scorecardOf(judgement)).toEqual({
    completeness: { met: 0, all: 1, boughtIn: 0 },
    why: null,
    needsOpen: 1,
    counts: { strong: 1, present: 2, extendable: 1, missing: 1 },
    present: 3,
    segments: 5,
    makers: 3,
    leaders: [{ id: "乙", name: "乙" }],
    leakage: { sold: { declared: 4, undeclared: 1 }, bought: { declared: 1, undeclared: 1 } },
    underWay: 1,
  });
});

it("counts what is said of segments of the chain, not what is said of their kinds in other chains", () => {
  const scene = judgeScene({
    segments: ["饲料", segment("猪饲料", { chain: "饲料链", kindOf: "饲料" })],
    firms: [firm("甲")],
    makes: [makes("甲", "猪饲料", { soldElsewhereShare: "0.9" })],
  });
  const { makers, leakage } = scorecardOf(scene);
  expect({ makers, sold: leakage.sold }).toEqual({ makers: 1, sold: { declared: 0, undeclared: 0 } });
});
