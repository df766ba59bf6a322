import { doubtOf, type Member, type Network, neighboursOf, type Relation, type Tie } from "./network.ts";

/** One who is in the picture. */
export interface Shown {
  member: Member;
  /** Steps from the middle. */
  depth: number;
  /** From whom it hangs; null for the middle. */
  parent: string | null;
  /** Who would come if it was opened; null where nobody knows yet. */
  more: number | null;
  /** Whether others go when it is folded. */
  opened: boolean;
  /** Folded by the reader: what is behind it is known, and comes without asking. */
  folded: boolean;
}

export interface ShownNetwork {
  middle: string;
  /** From the middle outwards, those of one parent together. */
  members: ReadonlyMap<string, Shown>;
  ties: readonly Tie[];
}

interface Choice {
  middle: string;
  /** Who is folded: nobody is reached through them. */
  folded: ReadonlySet<string>;
  /** The kinds of tie that are not shown. */
  hidden: ReadonlySet<Relation>;
}

/** What is in the picture: everybody reached from the middle by ties of the chosen kinds, not through the folded. */
export function shownOf(known: Network, { middle, folded, hidden }: Choice): ShownNetwork {
  const ties = new Map([...known.ties].filter(([, tie]) => !hidden.has(tie.relation)));
  const near = neighboursOf({ ...known, ties });
  const all = neighboursOf(known);
  const members = new Map<string, Shown>();
  const enter = (key: string, depth: number, parent: string | null) => {
    const member = known.members.get(key);
    if (!member) return;
    members.set(key, { member, depth, parent, more: null, opened: false, folded: folded.has(key) });
  };
  enter(middle, 0, null);
  for (const [key, { depth }] of members) {
    if (folded.has(key)) continue;
    for (const [next] of [...(near.get(key) ?? [])].sort(byWay(key, known)))
      if (!members.has(next)) enter(next, depth + 1, key);
  }
  for (const [key, one] of members) {
    const missing = [...(near.get(key)?.keys() ?? [])].filter((next) => !members.has(next)).length;
    const unknown = one.member.degree === null ? null : one.member.degree - (all.get(key)?.size ?? 0);
    one.more = unknown === null && missing === 0 ? null : missing + Math.max(0, unknown ?? 0);
    if (one.member.kind === "adviser") one.more = missing;
    if (one.parent !== null) members.get(one.parent)!.opened = true;
  }
  const inside = [...ties.values()].filter((tie) => members.has(tie.from) && members.has(tie.to));
  return { middle, members, ties: inside };
}

/** Clockwise from the top: to whom it delivers and what it holds, then partners and people, then who stands before it. */
function byWay(key: string, known: Network) {
  const rank = (ties: readonly Tie[]): number => {
    const [tie] = ties;
    if (tie!.relation === "works_for") return 2;
    if (tie!.relation === "partner" || tie!.relation === "same_name" || tie!.relation === "other") return 1;
    return tie!.from === key ? 0 : 3;
  };
  const name = (member: string) => known.members.get(member)?.name ?? member;
  const text = (member: string, [tie]: readonly Tie[]) =>
    `${tie!.segmentName ?? ""} ${name(member)} ${member}`;
  return ([a, one]: [string, Tie[]], [b, other]: [string, Tie[]]) =>
    rank(one) - rank(other) ||
    doubtOf(one[0]!) - doubtOf(other[0]!) ||
    (text(a, one) < text(b, other) ? -1 : 1);
}

/** The way from the middle to one: the fewest steps, then the least doubt; empty where none leads there. */
export function wayTo({ middle, members, ties }: ShownNetwork, end: string): Tie[] {
  if (end === middle || !members.has(end)) return [];
  const near = neighboursOf({ members: new Map(), ties: new Map(ties.map((tie) => [tie.key, tie])) });
  const found = new Map<string, { steps: number; doubt: number; tie: Tie | null; before: string }>([
    [middle, { steps: 0, doubt: 0, tie: null, before: middle }],
  ]);
  let edge = [middle];
  for (let steps = 1; edge.length > 0 && !found.has(end); steps++) {
    const next = new Set<string>();
    for (const here of edge) {
      for (const [there, ways] of near.get(here) ?? []) {
        const known = found.get(there);
        if (known && known.steps < steps) continue;
        for (const tie of ways) {
          const doubt = found.get(here)!.doubt + doubtOf(tie);
          const before = found.get(there);
          if (before && before.doubt <= doubt) continue;
          found.set(there, { steps, doubt, tie, before: here });
          next.add(there);
        }
      }
    }
    edge = [...next];
  }
  const way: Tie[] = [];
  for (let at = found.get(end); at?.tie; at = found.get(at.before)) way.unshift(at.tie);
  return way;
}
