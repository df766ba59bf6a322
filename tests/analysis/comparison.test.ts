import fc from "fast-check";
import { expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { compare } from "../../server/analysis/planning/comparison.ts";
import { atlasOf, dataOf, firm, link, makes, type Scene } from "./land.ts";
import { NaiveWorld, naiveJudge } from "./naive-gaps.ts";
import { NaivePriority } from "./naive-priority.ts";
import { CASES, worlds } from "./worlds.ts";

it("judges each place by itself, and looks for what is missing in ever wider places", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const chain = compileChain(world.data);
      const at = [world.place, "c1"];
      const compared = compare(at.map((place) => judge(chain, situate(world.atlas, place))));
      for (const [i, place] of at.entries()) {
        const naive = new NaiveWorld({ ...world, place });
        const judged = naiveJudge(naive);
        const { classes, completeness, why, needsOpen } = judged;
        const told = compared.places[i]!;
        expect(told.classes).toEqual(compared.segments.map((id) => classes.get(id)!.class));
        expect(told).toMatchObject({ completeness, why, needsOpen });
        const { fill } = new NaivePriority(naive, judged).lists();
        expect(told.supplies.map(({ segment, advice, evidence }) => ({ segment, advice, evidence }))).toEqual(
          fill.map(({ segment, advice }) => ({ segment, advice, evidence: judged.evidence.get(segment) })),
        );
        for (const supply of told.supplies) {
          const wider = naive
            .ancestors(place)
            .slice(1)
            .map((ancestor) => {
              const there = new NaiveWorld({ ...world, place: ancestor });
              return { ancestor, makers: there.makers(there.residents()).get(supply.segment)! };
            })
            .find(({ makers }) => makers.size > 0);
          expect(supply.at?.place).toBe(wider?.ancestor);
          expect(supply.total).toBe(wider?.makers.size ?? 0);
          for (const one of supply.firms) expect(wider?.makers).toContain(one.firm);
        }
      }
    }),
    CASES,
  );
});

it("names the makers in the next wider place, nearest first", () => {
  const scene: Scene = {
    segments: ["浆", "布"],
    links: [link("浆>布")],
    firms: [
      firm("布厂"),
      firm("省浆", "省"),
      firm("远浆", "远市"),
      firm("近浆", "省", { longitude: 110, latitude: 28 }),
      firm("无处", null),
    ],
    makes: [
      makes("布厂", "布"),
      makes("省浆", "浆"),
      makes("远浆", "浆"),
      makes("近浆", "浆"),
      makes("无处", "浆"),
    ],
  };
  const chain = compileChain(dataOf(scene));
  const judged = [judge(chain, situate(atlasOf(scene), "园"))];
  const [one] = compare(judged, undefined, 1).places;
  expect(one?.supplies.map(({ firms, total }) => [firms.map(({ firm }) => firm), total])).toEqual([
    [["近浆"], 3],
  ]);
  const [park] = compare(judged).places;
  expect(park).toMatchObject({
    counts: { missing: 1, present: 1 },
    supplies: [
      {
        segment: "浆",
        at: { place: "省", placeName: "省", kind: "province" },
        total: 3,
        firms: [
          { firm: "近浆", approximate: false },
          { firm: "远浆", placeName: "远市", approximate: false },
          { firm: "省浆", km: expect.closeTo(227.8, 0), approximate: true },
        ],
      },
    ],
  });
});
