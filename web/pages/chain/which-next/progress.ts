import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import { percentMet } from "../../../../server/words/format.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { type Judged, judgedAs, marked } from "../scenario/judged.ts";

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

/** The panorama's segments as all that is chosen leaves them, with their rank on those chosen. */
export function numbered(
  segments: readonly PanoramaSegment[],
  chosen: readonly { segment: string }[],
  judged: readonly Judged[],
  words: { rank: (rank: number) => string; classes: Record<SegmentClass, string> },
): MarkedSegment[] {
  const marks = new Map(
    chosen.map(({ segment }, index) => [segment, { text: words.rank(index + 1), tone: "new" } as const]),
  );
  return marked(segments, judgedAs(segments, judged), marks, words.classes);
}
