import type { HistoryAnswer } from "../../../../server/chain/history.ts";

export const COUNTED = ["missing", "single", "weak", "extendable"] as const;
export type Counted = (typeof COUNTED)[number];

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
    percent:
      completeness === null || completeness.all === 0
        ? null
        : Math.round((completeness.met / completeness.all) * 100),
    met: completeness?.met ?? null,
    all: completeness?.all ?? null,
    counts: Object.fromEntries(COUNTED.map((name) => [name, counts[name] ?? 0])) as Day["counts"],
    leaders,
  }));
}
