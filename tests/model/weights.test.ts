import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CANDIDATE_PARTS,
  CANDIDATE_WEIGHTS,
  candidateScore,
  GAP_PARTS,
  GAP_WEIGHTS,
  gapScore,
  isWeightless,
} from "../../server/model/weights.ts";

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 });
const weight = fc.constantFrom(0, 0.1, 0.25, 1, 5);
const parts = fc.array(fc.record({ name: fc.constantFrom(...CANDIDATE_PARTS), value, weight }), {
  maxLength: 7,
});

test("the score of a gap is the mean of the parts that apply, by weight", () => {
  fc.assert(
    fc.property(parts, (given) => {
      const applies = given.filter((part) => part.value !== null && part.weight > 0);
      const all = applies.reduce((sum, part) => sum + part.weight, 0);
      const mean = applies.reduce((sum, part) => sum + (part.weight / all) * part.value!, 0);
      expect(gapScore(given)).toBeCloseTo(mean, 9);
    }),
  );
});

test("the score of a candidate is that less what risk weighs, and not below 0", () => {
  const some = fc.uniqueArray(fc.record({ name: fc.constantFrom(...CANDIDATE_PARTS), value, weight }), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(some, (given) => {
      const risk = given.find(({ name }) => name === "risk");
      const mean = gapScore(given.filter(({ name }) => name !== "risk"));
      expect(candidateScore(given)).toBeCloseTo(
        Math.max(0, mean - (risk?.value ?? 0) * (risk?.weight ?? 0)),
        9,
      );
    }),
  );
});

test("rounding makes a tie of what differs by nothing else", () => {
  expect(gapScore([{ value: 0.1 + 0.2, weight: 1 }])).toBe(gapScore([{ value: 0.3, weight: 1 }]));
});

test("the weights of a list add up to 1, and every part has one in some list", () => {
  for (const list of Object.values(GAP_WEIGHTS))
    expect(Object.values<number>(list).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  const named = new Set(Object.values(GAP_WEIGHTS).flatMap((list) => Object.keys(list)));
  expect([...named].toSorted()).toEqual([...GAP_PARTS].toSorted());
});

test("with no weight on what speaks for anything nothing can be ordered; risk alone orders nothing", () => {
  const none = Object.fromEntries(CANDIDATE_PARTS.map((name) => [name, 0]));
  expect(isWeightless({ ...none, risk: 1 })).toBe(true);
  expect(isWeightless({ ...none, coverage: 0.1 })).toBe(false);
  expect(isWeightless(CANDIDATE_WEIGHTS)).toBe(false);
});
