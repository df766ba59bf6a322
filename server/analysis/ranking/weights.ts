/** What speaks for a firm that is not known to make the wanted thing. */
export const SOURCES = [
  "ridge",
  "ease",
  "likeness",
  "walk",
  "density",
  "industry",
  "names",
  "field",
  "breadth",
] as const;
export type Source = (typeof SOURCES)[number];

/** Learned on seed 1 only, by `npm run backtest -- FOLDER --learn`; none may be negative. */
export const WEIGHTS: Record<"known" | "cold", Record<Source, number>> = {
  known: {
    ridge: 1,
    ease: 0.33,
    likeness: 0.5,
    walk: 0.5,
    density: 0.17,
    industry: 0.25,
    names: 0.02,
    field: 0.5,
    breadth: 0.17,
  },
  cold: {
    ridge: 0,
    ease: 0,
    likeness: 0.15,
    walk: 0.33,
    density: 0,
    industry: 0.07,
    names: 1,
    field: 0.07,
    breadth: 0.22,
  },
};
