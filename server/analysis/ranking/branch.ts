import { tokensOf } from "./text.ts";

/**
 * How well a wanted name fits the industry of each firm: naive Bayes over the tokens of the name, each by how much more
 * often firms of the industry say it than all firms do. 0 for a firm of unknown industry.
 */
export interface BranchIndex {
  score(name: string): Float64Array;
}

/** An industry seen little says a token as often as all do: so many firms of it. */
const PRIOR = 2;

/** @param said by firm: its texts */
export function branchIndex(
  said: readonly (readonly string[])[],
  industries: readonly (string | null)[],
): BranchIndex {
  const sizes = new Map<string, number>();
  for (const industry of industries) if (industry) sizes.set(industry, (sizes.get(industry) ?? 0) + 1);
  const inAll = new Map<string, number>();
  const inIndustry = new Map<string, Map<string, number>>();
  for (const [firm, texts] of said.entries()) {
    const industry = industries[firm];
    for (const token of new Set(texts.flatMap(tokensOf))) {
      inAll.set(token, (inAll.get(token) ?? 0) + 1);
      if (!industry) continue;
      const counts = inIndustry.get(token) ?? new Map<string, number>();
      inIndustry.set(token, counts.set(industry, (counts.get(industry) ?? 0) + 1));
    }
  }
  return {
    score(name) {
      const fits = new Map([...sizes.keys()].map((industry) => [industry, 0]));
      for (const token of new Set(tokensOf(name))) {
        const seen = inAll.get(token);
        if (seen === undefined) continue;
        const usual = (seen + 0.5) / (said.length + 1);
        for (const [industry, size] of sizes) {
          const share = ((inIndustry.get(token)?.get(industry) ?? 0) + PRIOR * usual) / (size + PRIOR);
          fits.set(industry, fits.get(industry)! + Math.log(share / usual));
        }
      }
      return Float64Array.from(industries, (industry) => (industry ? fits.get(industry)! : 0));
    },
  };
}
