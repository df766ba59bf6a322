/** The parts of a score, what each weighs until somebody moves it, and how they are added up. */
import type { Confidence, ListName } from "./words.ts";

export const GAP_PARTS = [
  "demand",
  "criticality",
  "locality",
  "scale",
  "feasibility",
  "supply",
  "leakage",
  "feed",
  "outlet",
] as const;
export type GapPart = (typeof GAP_PARTS)[number];

/** Per list, the weight of each of its parts, in the order they are shown. */
const FOR_WHAT_IS_NEEDED = {
  demand: 0.25,
  criticality: 0.15,
  locality: 0.15,
  scale: 0.15,
  feasibility: 0.1,
  supply: 0.15,
  leakage: 0.05,
} as const;
export const GAP_WEIGHTS = {
  fill: FOR_WHAT_IS_NEEDED,
  strengthen: FOR_WHAT_IS_NEEDED,
  extend: { feed: 0.25, outlet: 0.2, locality: 0.1, scale: 0.15, feasibility: 0.15, supply: 0.15 },
} as const satisfies Record<ListName, Partial<Record<GapPart, number>>>;

/** A confidence as a number; none counts as assumed. */
export const SURENESS: Readonly<Record<Confidence, number>> = { stated: 1, derived: 0.9, assumed: 0.75 };
export const surenessOf = (confidence: Confidence | null) => SURENESS[confidence ?? "assumed"];

/** A gap is arranged nearby when it is made within so many kilometres. */
export const ARRANGE_KM = 150;
/** Made within so many kilometres, a thing counts wholly as one that wants to be made nearby. */
export const LOCAL_KM = 150;
/** How far a thing is delivered of which that is unknown. */
export const RADIUS_UNKNOWN_KM = 2_000;
/** What is delivered so far and farther stands in nobody's way when it is not made here. */
export const DELIVERED_KM = 800;
/** The largest smallest plant that fits, in 10,000 yuan; above a city there is no ceiling. */
export const CEILINGS_WAN = { park: 30_000, county: 30_000, city: 200_000 } as const;
/** From so many times the ceiling on nothing fits. */
export const OVER_CEILING = 4;

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

/** The score of a gap or a candidate as it is shown: 0 to 100. */
export const scoreShown = (score: number) => Math.round(score * 100);

export type ScoreLevel = "high" | "middle" | "low";
/** From so much of a score on it is high, or middle. */
export const SCORE_LEVELS = { high: 0.45, middle: 0.3 } as const;

export function scoreLevel(score: number): ScoreLevel {
  if (scoreShown(score) >= SCORE_LEVELS.high * 100) return "high";
  return scoreShown(score) >= SCORE_LEVELS.middle * 100 ? "middle" : "low";
}

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
