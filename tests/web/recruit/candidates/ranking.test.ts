import fc from "fast-check";
import { expect, test } from "vitest";
import { byScore } from "../../../../server/analysis/recruiting/candidates.ts";
import { CANDIDATE_PARTS, CANDIDATE_WEIGHTS, candidateScore } from "../../../../server/model/weights.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { rank } from "../../../../web/pages/recruit/candidates/ranking.ts";

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 });
const weights = fc.record(
  Object.fromEntries(CANDIDATE_PARTS.map((name) => [name, fc.constantFrom(0, 0.1, 0.25, 1, 5)])),
) as unknown as fc.Arbitrary<typeof CANDIDATE_WEIGHTS>;
const candidate = fc.record({
  firm: fc.string({ maxLength: 3 }),
  parts: fc
    .tuple(...CANDIDATE_PARTS.map(() => value))
    .map((values) =>
      CANDIDATE_PARTS.map((name, at) => ({ name, value: values[at]!, weight: CANDIDATE_WEIGHTS[name] })),
    ),
});

test("moved weights order the list as the server would", () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 8 }), weights, (candidates, moved) => {
      const there = candidates
        .map(({ firm, parts }) => ({
          firm,
          score: candidateScore(parts.map((part) => ({ ...part, weight: moved[part.name] }))),
        }))
        .sort(byScore);
      const here = rank(candidates as unknown as Candidate[], moved);
      expect(here.map(({ firm, score }) => ({ firm, score }))).toEqual(there);
      for (const { parts } of here)
        expect(parts.map(({ weight }) => weight)).toEqual(CANDIDATE_PARTS.map((name) => moved[name]));
    }),
    { numRuns: 1_000 },
  );
});
