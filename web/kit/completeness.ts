import { percentMet } from "../../server/words/format.ts";

interface Completeness {
  met: number;
  all: number;
}

/** Whole percent; null where there is nothing to be a part of. */
export function percentOf(of: Completeness | null): string | null {
  const percent = of && percentMet(of.met, of.all);
  return percent === null ? null : `${percent}%`;
}

export function fraction(of: Completeness | null): string {
  return of === null ? "" : `${of.met}/${of.all}`;
}
