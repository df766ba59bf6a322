import type { z } from "zod";
import type { Situation } from "../../analysis/judging/situation.ts";
import { industryName } from "../../data/folder/industry-codes.ts";
import type { Evaluated } from "./evaluate.ts";
import { type Filter, type Filters, heldBack } from "./filters.ts";
import type { candidateFacets } from "./shapes.ts";

const FACETS_TOLD = 100;
/** C17 of C1781. */
const DIVISION = 3;

/** What there is to choose from, counting those that every other filter lets pass. */
export function facetsOf(
  candidates: readonly Evaluated[],
  filters: Filters,
  { places }: Situation,
): z.infer<typeof candidateFacets> {
  const provinces = new Map<string, number>();
  const industries = new Map<string, number>();
  const listed = { yes: 0, no: 0 };
  const others = (held: Filter[], filter: Filter) => held.every((name) => name === filter);
  for (const candidate of candidates) {
    const held = heldBack(candidate, filters);
    if (held.length > 1) continue;
    const { firm, province } = candidate;
    if (province && others(held, "province")) count(provinces, province);
    if (firm.industryCode && others(held, "industry"))
      count(industries, firm.industryCode.slice(0, DIVISION));
    if (others(held, "listed")) listed[firm.stockCode === null ? "no" : "yes"]++;
  }
  return {
    provinces: most(provinces).map(([id, firms]) => {
      const { nameZh, nameEn } = places.get(id)!;
      return { id, nameZh, nameEn, firms };
    }),
    industries: most(industries).map(([code, firms]) => ({ code, name: industryName(code), firms })),
    listed,
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const most = (counts: Map<string, number>) =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, FACETS_TOLD);
