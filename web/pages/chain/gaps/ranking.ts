import type { GapAnswer } from "../../../../server/chain/gaps.ts";
import { gapScore } from "../../../../server/model/weights.ts";
import type { ListName } from "../../../../server/model/words.ts";

export type Weights = Record<string, number>;

/** One of the two lists by the reader's weights: score descending, then id. */
export function rank(gaps: readonly GapAnswer[], list: ListName, weights: Weights): GapAnswer[] {
  return gaps
    .filter((gap) => gap.list === list)
    .map((gap) => {
      const parts = gap.parts.map((part) => ({ ...part, weight: weights[part.name] ?? part.weight }));
      return { ...gap, parts, score: gapScore(parts) };
    })
    .sort((one, other) => other.score - one.score || (one.segment < other.segment ? -1 : 1));
}
