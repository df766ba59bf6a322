/** What speaks for a firm that is not known to make the wanted thing. */
export const SOURCES = [
  "ridge",
  "ease",
  "likeness",
  "walk",
  "density",
  "industry",
  "names",
  "alike",
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
    alike: 0,
    field: 0.5,
    breadth: 0.17,
  },
  cold: {
    ridge: 0.41,
    ease: 0,
    likeness: 0.22,
    walk: 0.83,
    density: 0.02,
    industry: 0.31,
    names: 1,
    alike: 0,
    field: 0,
    breadth: 0.38,
  },
};
