import type { GapAnswer } from "../../../../server/chain/gaps.ts";

export type Weights = Record<string, number>;

/** Σ weight × value ÷ Σ weight over the parts that apply; 0 when none of them has weight. */
export function score(parts: GapAnswer["parts"], weights: Weights): number {
  let sum = 0;
  let all = 0;
  for (const part of parts) {
    if (part.value === null) continue;
    const weight = weights[part.name] ?? part.weight;
    sum += weight * part.value;
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** One of the two lists by the reader's weights: score descending, then id. */
export function rank(gaps: readonly GapAnswer[], list: "fill" | "extend", weights: Weights): GapAnswer[] {
  return gaps
    .filter((gap) => gap.list === list)
    .map((gap) => ({
      ...gap,
      parts: gap.parts.map((part) => ({ ...part, weight: weights[part.name] ?? part.weight })),
      score: score(gap.parts, weights),
    }))
    .sort((one, other) => other.score - one.score || (one.segment < other.segment ? -1 : 1));
}

/** All weights of a list are 0: nothing can be ordered. */
export function weightless(defaults: Weights, weights: Weights): boolean {
  return Object.entries(defaults).every(([name, value]) => (weights[name] ?? value) === 0);
}
