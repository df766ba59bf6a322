import { adviceOf } from "../analysis/judging/advice.ts";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { classOf, evidenceOf } from "../analysis/judging/gaps.ts";
import { sidesOf, type View } from "../chain/view/segment-view.ts";

import type { Advice, Confidence, LinkKind, SegmentClass } from "../model/words.ts";

interface Named {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

/** A segment that would meet a need. */
export interface Member extends Named {
  class: SegmentClass;
  /** As what it would go in, one for each link; none of a declared need. */
  kinds: LinkKind[];
  advice: Advice | null;
  evidence: Confidence | null;
  /** Active makers elsewhere. */
  elsewhere: number;
}

/** A need of a firm that nobody recorded here meets. */
export interface Lacking {
  chain: string;
  /** What the firm makes that has the need; null where the firm declares it. */
  neededBy: Named | null;
  /** None of the members is recruitable: it is bought in, here as anywhere. */
  boughtIn: boolean;
  members: Member[];
}

/**
 * The unmet needs of what a firm makes in a chain, and those it declares, each once, as the judgement counts them: first
 * those with the best gap, in the order of the gap list, then what is bought in.
 * @param made the segments it makes, by position
 */
export function lackingOf(view: View, firm: string, made: readonly number[]): Lacking[] {
  const { judgement } = view;
  const { chain, present, recruitable, declared } = judgement;
  if (!view.judged) return [];
  const named = (position: number): Named => {
    const { id, nameZh, nameEn } = chain.segments[position]!;
    return { id, nameZh, nameEn };
  };
  const lack = (neededBy: number | null, ends: Map<number, LinkKind[]>): Lacking => ({
    chain: chain.chain.id,
    neededBy: neededBy === null ? null : named(neededBy),
    boughtIn: ![...ends.keys()].some((position) => recruitable[position] === 1),
    members: [...ends].map(([position, kinds]) => ({
      ...named(position),
      class: classOf(judgement, position),
      kinds,
      advice: adviceOf(judgement, position),
      evidence: evidenceOf(judgement, position),
      elsewhere: judgement.elsewhere[position]!,
    })),
  });
  const found: Lacking[] = [];
  for (const product of made)
    for (const { links } of sidesOf(view, product).needs) {
      if (links.some(({ from }) => present[from] === 1)) continue;
      const ends = new Map<number, LinkKind[]>();
      for (const { from, link } of links) ends.set(from, [...(ends.get(from) ?? []), link.kind]);
      found.push(lack(product, ends));
    }
  for (const { segment, holders } of declared.values())
    if (present[segment] === 0 && holders.some((holder) => chain.firms[holder] === firm))
      found.push(lack(null, new Map([[segment, []]])));
  const rank = new Map(gapListOf(judgement).all.map(({ segment }, at) => [segment, at]));
  const rankOf = ({ members }: Lacking) => Math.min(...members.map(({ id }) => rank.get(id) ?? rank.size));
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * The needs of several chains, each once: what the firm declares belongs to every chain that has the segment, and where a
 * product of its needs just this, that is the same need.
 */
export function eachOnce(found: readonly Lacking[]): Lacking[] {
  const alone = new Set(
    found.flatMap(({ neededBy, members }) =>
      neededBy !== null && members.length === 1 ? [members[0]!.id] : [],
    ),
  );
  return found.filter(({ neededBy, members }) => {
    if (neededBy !== null) return true;
    const { id } = members[0]!;
    if (alone.has(id)) return false;
    alone.add(id);
    return true;
  });
}
