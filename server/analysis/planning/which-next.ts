import type { Judgement } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";

export interface Chosen {
  segment: string;
  /** Σ w(t) over the needs it newly meets. */
  gain: number;
  /** Ids of the present segments whose needs those are. */
  needers: string[];
  /** How many needs it newly meets. */
  needs: number;
  /** Other segments that would have gained as much, by id, at most TIES_TOLD of tiedTotal. */
  tied: string[];
  tiedTotal: number;
}

export interface WhichNext {
  chosen: Chosen[];
  /** Σ w(t) over all unmet needs of present segments that a recruitable segment could meet. */
  open: number;
}

const TIES_TOLD = 20;

/**
 * At most k absent recruitable segments that together meet most of what is unmet today: greedy coverage, ties by
 * id, nothing without gain. Exact for k = 1, at least 63 % of the best beyond. O(k × segments + members of needs).
 */
export function whichNext(
  { chain, present, recruitable, needPresent, weights }: Judgement,
  k: number,
): WhichNext {
  const gains = new Int32Array(present.length);
  const isOpen = new Uint8Array(needPresent.length);
  let open = 0;
  const candidates = (need: number) =>
    listAt(chain.needMembers, need).filter((segment) => recruitable[segment]);
  for (let need = 0; need < isOpen.length; need++) {
    const owner = chain.needOwner[need]!;
    if (!present[owner] || needPresent[need]! > 0) continue;
    const members = candidates(need);
    if (members.length === 0) continue;
    isOpen[need] = 1;
    open += weights[owner]!;
    for (const segment of members) gains[segment]! += weights[owner]!;
  }

  const chosen: Chosen[] = [];
  while (chosen.length < k) {
    const gain = gains.reduce((most, one) => Math.max(most, one), 0);
    if (gain === 0) break;
    const best: number[] = [];
    for (let segment = 0; segment < gains.length; segment++) if (gains[segment] === gain) best.push(segment);
    const [segment, ...tied] = best as [number, ...number[]];
    const met = listAt(chain.memberOf, segment).filter((need) => isOpen[need]);
    for (const need of met) {
      isOpen[need] = 0;
      for (const member of candidates(need)) gains[member]! -= weights[chain.needOwner[need]!]!;
    }
    const idOf = (position: number) => chain.segments[position]!.id;
    const needers = new Set([...met].map((need) => chain.needOwner[need]!));
    chosen.push({
      segment: idOf(segment),
      gain,
      needers: [...needers].sort((a, b) => a - b).map(idOf),
      needs: met.length,
      tied: tied.slice(0, TIES_TOLD).map(idOf),
      tiedTotal: tied.length,
    });
  }
  return { chosen, open };
}
