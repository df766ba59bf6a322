import type { LeaderAnswer } from "../../../../server/firms/leader.ts";

type Missing = LeaderAnswer["missing"][number];

/** What the firm needs and no firm is recorded for here: one entry a need, with all that would meet it. */
export function lackingNeeds({ makes, missing }: Pick<LeaderAnswer, "makes" | "missing">): Missing[][] {
  const told = new Map(missing.map((each) => [each.id, each]));
  const needs = new Map<string, Missing[]>();
  for (const need of makes.flatMap((made) => made.needs)) {
    const members = need.members.flatMap(({ id }) => told.get(id) ?? []);
    if (need.met !== false || members.length === 0) continue;
    needs.set(JSON.stringify(members.map(({ id }) => id).sort()), members);
  }
  return [...needs.values()];
}
