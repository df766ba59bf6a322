import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import type { CandidateWeight } from "../../../kit/address.ts";

export type CandidateWeights = Partial<Record<CandidateWeight, number>>;

/** As the server rounds: scores that differ by less are a tie. */
const SCORE_DIGITS = 1e12;

/** Σ weight × value ÷ Σ weight over the parts that apply, less what risk weighs, not below 0. */
export function score(parts: Candidate["parts"], weights: CandidateWeights): number {
  let [sum, weighed, risk] = [0, 0, 0];
  for (const { name, value, weight } of parts) {
    const moved = weights[name] ?? weight;
    if (value === null) continue;
    if (name === "risk") risk = moved * value;
    else {
      sum += moved * value;
      weighed += moved;
    }
  }
  const whole = (weighed === 0 ? 0 : sum / weighed) - risk;
  return Math.round(Math.max(0, whole) * SCORE_DIGITS) / SCORE_DIGITS;
}

/** By the reader's weights: score descending, then id. */
export function rank(candidates: readonly Candidate[], weights: CandidateWeights): Candidate[] {
  return candidates
    .map((one) => ({
      ...one,
      parts: one.parts.map((part) => ({ ...part, weight: weights[part.name] ?? part.weight })),
      score: score(one.parts, weights),
    }))
    .sort((a, b) => b.score - a.score || (a.firm < b.firm ? -1 : a.firm > b.firm ? 1 : 0));
}

/** Every part that speaks for a candidate has weight 0: nothing can be ordered. */
export function weightless(defaults: CandidateWeights, weights: CandidateWeights): boolean {
  return Object.entries(defaults).every(
    ([name, value]) => name === "risk" || (weights[name as CandidateWeight] ?? value) === 0,
  );
}
