export type Standing = "within" | "outside" | "unknown";

/**
 * Whether a date lies within a period, its bounds included; a bound that is null does not bind. A date less exact than
 * the bound it meets is `unknown` where its possible days lie on both sides.
 */
export function standing(date: string, from: string | null, to: string | null): Standing {
  const [first, last] = [firstDay(date), lastDay(date)];
  const [begin, end] = [from === null ? first : firstDay(from), to === null ? last : lastDay(to)];
  if (last < begin || first > end || begin > end) return "outside";
  return first >= begin && last <= end ? "within" : "unknown";
}

export function firstDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

/** No month has a 32nd; the comparison of texts holds all the same. */
export function lastDay(date: string): string {
  return date + "-12-31".slice(date.length - 4);
}
