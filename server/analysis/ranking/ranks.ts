/** How many of the ascending values are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranks from 1, best score first; equal scores share their mean rank. */
export function meanRanks(scores: Float64Array): Float64Array {
  const sorted = scores.slice().sort();
  const rankAt = new Float64Array(sorted.length);
  for (let below = 0, through = 1; below < sorted.length; below = through++) {
    while (through < sorted.length && sorted[through] === sorted[below]) through++;
    rankAt[below] = sorted.length - (below + through - 1) / 2;
  }
  return scores.map((score) => rankAt[countBelow(sorted, score)]!);
}

export interface Ballot {
  scores: Float64Array;
  weight: number;
}

/** Reciprocal-rank fusion (Cormack et al. 2009): Σ weight ÷ (k + rank). */
export function fuse(ballots: readonly Ballot[], k: number): Float64Array {
  const size = ballots[0]?.scores.length ?? 0;
  const fused = new Float64Array(size);
  for (const { scores, weight } of ballots) {
    if (weight === 0) continue;
    const ranks = meanRanks(scores);
    for (let n = 0; n < size; n++) fused[n]! += weight / (k + ranks[n]!);
  }
  return fused;
}
