import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member, Network, Relation, Tie } from "../../../web/network/network.ts";
import { doubtOf, merged } from "../../../web/network/network.ts";
import { Places } from "../../../web/network/places.ts";
import { shownOf, wayTo } from "../../../web/network/shown.ts";
import { member, networkOf, tie } from "./made.ts";

const NONE = { folded: new Set<string>(), hidden: new Set<Relation>() };
const keys = (network: Network, choice: Partial<typeof NONE> = {}) => [
  ...shownOf(network, { middle: "firm 甲", ...NONE, ...choice }).members.keys(),
];

describe("what is in the picture", () => {
  const network = networkOf(
    tie("firm 甲", "firm 乙", "supplies"),
    tie("firm 乙", "firm 丙", "owns"),
    tie("adviser 王", "firm 乙", "works_for"),
    tie("firm 丁", "firm 丙", "supplies"),
  );

  test("everybody who is reached, the nearest first", () => {
    expect(keys(network)).toEqual(["firm 甲", "firm 乙", "firm 丙", "adviser 王", "firm 丁"]);
  });

  test("nobody who is reached through a folded one alone", () => {
    expect(keys(network, { folded: new Set(["firm 丙"]) })).toEqual([
      "firm 甲",
      "firm 乙",
      "firm 丙",
      "adviser 王",
    ]);
    expect(keys(network, { folded: new Set(["firm 乙"]) })).toEqual(["firm 甲", "firm 乙"]);
  });

  test("nobody who is reached by a hidden kind of tie alone", () => {
    expect(keys(network, { hidden: new Set<Relation>(["owns"]) })).toEqual([
      "firm 甲",
      "firm 乙",
      "adviser 王",
    ]);
  });

  test("tells how many would come: the folded, and those the server knows of", () => {
    const known = merged([
      network,
      { members: new Map([["firm 丁", { ...member("firm 丁"), degree: 4 }]]), ties: new Map() },
    ]);
    const { members } = shownOf(known, { middle: "firm 甲", ...NONE, folded: new Set(["firm 乙"]) });
    expect(members.get("firm 乙")).toMatchObject({ more: 2, opened: false, depth: 1 });
    const all = shownOf(known, { middle: "firm 甲", ...NONE }).members;
    expect(all.get("firm 丁")).toMatchObject({ more: 3, depth: 3 });
    expect(all.get("firm 丙")).toMatchObject({ more: null, opened: true });
  });
});

const RELATIONS = ["supplies", "owns", "partner", "could"] as const;
const randomNetwork = fc
  .array(
    fc.tuple(
      fc.nat(9),
      fc.nat(9),
      fc.constantFrom(...RELATIONS),
      fc.constantFrom("stated" as const, "derived" as const, "assumed" as const, null),
    ),
    { maxLength: 24 },
  )
  .map((rows) =>
    networkOf(
      ...rows.map(([a, b, relation, confidence]) => tie(`firm ${a}`, `firm ${b}`, relation, confidence)),
    ),
  );

/** Every way without going twice to anybody, the fewest steps, then the least doubt. */
function leastOf(ties: readonly Tie[], from: string, to: string): [steps: number, doubt: number] | null {
  let best: [number, number] | null = null;
  const walk = (at: string, been: string[], doubt: number) => {
    if (at === to) {
      const found: [number, number] = [been.length, doubt];
      if (!best || found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
      return;
    }
    if (best && been.length >= best[0]) return;
    for (const one of ties) {
      const next = one.from === at ? one.to : one.to === at ? one.from : null;
      if (next !== null && next !== at && !been.includes(next))
        walk(next, [...been, at], doubt + doubtOf(one));
    }
  };
  walk(from, [], 0);
  return best;
}

test("the way to one is the shortest, then the surest", () => {
  fc.assert(
    fc.property(randomNetwork, fc.nat(9), (network, end) => {
      const shown = shownOf(network, { middle: "firm 0", ...NONE });
      if (!shown.members.has(`firm ${end}`)) return;
      const way = wayTo(shown, `firm ${end}`);
      const doubt = way.reduce((sum, one) => sum + doubtOf(one), 0);
      expect([way.length, doubt]).toEqual(leastOf(shown.ties, "firm 0", `firm ${end}`) ?? [0, 0]);
    }),
    { numRuns: 300 },
  );
});

describe("places", () => {
  const at = (places: ReadonlyMap<string, { x: number; y: number }>) =>
    [...places.values()].map(({ x, y }) => `${x} ${y}`);

  test("nobody stands on another, and who was there stays, whoever comes", () => {
    fc.assert(
      fc.property(randomNetwork, randomNetwork, (first, second) => {
        const places = new Places();
        const before = places.place(shownOf(first, { middle: "firm 0", ...NONE }));
        const after = places.place(shownOf(merged([first, second]), { middle: "firm 0", ...NONE }));
        expect(new Set(at(after)).size).toBe(after.size);
        for (const [key, spot] of before) expect(after.get(key)).toEqual(spot);
      }),
      { numRuns: 200 },
    );
  });

  test("five hundred in three rings, farther steps farther out", () => {
    const ties = Array.from({ length: 399 }, (_, n) =>
      tie(`firm ${Math.floor(n / 7)}`, `firm ${n + 1}`, "supplies"),
    );
    const shown = shownOf(networkOf(...ties), { middle: "firm 0", ...NONE });
    const places = new Places().place(shown);
    expect(new Set(at(places)).size).toBe(400);
    const far = (depth: number) =>
      [...shown.members]
        .filter(([, one]) => one.depth === depth)
        .map(([key]) => Math.hypot(places.get(key)!.x / 124, places.get(key)!.y / 66));
    for (const depth of [0, 1, 2]) expect(Math.max(...far(depth))).toBeLessThan(Math.min(...far(depth + 1)));
  });
});

test("a member that several answers know is the one whose ties were counted", () => {
  const known: Member = { ...member("firm 乙"), degree: 5, leader: true };
  const both = merged([
    networkOf(tie("firm 甲", "firm 乙", "could")),
    { members: new Map([["firm 乙", known]]), ties: new Map() },
  ]);
  expect(both.members.get("firm 乙")).toEqual(known);
});
