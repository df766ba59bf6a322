import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import type { MarkedSegment } from "../panorama/marked-segment.ts";

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

/** The panorama's segments after so many rounds: those lost until then carry the word for their round. */
export function segmentsAfter(
  segments: readonly PanoramaSegment[],
  lost: readonly Lost[],
  round: number,
  wordOf: (lost: Lost) => string,
): MarkedSegment[] {
  const fallen = new Map(lost.filter((one) => one.round <= round).map((one) => [one.segment, one]));
  return segments.map((segment) => {
    const one = fallen.get(segment.id);
    return one ? { ...segment, mark: { text: wordOf(one), tone: "lost" } } : segment;
  });
}
