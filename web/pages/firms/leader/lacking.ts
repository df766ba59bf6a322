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

/** As the gap list counts: needs that are open, missing segments that could meet them, needs that are bought in. */
export function lackingCounts({ lacking }: Pick<LeaderAnswer, "lacking">) {
  const open = lacking.filter(({ boughtIn }) => !boughtIn);
  const missing = open.flatMap(({ members }) => members).filter((member) => member.class === "missing");
  return {
    open: open.length,
    boughtIn: lacking.length - open.length,
    segments: new Set(missing.map(({ id }) => id)).size,
  };
}
