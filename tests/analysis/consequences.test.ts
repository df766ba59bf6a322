import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { cascade, consequencesOf } from "../../server/analysis/planning/cascade.ts";
import { firm, judgeScene, link, makes, type Scene } from "./land.ts";
import { naiveConsequences } from "./naive-cascade.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, worlds } from "./worlds.ts";

describe("who feels a cascade, on random worlds", () => {
  it("is what the definition says", () => {
    const seen = { customers: 0, losing: 0, beyond: 0, stopped: 0 };
    fc.assert(
      fc.property(worlds, (world) => {
        const naive = new NaiveWorld(world);
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        // what else falls in other chains is the removed firm's own, and nobody else's
        const isKnown = (id: string) => judgement.chain.knownIndex.has(id);
        const isKnownFirm = (id: string) => judgement.chain.firmIndex.get(id) !== undefined;
        for (const removal of [
          ...world.data.segments.map(({ id }) => ({ segments: [id], firms: [] as string[] })),
          ...world.atlas.firms.map(({ id }) => ({ segments: [] as string[], firms: [id] })),
        ]) {
          const { customers, losing, beyond } = consequencesOf(
            judgement,
            cascade(judgement, removal),
            removal,
          );
          const { stopped, ...expected } = naiveConsequences(naive, removal);
          expected.losing = expected.losing
            .filter(({ firm }) => isKnownFirm(firm))
            .map((one) => ({ ...one, lost: one.lost.filter(isKnown) }));
          expected.beyond = expected.beyond.filter(isKnown);
          expect({
            customers: customers.map((one) => ({ ...one, firm: one.firm.id })),
            losing: losing.map((one) => ({ ...one, firm: one.firm.id })),
            beyond,
          }).toEqual(expected);
          const gone = new Set([...cascade(judgement, removal).map(({ segment }) => segment), ...beyond]);
          const goesOn = (id: string) =>
            world.whole.makes.some((row) => row.firm === id && !gone.has(row.segment));
          expect(
            losing.filter((one) => one.removed || !goesOn(one.firm.id)).map((one) => one.firm.id),
          ).toEqual(stopped.filter(isKnownFirm));
          seen.customers += customers.length;
          seen.losing += losing.length;
          seen.beyond += beyond.length;
          seen.stopped += stopped.length;
        }
      }),
      CASES,
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });
});

describe("who feels that the distillery goes", () => {
  const scene: Scene = {
    segments: ["高粱", "白酒", "纸箱", "玻璃瓶", "湿巾"],
    links: [
      link("高粱>白酒"),
      link("纸箱>白酒", { kind: "packaging_for" }),
      link("玻璃瓶>白酒", { kind: "packaging_for" }),
      link("纸箱>湿巾", { kind: "packaging_for" }),
    ],
    firms: [firm("酒厂"), firm("酒箱厂"), firm("箱厂"), firm("巾厂")],
    makes: [
      makes("酒厂", "白酒"),
      makes("酒箱厂", "白酒"),
      makes("酒箱厂", "纸箱"),
      makes("箱厂", "纸箱"),
      makes("巾厂", "湿巾"),
    ],
  };

  it("are the carton maker that lives of it, and both distilleries", () => {
    const judgement = judgeScene(scene);
    const removal = { segments: ["白酒"] };
    expect(consequencesOf(judgement, cascade(judgement, removal), removal)).toEqual({
      customers: [{ firm: { id: "箱厂", name: "箱厂" }, segments: ["纸箱"] }],
      losing: [
        { firm: { id: "酒厂", name: "酒厂" }, removed: false, lost: ["白酒"] },
        { firm: { id: "酒箱厂", name: "酒箱厂" }, removed: false, lost: ["白酒"] },
      ],
      beyond: [],
    });
  });
});
