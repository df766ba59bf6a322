import { type CandidatePart, candidateScore } from "../../../../server/model/weights.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";

export type CandidateWeights = Partial<Record<CandidatePart, number>>;

/** By the reader's weights: score descending, then id. */
export function rank(candidates: readonly Candidate[], weights: CandidateWeights): Candidate[] {
  return candidates
    .map((one) => {
      const parts = one.parts.map((part) => ({ ...part, weight: weights[part.name] ?? part.weight }));
      return { ...one, parts, score: candidateScore(parts) };
    })
    .sort((a, b) => b.score - a.score || (a.firm < b.firm ? -1 : a.firm > b.firm ? 1 : 0));
}

/** Weights as `JSON.stringify` wrote them: text tells at once whether they are others. */
export const weightsFrom = (text: string) => JSON.parse(text) as CandidateWeights;
