import type { Share } from "./rows.ts";

export interface ShareBounds {
  /** What it counts as: its number, or the number of its bound. */
  value: number;
  low: number;
  high: number;
}

/** `0.25` is itself, `>0.5` lies between 0.5 and 1, `<0.2` between 0 and 0.2. Null stays unknown. */
export function boundsOf(share: Share | null): ShareBounds | null {
  const match = share === null ? null : /^\s*([<>]?)\s*(\S+)\s*$/.exec(share);
  if (!match) return null;
  const value = Number(match[2]);
  if (!Number.isFinite(value)) return null;
  return { value, low: match[1] === "<" ? 0 : value, high: match[1] === ">" ? 1 : value };
}
