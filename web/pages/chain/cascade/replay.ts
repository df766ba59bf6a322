import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { judgedAs, marked } from "../scenario/judged.ts";

export type Lost = CascadeAnswer["lost"][number];

/** What is taken away. */
export interface Stopped {
  kind: "segment" | "firm";
  id: string;
}

/** The lost segments round by round, in the answer's order. */
export function roundsOf(lost: readonly Lost[]): Lost[][] {
  const rounds: Lost[][] = [];
  for (const one of lost) {
    rounds[one.round] ??= [];
    rounds[one.round]!.push(one);
  }
  return rounds;
}

/** How many segments fall besides what was itself taken away. */
export function affected({ lost }: Pick<CascadeAnswer, "lost">): number {
  return lost.filter(({ cause }) => cause !== "removed").length;
}

/** The panorama's segments as they are judged after so many rounds: those lost until then say in which, and what they were. */
export function segmentsAfter(
  segments: readonly PanoramaSegment[],
  { lost, after }: Pick<CascadeAnswer, "lost" | "after">,
  round: number,
  words: { lost: (lost: Lost) => string; classes: Record<SegmentClass, string> },
): MarkedSegment[] {
  const marks = new Map(
    lost
      .filter((one) => one.round <= round)
      .map((one) => [one.segment, { text: words.lost(one), tone: "lost" } as const]),
  );
  return marked(segments, judgedAs(segments, after[round]?.changed ?? []), marks, words.classes);
}
