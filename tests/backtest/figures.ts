import { random } from "./random.ts";

export interface Figures {
  queries: number;
  mrr: number;
  hits10: number;
  hits50: number;
}

export interface Interval {
  low: number;
  high: number;
}

/** Rank from 1 of a firm among all but the known makers; equal scores share their mean rank. */
export function rankAmong(scores: Float64Array, firm: number, known: ReadonlySet<number>): number {
  let better = 0;
  let equal = 0;
  for (let other = 0; other < scores.length; other++) {
    if (other === firm || known.has(other)) continue;
    if (scores[other]! > scores[firm]!) better++;
    else if (scores[other] === scores[firm]) equal++;
  }
  return 1 + better + equal / 2;
}

export function figuresOf(ranks: readonly number[]): Figures {
  const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    queries: ranks.length,
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
    hits10: share(10),
    hits50: share(50),
  };
}

const RESAMPLES = 1000;

/** 95 % of the means over the seeds when the queries of each seed are drawn again with replacement. */
export function intervalsOf(seeds: readonly number[][]): Record<"mrr" | "hits10" | "hits50", Interval> {
  const draw = random(1);
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const sum = { mrr: 0, hits10: 0, hits50: 0 };
    for (const ranks of seeds) {
      for (let n = 0; n < ranks.length; n++) {
        const rank = ranks[Math.floor(draw() * ranks.length)]!;
        const part = 1 / (ranks.length * seeds.length);
        sum.mrr += part / rank;
        if (rank <= 10) sum.hits10 += part;
        if (rank <= 50) sum.hits50 += part;
      }
    }
    return sum;
  });
  const interval = (name: "mrr" | "hits10" | "hits50") => {
    const sorted = drawn.map((sum) => sum[name]).sort((a, b) => a - b);
    return { low: sorted[RESAMPLES * 0.025]!, high: sorted[RESAMPLES * 0.975 - 1]! };
  };
  return { mrr: interval("mrr"), hits10: interval("hits10"), hits50: interval("hits50") };
}
