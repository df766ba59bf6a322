import { adviceOf } from "../judging/advice.ts";
import type { Judgement } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";
import { scorerOf } from "../judging/priority.ts";

export interface Chosen {
  segment: string;
  /** The weights of the needs it newly meets, those of present segments and declared ones. */
  gain: number;
  /** Ids of the present segments whose needs those are. */
  needers: string[];
  /** How many needs it newly meets, a declared one included. */
  needs: number;
  /** Whether one of them is declared by residents. */
  declared: boolean;
  /** Other segments that would have gained as much, by the score of the gap, then id, at most TIES_TOLD of tiedTotal. */
  tied: string[];
  tiedTotal: number;
}

export interface WhichNext {
  chosen: Chosen[];
  /** The weights of all unmet needs that a segment asked for could meet. */
  open: number;
}

export interface WhichNextOptions {
  /** Those to arrange nearby too. */
  arrange?: boolean;
  /** Kilometres within which a gap is arranged nearby. */
  near?: number;
}

/** A need of a present segment, or one that is declared. */
interface OpenNeed {
  weight: number;
  owner: number | null;
  members: number[];
}

/**
 * At most k absent recruitable segments, those to arrange nearby left out unless asked for, that together meet most of
 * what is unmet today: greedy coverage, ties by the score of the gap with default weights, then id, nothing without
 * gain. Exact for k = 1, at least 63 % of the best beyond. O(needs + k × members of open needs), and the
 * scores of what is tied.
 */
export function whichNext(
  judgement: Judgement,
  k: number,
  { arrange = false, near }: WhichNextOptions = {},
): WhichNext {
  const { chain, present, recruitable } = judgement;
  const asked = new Map<number, boolean>();
  const isAsked = (segment: number) => {
    if (present[segment] || !recruitable[segment]) return false;
    let known = asked.get(segment);
    if (known === undefined) {
      known = arrange || adviceOf(judgement, segment, near) !== "arrange";
      asked.set(segment, known);
    }
    return known;
  };
  const needs = openNeeds(judgement, isAsked);
  const gains = new Int32Array(present.length);
  const needsOf = new Map<number, number[]>();
  for (const [need, { members, weight }] of needs.entries()) {
    for (const member of members) {
      gains[member]! += weight;
      const known = needsOf.get(member);
      if (known) known.push(need);
      else needsOf.set(member, [need]);
    }
  }
  const candidates = [...needsOf.keys()].sort((a, b) => a - b);
  const scoreOf = scorerOf(judgement);
  const isOpen = new Uint8Array(needs.length).fill(1);
  const idOf = (position: number) => chain.segments[position]!.id;
  const chosen: Chosen[] = [];
  while (chosen.length < k) {
    const gain = candidates.reduce((most, segment) => Math.max(most, gains[segment]!), 0);
    if (gain === 0) break;
    const best = candidates.filter((segment) => gains[segment] === gain);
    if (best.length > 1) best.sort((a, b) => (scoreOf(b) ?? -1) - (scoreOf(a) ?? -1) || a - b);
    const [segment, ...tied] = best as [number, ...number[]];
    const met = needsOf.get(segment)!.filter((need) => isOpen[need]);
    for (const need of met) {
      isOpen[need] = 0;
      for (const member of needs[need]!.members) gains[member]! -= needs[need]!.weight;
    }
    const owners = met.map((need) => needs[need]!.owner);
    const needers = new Set(owners.filter((owner) => owner !== null));
    chosen.push({
      segment: idOf(segment),
      gain,
      needers: [...needers].sort((a, b) => a - b).map(idOf),
      needs: met.length,
      declared: owners.includes(null),
      tied: tied.map(idOf),
      tiedTotal: tied.length,
    });
  }
  return { chosen, open: needs.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The unmet needs that one of the segments asked for could meet, with those that could. */
function openNeeds(judgement: Judgement, isAsked: (segment: number) => boolean): OpenNeed[] {
  const { chain, present, needPresent, weights, declared } = judgement;
  const needs: OpenNeed[] = [];
  for (let need = 0; need < needPresent.length; need++) {
    const owner = chain.needOwner[need]!;
    if (!present[owner] || needPresent[need]! > 0) continue;
    const members = [...listAt(chain.needMembers, need)].filter(isAsked);
    if (members.length > 0) needs.push({ weight: weights[owner]!, owner, members });
  }
  for (const { segment, weight } of declared.values())
    if (isAsked(segment)) needs.push({ weight, owner: null, members: [segment] });
  return needs;
}
