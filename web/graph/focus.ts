import type { LinkKind } from "../../server/model/words.ts";

export interface FocusLink {
  from: string;
  to: string;
  kind: LinkKind;
}

export interface Focus<L extends FocusLink> {
  /** The segment, its neighbours, and everything up- and downstream of it. */
  lit: Set<string>;
  /** Links of the segment itself. */
  own: L[];
  /** Links between lit segments along which they were reached, its own left out. */
  indirect: L[];
}

const turnsBack = (kind: LinkKind) => kind === "waste_to" || kind === "recycle_to";

/** Follows waste_to and recycle_to one step only: they close rings, and everything would light up. */
export function focusOn<L extends FocusLink>(segment: string, links: readonly L[]): Focus<L> {
  const own = links.filter(({ from, to }) => from === segment || to === segment);
  const lit = new Set([segment, ...own.flatMap(({ from, to }) => [from, to])]);
  const indirect = new Set<L>();
  for (const [near, far] of [
    ["from", "to"],
    ["to", "from"],
  ] as const) {
    const next = new Map<string, L[]>();
    for (const link of links) {
      if (turnsBack(link.kind)) continue;
      const start = link[near];
      next.set(start, [...(next.get(start) ?? []), link]);
    }
    const seen = new Set([segment]);
    const queue = [segment];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const link of next.get(id) ?? []) {
        if (id !== segment) indirect.add(link);
        const reached = link[far];
        if (seen.has(reached)) continue;
        seen.add(reached);
        lit.add(reached);
        queue.push(reached);
      }
    }
  }
  for (const link of own) indirect.delete(link);
  return { lit, own, indirect: links.filter((link) => indirect.has(link)) };
}
