import fc from "fast-check";
import { expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { mostCritical } from "../../server/analysis/planning/critical.ts";
import { NaiveCascade } from "./naive-cascade.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { CASES, worlds } from "./worlds.ts";

it("orders every single removal by how much falls with it", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const naive = new NaiveWorld(world);
      const cascade = new NaiveCascade(naive);
      const present = cascade
        .standing([], [])
        .filter((id) => naive.has(id))
        .sort();
      const fall = (segments: string[], firms: string[]) => cascade.lost({ segments, firms });
      const order = (a: { id: string; lost: number }, b: { id: string; lost: number }) =>
        b.lost - a.lost || (a.id < b.id ? -1 : 1);
      const making = naive.residents().filter((firm) => world.data.makes.some((row) => row.firm === firm));
      expect(mostCritical(judge(compileChain(world.data), situate(world.atlas, world.place)), 99)).toEqual({
        segments: present
          .map((id) => {
            const lost = fall([id], []);
            const segments = lost.map(({ segment }) => segment).filter((segment) => segment !== id);
            const rounds = 1 + lost.at(-1)!.round;
            return { id, lost: segments.length, of: present.length - 1, rounds, segments };
          })
          .sort(order),
        firms: making
          .map((id) => {
            const lost = fall([], [id]);
            const segments = lost.map(({ segment }) => segment);
            const rounds = 1 + (lost.at(-1)?.round ?? -1);
            return { id, lost: lost.length, of: present.length, rounds, segments };
          })
          .sort(order),
      });
    }),
    CASES,
  );
});
