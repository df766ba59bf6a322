interface Completeness {
  met: number;
  all: number;
}

/** Whole percent; null where there is nothing to be a part of. */
export function percentOf(of: Completeness | null): string | null {
  return of === null || of.all === 0 ? null : `${Math.round((of.met / of.all) * 100)}%`;
}

export function fraction(of: Completeness | null): string {
  return of === null ? "" : `${of.met}/${of.all}`;
}
