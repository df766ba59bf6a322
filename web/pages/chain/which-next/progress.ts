import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import { percentMet } from "../../../../server/words/format.ts";
import type { MarkedSegment } from "../panorama/marked-segment.ts";

/** What all that is chosen brings together: weight, needs, and the share of what is open in whole percent. */
export function progress({ chosen, open }: Pick<WhichNextAnswer, "chosen" | "open">): {
  gain: number;
  needs: number;
  percent: number;
} {
  const gain = chosen.reduce((sum, one) => sum + one.gain, 0);
  const needs = chosen.reduce((sum, one) => sum + one.needs, 0);
  return { gain, needs, percent: percentMet(gain, open) ?? 0 };
}

/** The panorama's segments with their rank on those chosen. */
export function numbered(
  segments: readonly PanoramaSegment[],
  chosen: readonly { segment: string }[],
  wordOf: (rank: number) => string,
): MarkedSegment[] {
  const ranks = new Map(chosen.map(({ segment }, index) => [segment, index + 1]));
  return segments.map((segment) => {
    const rank = ranks.get(segment.id);
    return rank === undefined ? segment : { ...segment, mark: { text: wordOf(rank), tone: "new" } };
  });
}
