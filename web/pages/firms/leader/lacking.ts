import type { LeaderAnswer } from "../../../../server/firms/leader.ts";

type Need = LeaderAnswer["lacking"][number];

/** Needs that the same segments would meet, told together: each of them counts. */
export interface LackingGroup {
  members: Need["members"];
  chain: string;
  needs: Need[];
}

/** The unmet needs by what would meet them, in their order. */
export function lackingGroups({ lacking }: Pick<LeaderAnswer, "lacking">): LackingGroup[] {
  const groups = new Map<string, LackingGroup>();
  for (const need of lacking) {
    const key = JSON.stringify(need.members.map(({ id }) => id).sort());
    const group = groups.get(key);
    if (group) group.needs.push(need);
    else groups.set(key, { members: need.members, chain: need.chain, needs: [need] });
  }
  return [...groups.values()];
}

/** How many needs are unmet, how many of them are bought in, and how many segments would meet them. */
export function lackingCounts({ lacking }: Pick<LeaderAnswer, "lacking">) {
  return {
    needs: lacking.length,
    boughtIn: lacking.filter(({ boughtIn }) => boughtIn).length,
    segments: new Set(lacking.flatMap(({ members }) => members.map(({ id }) => id))).size,
  };
}
