/** What speaks for a firm that is not known to make the wanted thing. */
export const SOURCES = ["ridge", "likeness", "walk", "density", "industry", "names", "breadth"] as const;
export type Source = (typeof SOURCES)[number];

/** Learned on seed 1 only, by `npm run backtest -- FOLDER --learn`; none may be negative. */
export const WEIGHTS: Record<"known" | "cold", Record<Source, number>> = {
  known: { ridge: 1, likeness: 0.3, walk: 0.3, density: 0, industry: 0, names: 0, breadth: 0 },
  cold: { ridge: 1, likeness: 0, walk: 0, density: 0, industry: 0, names: 1, breadth: 0 },
};
