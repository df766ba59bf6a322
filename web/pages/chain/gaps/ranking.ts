import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { gapScore } from "../../../../server/model/weights.ts";
import type { ListName } from "../../../../server/model/words.ts";

export type Weights = Record<string, number>;

/** One of the lists by the reader's weights: score descending, then id. */
export function rank(gaps: readonly GapAnswer[], list: ListName, weights: Weights): GapAnswer[] {
  return gaps
    .filter((gap) => gap.list === list)
    .map((gap) => {
      const parts = gap.parts.map((part) => ({ ...part, weight: weights[part.name] ?? part.weight }));
      return { ...gap, parts, score: gapScore(parts) };
    })
    .sort((one, other) => other.score - one.score || (one.segment < other.segment ? -1 : 1));
}

/** A row of a list, and those that could fill the same needs in its place. */
export interface Fold<Row> {
  best: Row;
  others: Row[];
}

/** Rows in their order, those that can fill the same needs under the first of them. */
export function fold<Row extends Pick<GapAnswer, "segment" | "oneOf">>(rows: readonly Row[]): Fold<Row>[] {
  const folds = new Map<string, Fold<Row>>();
  for (const row of rows) {
    const key = row.oneOf.length > 1 ? row.oneOf.toSorted().join(" ") : row.segment;
    const known = folds.get(key);
    if (known) known.others.push(row);
    else folds.set(key, { best: row, others: [] });
  }
  return [...folds.values()];
}
