import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";

export const EFFECT_LISTS = ["filled", "lost", "opened"] as const;

type Change = WhatIfAnswer["changed"][number];

export interface EffectRow {
  list: (typeof EFFECT_LISTS)[number] | "changed";
  segment: string;
  from: Change["from"] | undefined;
  to: Change["to"] | undefined;
}

/** What a scenario does, list after list: a segment may stand in two; what stands in none is changed. */
export function effectRows(
  answer: Pick<WhatIfAnswer, (typeof EFFECT_LISTS)[number] | "changed">,
): EffectRow[] {
  const changes = new Map(answer.changed.map((change) => [change.segment, change]));
  const listed = EFFECT_LISTS.flatMap((list) => answer[list].map((segment) => ({ list, segment })));
  const told = new Set(listed.map(({ segment }) => segment));
  const others = answer.changed
    .filter(({ segment }) => !told.has(segment))
    .map(({ segment }) => ({ list: "changed" as const, segment }));
  return [...listed, ...others].map((row) => {
    const change = changes.get(row.segment);
    return { ...row, from: change?.from, to: change?.to };
  });
}
