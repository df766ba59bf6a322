/** What speaks for a firm that is not known to make the wanted thing. */
export const SOURCES = ["ridge", "likeness", "walk", "density", "industry", "names", "breadth"] as const;
export type Source = (typeof SOURCES)[number];

/** Learned on seed 1 only, by `npm run backtest -- FOLDER --learn`; none may be negative. */
export const WEIGHTS: Record<"known" | "cold", Record<Source, number>> = {
  known: { ridge: 1, likeness: 0.72, walk: 0.63, density: 0.24, industry: 0.64, names: 0.2, breadth: 0.3 },
  cold: { ridge: 0.41, likeness: 0.22, walk: 0.83, density: 0.02, industry: 0.31, names: 1, breadth: 0.38 },
};
