import type { HistoryAnswer } from "../../../../server/chain/history.ts";
import { RANKED_CLASSES } from "../../../../server/model/words.ts";
import { percentMet } from "../../../../server/words/format.ts";

export type Counted = (typeof RANKED_CLASSES)[number];

export interface Day {
  on: string;
  /** Whole percent; null where there was nothing to be a part of. */
  percent: number | null;
  met: number | null;
  all: number | null;
  counts: Record<Counted, number>;
  leaders: number | null;
}

export function daysOf({ snapshots }: Pick<HistoryAnswer, "snapshots">): Day[] {
  return snapshots.map(({ on, completeness, counts, leaders }) => ({
    on,
    percent: completeness && percentMet(completeness.met, completeness.all),
    met: completeness?.met ?? null,
    all: completeness?.all ?? null,
    counts: Object.fromEntries(RANKED_CLASSES.map((name) => [name, counts[name] ?? 0])) as Day["counts"],
    leaders,
  }));
}
