import type { Judgement } from "../judging/gaps.ts";
import { ELSEWHERE, madeHereBy, makersOf, RESIDENT } from "../judging/makers.ts";

/** What a firm elsewhere makes that a leader here makes too, by position of the firm. */
export type Rivals = ReadonlyMap<number, { segment: number; leader: number }>;

const kept = new WeakMap<Judgement, Rivals>();

/**
 * The firms elsewhere that make a segment with which a leader of the place leads: one made here by a resident with a
 * leads row of the chain. Of several such segments the first by position, then the first leader. Kept with the judgement.
 */
export function rivalsOf(judgement: Judgement): Rivals {
  const known = kept.get(judgement);
  if (known) return known;
  const { chain, makership } = judgement;
  const led = new Map<number, number>();
  for (let leader = 0; leader < chain.firms.length; leader++) {
    if (chain.leads[leader] === 0 || makership.standing[leader] !== RESIDENT) continue;
    for (const segment of madeHereBy(makership, leader)) {
      if (segment < chain.segments.length && !led.has(segment)) led.set(segment, leader);
    }
  }
  const rivals = new Map<number, { segment: number; leader: number }>();
  for (const [segment, leader] of [...led].sort(([a], [b]) => a - b)) {
    for (const firm of makersOf(makership, segment, ELSEWHERE))
      if (!rivals.has(firm)) rivals.set(firm, { segment, leader });
  }
  kept.set(judgement, rivals);
  return rivals;
}
