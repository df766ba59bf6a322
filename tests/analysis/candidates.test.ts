import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WeightError } from "../../server/analysis/judging/priority.ts";
import {
  byScore,
  type CandidateFacts,
  type CandidateQuestion,
  type CandidateWeights,
  candidateWeights,
  measureCandidate,
} from "../../server/analysis/recruiting/candidates.ts";
import { CANDIDATE_WEIGHTS, candidateScore, PARTS_FOR } from "../../server/model/weights.ts";
import { CONFIDENCES } from "../../server/model/words.ts";
import { naiveScore } from "./naive-candidates.ts";

const SEGMENTS = ["a", "b", "c"];
const date = fc.constantFrom("2019", "2021", "2021-11", "2022-11", "2024-02-29", "2026-11-25", "2027-05");
const size = fc.option(fc.integer({ min: 1, max: 20_000 }), { freq: 4 });
const range = fc.record({ least: fc.option(fc.integer({ min: 0, max: 5_000 })), most: size });
const facts = fc.record<CandidateFacts>({
  firm: fc.constantFrom("甲", "乙", "丙", "丁"),
  makes: fc.uniqueArray(
    fc.record({
      segment: fc.constantFrom(...SEGMENTS),
      share: fc.constantFrom(null, "0", "0.25", ">0.5", "<0.2", "1"),
      confidence: fc.constantFrom(null, ...CONFIDENCES),
    }),
    { selector: ({ segment }) => segment, maxLength: 3 },
  ),
  relatedness: fc.double({ min: 0, max: 0.99, noNaN: true }),
  steps: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
  km: fc.option(fc.double({ min: 0, max: 5_000, noNaN: true }), { freq: 4 }),
  signals: fc.array(date, { maxLength: 3 }),
  employees: size,
  capitalWan: size,
  active: fc.boolean(),
  rival: fc.boolean(),
  asOf: fc.option(date),
  duplicate: fc.boolean(),
});
const priorities = fc.option(
  fc.tuple(...SEGMENTS.map(() => fc.constantFrom(0, 0.25, 0.8))).map((values) => {
    return new Map(SEGMENTS.map((id, at) => [id, values[at]!]));
  }),
);
const question = fc.record<CandidateQuestion>({
  today: fc.constant("2026-11-26"),
  employees: range,
  capitalWan: range,
  staleAfter: fc.constantFrom(1, 3, 5),
  priorities,
});
const weights = fc.record<CandidateWeights>(
  Object.fromEntries(
    [...PARTS_FOR, "risk"].map((name) => [name, fc.constantFrom(0, 0.1, 0.4, 1, 7)]),
  ) as never,
);

const scored = (measures: ReturnType<typeof measureCandidate>, weights: CandidateWeights) =>
  candidateScore(measures.map((part) => ({ ...part, weight: weights[part.name] })));

