/** The parts of a score, what each weighs until somebody moves it, and how they are added up. */
import type { ListName } from "./words.ts";

export const GAP_PARTS = [
  "demand",
  "criticality",
  "feasibility",
  "supply",
  "leakage",
  "feed",
  "outlet",
] as const;
export type GapPart = (typeof GAP_PARTS)[number];

/** Per list, the weight of each of its parts, in the order they are shown. */
export const GAP_WEIGHTS = {
  fill: { demand: 0.35, criticality: 0.25, feasibility: 0.15, supply: 0.15, leakage: 0.1 },
  extend: { feed: 0.35, outlet: 0.3, feasibility: 0.2, supply: 0.15 },
} as const satisfies Record<ListName, Partial<Record<GapPart, number>>>;

/** What speaks for a candidate, in the order it is shown; `coverage` only when several gaps are asked for. */
export const PARTS_FOR = ["fit", "ties", "reach", "growth", "size", "coverage"] as const;
export const CANDIDATE_PARTS = [...PARTS_FOR, "risk"] as const;
export type CandidatePart = (typeof CANDIDATE_PARTS)[number];

export const CANDIDATE_WEIGHTS: Readonly<Record<CandidatePart, number>> = {
  fit: 0.4,
  ties: 0.25,
  reach: 0.15,
  growth: 0.1,
  size: 0.1,
  coverage: 0.15,
  risk: 0.2,
};

/** Parts of a gap within so many kilometres: near, and not too far. */
export const NEAR_KM = 300;
export const FAR_KM = 800;

/** Scores that differ by less are rounding, and a tie. */
const SCORE_DIGITS = 1e12;
const rounded = (score: number) => Math.round(score * SCORE_DIGITS) / SCORE_DIGITS;

/** Σ weight × value ÷ Σ weight over the parts that apply, in [0, 1]; 0 when none of them has weight. */
export function gapScore(parts: readonly { value: number | null; weight: number }[]): number {
  return rounded(weightedMean(parts));
}

/** As the score of a gap, less what risk weighs, and not below 0. */
export function candidateScore(
  parts: readonly { name: CandidatePart; value: number | null; weight: number }[],
): number {
  const risk = parts.find(({ name }) => name === "risk");
  const against = (risk?.value ?? 0) * (risk?.weight ?? 0);
  return rounded(Math.max(0, weightedMean(parts.filter((part) => part !== risk)) - against));
}

function weightedMean(parts: readonly { value: number | null; weight: number }[]): number {
  let sum = 0;
  let weighed = 0;
  for (const { value, weight } of parts) {
    if (value === null) continue;
    sum += weight * value;
    weighed += weight;
  }
  return weighed === 0 ? 0 : sum / weighed;
}

/** Nothing that speaks for anything has weight, so nothing can be ordered. */
export function isWeightless(weights: Readonly<Partial<Record<string, number>>>): boolean {
  return Object.entries(weights).every(([name, weight]) => name === "risk" || weight === 0);
}
