import { type Range, within } from "../../analysis/recruiting/candidates.ts";
import { boundsOf } from "../../model/shares.ts";
import type { Evaluated } from "./evaluate.ts";

/** What can hold a candidate back, in the order it is told. */
export const FILTERS = [
  "tier",
  "status",
  "province",
  "within",
  "sized",
  "listed",
  "industry",
  "revenueShare",
] as const;
export type Filter = (typeof FILTERS)[number];

export interface Filters {
  tier?: "makes" | "related" | undefined;
  status: "active" | "all";
  /** Ids of provinces. */
  provinces: readonly string[];
  within?: number | undefined;
  employees: Range;
  capitalWan: Range;
  /** Whether the ranges of size hold back who is known to lie outside, or of whom no size is known. */
  sized: boolean;
  listed?: boolean | undefined;
  industry?: string | undefined;
  revenueShare?: number | undefined;
}

const PASSES: Record<Filter, (candidate: Evaluated, filters: Filters) => boolean> = {
  tier: ({ tier }, filters) => filters.tier === undefined || tier === filters.tier,
  status: ({ facts }, { status }) => status === "all" || facts.active,
  province: ({ province }, { provinces }) =>
    provinces.length === 0 || (province !== null && provinces.includes(province)),
  within: ({ facts }, filters) =>
    filters.within === undefined || (facts.km !== null && facts.km <= filters.within),
  sized({ facts }, { sized, employees, capitalWan }) {
    if (!sized) return true;
    const fits = [within(facts.employees, employees), within(facts.capitalWan, capitalWan)].filter(
      (value) => value !== null,
    );
    return fits.length > 0 && fits.every((value) => value === 1);
  },
  listed: ({ firm }, { listed }) => listed === undefined || (firm.stockCode !== null) === listed,
  industry: ({ firm }, { industry }) =>
    industry === undefined || (firm.industryCode?.startsWith(industry) ?? false),
  revenueShare: ({ facts }, { revenueShare }) =>
    revenueShare === undefined ||
    facts.makes.some(({ share }) => (boundsOf(share)?.value ?? -1) >= revenueShare),
};

/** The filters a candidate does not pass. */
export function heldBack(candidate: Evaluated, filters: Filters): Filter[] {
  return FILTERS.filter((name) => !PASSES[name](candidate, filters));
}