describe("the score of a candidate", () => {
  test("is that of the table, part by part", () => {
    fc.assert(
      fc.property(facts, question, weights, (firm, asked, weight) => {
        const measures = measureCandidate(firm, asked);
        const { values, known, score } = naiveScore(firm, asked, weight);
        expect(measures.map(({ name }) => name)).toEqual(Object.keys(values));
        for (const { name, value, known: isKnown } of measures) {
          expect(value).toBeCloseTo(values[name]!, 10);
          expect([name, isKnown]).toEqual([name, known[name]]);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(scored(measures, weight)).toBeCloseTo(score, 10);
      }),
      { numRuns: 3_000 },
    );
  });

  test("orders by score, then by id, whatever the order before", () => {
    const ranked = fc.array(fc.record({ firm: fc.string(), score: fc.constantFrom(0, 0.5, 1) }));
    fc.assert(
      fc.property(ranked, (rows) => {
        const order = rows.toSorted(byScore);
        for (const [at, one] of order.slice(1).entries()) {
          const before = order[at]!;
          expect(before.score > one.score || (before.score === one.score && before.firm <= one.firm)).toBe(
            true,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("who makes it stands above who does not, all else equal", () => {
    fc.assert(
      fc.property(facts, question, (firm, asked) => {
        const maker = { ...firm, makes: [{ segment: "a", share: null, confidence: "stated" as const }] };
        const related = { ...firm, makes: [] };
        const [one, other] = [maker, related].map((each) =>
          scored(measureCandidate(each, asked), CANDIDATE_WEIGHTS),
        );
        expect(one).toBeGreaterThanOrEqual(other!);
      }),
      { numRuns: 1_000 },
    );
  });

  /** As good as any part can be, whatever the question of `asked`. */
  const good: CandidateFacts = {
    firm: "甲",
    makes: [{ segment: "a", share: "1", confidence: "stated" }],
    relatedness: null,
    steps: 1,
    km: 0,
    signals: ["2026-11-26"],
    employees: 500,
    capitalWan: 500,
    active: true,
    rival: false,
    asOf: "2026",
    duplicate: false,
  };
  const unknown: Partial<CandidateFacts>[] = [
    { makes: [{ segment: "a", share: null, confidence: "stated" }] },
    { steps: null },
    { km: null },
    { signals: [] },
    { employees: null },
    { capitalWan: null },
  ];

  test("no move of a weight puts an unknown before a known good", () => {
    const wanted = {
      today: "2026-11-26",
      employees: { least: 100, most: 1_000 },
      capitalWan: { least: 100, most: 1_000 },
      staleAfter: 5,
      priorities: new Map([["a", 0.5]]),
    };
    fc.assert(
      fc.property(weights, fc.subarray(unknown, { minLength: 1 }), (weight, less) => {
        const known = measureCandidate(good, wanted);
        const other = measureCandidate(Object.assign({}, good, ...less), wanted);
        expect(other.map(({ name }) => name)).toEqual(known.map(({ name }) => name));
        expect(scored(other, weight)).toBeLessThanOrEqual(scored(known, weight));
        for (const [at, part] of other.entries())
          if (!part.known) expect(part.value).toBeLessThan(known[at]!.value);
      }),
      { numRuns: 1_000 },
    );
  });

  const plain: CandidateFacts = {
    firm: "甲",
    makes: [{ segment: "a", share: "0.5", confidence: "derived" }],
    relatedness: null,
    steps: 2,
    km: 500,
    signals: ["2025-11-26"],
    employees: 50,
    capitalWan: null,
    active: true,
    rival: false,
    asOf: "2020",
    duplicate: true,
  };
  const asked: CandidateQuestion = {
    today: "2026-11-26",
    employees: { least: 100, most: 1_000 },
    staleAfter: 3,
    priorities: null,
    capitalWan: { least: null, most: null },
  };

  test("each part with where it comes from", () => {
    expect(
      measureCandidate(plain, asked).map(({ name, value, raw }) => [name, Number(value.toFixed(3)), raw]),
    ).toEqual([
      ["fit", 0.72, { segment: "a", share: "0.5", confidence: "derived", makes: 1 }],
      ["ties", 0.5, { steps: 2 }],
      ["reach", 0.368, { km: 500 }],
      ["growth", 0.5, { signals: 1, newest: "2025-11-26", sum: expect.closeTo(0.5, 3) }],
      ["size", 0.699, { employees: 50, capitalWan: null }],
      ["risk", 0.5, { inactive: 0, rival: 0, stale: 1, duplicate: 1, asOf: "2020" }],
    ]);
  });

  test("coverage does not count for one gap; what counts must have weight", () => {
    expect(() => candidateWeights({ fit: 0, ties: 0, reach: 0, growth: 0, size: 0 }, false)).toThrow(
      WeightError,
    );
    expect(candidateWeights({ fit: 0, ties: 0, reach: 0, growth: 0, size: 0 }, true).coverage).toBe(0.15);
    expect(() => candidateWeights({ risk: -1 }, false)).toThrow("the weight of risk");
    expect(() => candidateWeights({ reach: Number.NaN }, false)).toThrow(WeightError);
    const far = measureCandidate({ ...plain, km: null }, asked);
    expect(scored(far, { ...ZERO, reach: 1 })).toBeCloseTo(Math.exp(-3), 10);
  });
});

const ZERO = { fit: 0, ties: 0, reach: 0, growth: 0, size: 0, coverage: 0, risk: 0 };
