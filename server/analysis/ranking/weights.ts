/** What speaks for a firm that is not known to make the wanted thing. */
export const SOURCES = ["ridge", "walk", "words", "branch", "field"] as const;
export type Source = (typeof SOURCES)[number];

/** Learned on seed 1 only, by `npm run backtest -- FOLDER --learn`; none may be negative. */
export const WEIGHTS: Record<"known" | "cold", Record<Source, number>> = {
  known: { ridge: 1, walk: 0.4, words: 0, branch: 0.27, field: 0.4 },
  cold: { ridge: 0, walk: 0.67, words: 1, branch: 0.07, field: 0.08 },
};
