import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";

type Facets = CandidatesAnswer["facets"];

/** What there is to choose from in both tiers together. */
export function mergeFacets(makes: Facets, related: Facets | undefined): Facets {
  if (!related) return makes;
  return {
    provinces: merge(makes.provinces, related.provinces, ({ id }) => id),
    industries: merge(makes.industries, related.industries, ({ code }) => code),
    listed: { yes: makes.listed.yes + related.listed.yes, no: makes.listed.no + related.listed.no },
  };
}

function merge<T extends { firms: number }>(one: T[], other: T[], keyOf: (facet: T) => string): T[] {
  const merged = new Map(one.map((facet) => [keyOf(facet), facet]));
  for (const facet of other) {
    const known = merged.get(keyOf(facet));
    merged.set(keyOf(facet), known ? { ...known, firms: known.firms + facet.firms } : facet);
  }
  return [...merged.values()].sort((a, b) => b.firms - a.firms || (keyOf(a) < keyOf(b) ? -1 : 1));
}
