import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuse, meanRanks } from "../../../server/analysis/ranking/ranks.ts";

describe("ranks", () => {
  it("are the mean of the places that equal scores take", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 30 }), (scores) => {
        const expected = scores.map((score) => {
          const better = scores.filter((other) => other > score).length;
          const equal = scores.filter((other) => other === score).length;
          return better + (equal + 1) / 2;
        });
        expect([...meanRanks(Float64Array.from(scores))]).toEqual(expected);
      }),
    );
  });

  it("are fused by their reciprocals, each source with its weight", () => {
    const fused = fuse(
      [
        { scores: Float64Array.of(3, 2, 1), weight: 1 },
        { scores: Float64Array.of(0, 0, 5), weight: 2 },
        { scores: Float64Array.of(9, 0, 0), weight: 0 },
      ],
      10,
    );
    expect([...fused]).toEqual([1 / 11 + 2 / 12.5, 1 / 12 + 2 / 12.5, 1 / 13 + 2 / 11]);
  });
});
