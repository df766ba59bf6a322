import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coverer, cover, type Item, type Limits } from "../../server/analysis/judging/coverage.ts";
import { CASES } from "./worlds.ts";

interface Land {
  items: Item[];
  coverers: Coverer[];
}

/** Drawn evenly and as large as the exhaustive twin allows; a coverer covers about a third. */
const land: fc.Arbitrary<Land> = fc
  .noBias(
    fc.record({
      items: fc.array(
        fc.record({
          weight: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
          wants: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 6, maxLength: 12, size: "max" },
      ),
      drawn: fc.array(fc.record({ group: fc.constantFrom(null, "a", "b", "c"), bits: fc.nat(4095) }), {
        minLength: 3,
        maxLength: 10,
        size: "max",
      }),
    }),
  )
  .map(({ items, drawn }) => ({
    items,
    coverers: drawn.map(({ group, bits }, position) => ({
      id: `f${position}`,
      score: (bits % 3) / 2,
      group,
      covers: items.flatMap((_, item) => (((bits * (item + 3)) % 97) % 3 === 0 ? [item] : [])),
    })),
  }));

function worth({ items }: Land, chosen: readonly Coverer[]): number {
  return items.reduce((sum, { weight, wants }, item) => {
    const count = chosen.filter((one) => one.covers.includes(item)).length;
    return sum + (weight * Math.min(count, wants)) / wants;
  }, 0);
}

function allowed(chosen: readonly Coverer[], { k, must, perGroup }: Limits): boolean {
  const inGroup = (group: string) => chosen.filter((one) => one.group === group).length;
  return (
    chosen.length <= k &&
    [...must].every((id) => chosen.some((one) => one.id === id)) &&
    (perGroup === null || ["a", "b", "c"].every((group) => inGroup(group) <= perGroup))
  );
}

function best(given: Land, limits: Limits): number {
  let most = Number.NEGATIVE_INFINITY;
  const { coverers } = given;
  for (let bits = 0; bits < 1 << coverers.length; bits++) {
    const chosen = coverers.filter((_, position) => bits & (1 << position));
    if (allowed(chosen, limits)) most = Math.max(most, worth(given, chosen));
  }
  return most;
}

const pick = (given: Land, limits: Limits) => {
  const picks = cover(given.items, given.coverers, limits);
  return { picks, chosen: picks.map(({ id }) => given.coverers.find((one) => one.id === id)!) };
};

describe("coverage, on random lands", () => {
  it("is at least 63 % of the best without limits, and exact for one", () => {
    fc.assert(
      fc.property(land, fc.integer({ min: 1, max: 5 }), (given, k) => {
        const limits = { k, must: new Set<string>(), perGroup: null };
        const reached = worth(given, pick(given, limits).chosen);
        const most = best(given, limits);
        expect(reached).toBeGreaterThanOrEqual((k === 1 ? 1 : 1 - 1 / Math.E) * most - 1e-9);
      }),
      CASES,
    );
  });

  it("keeps every limit, and says what each adds", () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(
        land,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(7),
        (given, k, perGroup, must) => {
          const id = given.coverers[must]?.id;
          const limits = { k, must: new Set(id ? [id] : []), perGroup };
          const { picks, chosen } = pick(given, limits);
          expect(allowed(chosen, limits)).toBe(true);
          const gains = picks.map(({ gain }) => gain);
          for (const [position, { gain, adds }] of picks.entries()) {
            const before = worth(given, chosen.slice(0, position));
            expect(gain).toBeCloseTo(worth(given, chosen.slice(0, position + 1)) - before, 9);
            expect(adds.reduce((sum, one) => sum + one.gain, 0)).toBeCloseTo(gain, 9);
            if (position > 0) expect(gain).toBeLessThanOrEqual(gains[position - 1]! + 1e-9);
            if (!limits.must.has(picks[position]!.id)) expect(gain).toBeGreaterThan(0);
          }
          const most = best(given, limits);
          if (most > 0) ratios.push(worth(given, chosen) / most);
        },
      ),
      CASES,
    );
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(mean).toBeGreaterThan(0.99);
  });

  it("leaves out what an exchange made superfluous", () => {
    const items = [2, 4, 3, 5, 4].map((weight) => ({ weight, wants: 1 }));
    const coverers = [
      { id: "a", score: 0, group: "x", covers: [2, 3] },
      { id: "b", score: 0, group: null, covers: [0, 3] },
      { id: "c", score: 0, group: null, covers: [1] },
      { id: "d", score: 0, group: "x", covers: [1, 4] },
    ];
    const picks = cover(items, coverers, { k: 3, must: new Set<string>(), perGroup: 1 });
    expect(picks.map(({ id, gain }) => [id, gain])).toEqual([
      ["d", 8],
      ["b", 7],
    ]);
  });

  it("takes of equals the higher score, then the smaller id", () => {
    const items = [1, 1].map((weight) => ({ weight, wants: 1 }));
    const one = (id: string, score: number, covers: number[]) => ({ id, score, group: null, covers });
    const limits = { k: 2, must: new Set<string>(), perGroup: null };
    const chosen = (...coverers: Coverer[]) => cover(items, coverers, limits).map(({ id }) => id);
    expect(chosen(one("a", 0.2, [0]), one("b", 0.9, [0]), one("c", 0.5, [1]), one("d", 0.5, [1]))).toEqual([
      "b",
      "c",
    ]);
  });

  it("does not depend on the order it is given", () => {
    fc.assert(
      fc.property(land, fc.integer({ min: 1, max: 4 }), ({ items, coverers }, k) => {
        const limits = { k, must: new Set<string>(), perGroup: 1 };
        expect(cover(items, coverers.toReversed(), limits)).toEqual(cover(items, coverers, limits));
      }),
    );
  });
});
