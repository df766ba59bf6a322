import { describe, expect, it } from "vitest";
import { ridgeOf } from "../../../server/analysis/ranking/ridge.ts";
import { weigh } from "../../../server/analysis/ranking/sparse.ts";
import { solve } from "./solve.ts";

const LAMBDA = 0.8;
const TOKENS = ["ab", "bc", "abc", "cd", "ad", "bd", "abd", "acd"].map((word) => word.split(""));

describe("the ridge", () => {
  const weighed = weigh(TOKENS.length, [{ tokens: TOKENS, weight: 1 }]);
  const { matrix, alone } = weighed;
  const dense = TOKENS.map((_, row) => {
    const values = Array.from({ length: matrix.columns }, () => 0);
    for (let entry = matrix.start[row]!; entry < matrix.start[row + 1]!; entry++) {
      values[matrix.column[entry]!] = matrix.value[entry]!;
    }
    return values;
  });
  const kernel = dense.map((a, n) =>
    dense.map((b, m) => a.reduce((sum, value, k) => sum + value * b[k]!, 0) + (n === m ? alone[n]! : 0)),
  );

  it("predicts of every firm what a fit without that firm's label predicts, but for the noise of the leverages", () => {
    const labels = [1, 0, 1, 0, 0, 0.5, 0, 0];
    const predicted = ridgeOf(weighed, LAMBDA, 100).predict(Float64Array.from(labels), [0, 2]);
    for (const firm of TOKENS.keys()) {
      const others = [...TOKENS.keys()].filter((other) => other !== firm);
      const alpha = solve(
        others.map((a) => others.map((b) => kernel[a]![b]! + (a === b ? LAMBDA : 0))),
        others.map((other) => labels[other]!),
      );
      const without = others.reduce((sum, other, n) => sum + kernel[firm]![other]! * alpha[n]!, 0);
      expect(predicted[firm]).toBeCloseTo(without, 0);
    }
  });

  it("keeps a firm's own label from speaking for it", () => {
    const ridge = ridgeOf(weighed, LAMBDA, 100);
    const alone = ridge.predict(Float64Array.from([1, 0, 0, 0, 0, 0, 0, 0]), [0]);
    expect(Math.abs(alone[0]!)).toBeLessThan(0.2);
  });

  it("fits a sample of the firms and always the makers", () => {
    const ridge = ridgeOf(weighed, LAMBDA, 4);
    const labels = Float64Array.from([0, 1, 0, 0, 0, 0, 0, 0]);
    const predicted = ridge.predict(labels, [1]);
    expect(predicted).toHaveLength(TOKENS.length);
    expect(predicted[2]).toBeGreaterThan(predicted[4]!);
  });
});
