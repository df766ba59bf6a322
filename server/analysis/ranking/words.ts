import { countOf, tokensOf } from "./text.ts";

/**
 * How well a wanted name fits what each firm says it makes, by characters, pairs of them, and endings.
 *
 * A token weighs what it tells of its firm: the logarithm of the odds that who says it once says it again, to the odds
 * that anybody says it. 纤 or 酒瓶$ come again within a firm and weigh much, 产品 or 系列$ come anywhere and weigh little.
 * How often a firm says a token counts with the saturation of BM25 (Robertson and Zaragoza 2009), k1 = 0.5, b = 0.3.
 */
export interface WordIndex {
  /** By firm, at least 0. */
  score(name: string): Float64Array;
}

const K1 = 0.5;
const B = 0.3;
/** A token seen little is taken to come again as often as all do: so many observations of it. */
const PRIOR = 3;
const MOST_COMMON = 0.9;

interface Posting {
  firm: number[];
  /** In how many texts of the firm. */
  times: number[];
}

/** @param said by firm: its texts, of which each counts a token once */
export function wordIndex(said: readonly (readonly string[])[]): WordIndex {
  const firms = said.length;
  const postings = new Map<string, Posting>();
  const lengths = new Float64Array(firms);
  for (const [firm, texts] of said.entries())
    for (const [token, times] of countOf(texts.flatMap((text) => [...new Set(tokensOf(text))]))) {
      const posting = postings.get(token) ?? { firm: [], times: [] };
      postings.set(token, posting);
      posting.firm.push(firm);
      posting.times.push(times);
      lengths[firm]! += times;
    }
  const weights = tellingWeights(postings, firms);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / firms || 1;
  return {
    score(name) {
      const scores = new Float64Array(firms);
      for (const token of new Set(tokensOf(name))) {
        const posting = postings.get(token);
        const weight = weights.get(token) ?? 0;
        if (!posting || weight === 0) continue;
        for (const [n, firm] of posting.firm.entries()) {
          const times = posting.times[n]!;
          const fullness = K1 * (1 - B + (B * lengths[firm]!) / mean);
          scores[firm]! += (weight * times * (K1 + 1)) / (times + fullness);
        }
      }
      return scores;
    },
  };
}

function tellingWeights(postings: ReadonlyMap<string, Posting>, firms: number): Map<string, number> {
  const seen = [...postings].map(([token, { firm, times }]) => ({
    token,
    firms: firm.length,
    all: times.reduce((sum, count) => sum + count, 0),
    again: times.reduce((sum, count) => sum + (count > 1 ? count : 0), 0),
  }));
  const all = seen.reduce((sum, token) => sum + token.all, 0);
  const again = seen.reduce((sum, token) => sum + token.again, 0);
  const usual = (again + 1) / (all + 2);
  const odds = (share: number) => Math.log(share / (1 - share));
  return new Map(
    seen.map((token) => {
      const comesAgain = (token.again + PRIOR * usual) / (token.all + PRIOR);
      const common = Math.min(MOST_COMMON, token.firms / firms);
      return [token.token, Math.max(0, odds(comesAgain) - odds(common))];
    }),
  );
}
