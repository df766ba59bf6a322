import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import type { CardMark } from "../../../graph/card.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";

export type Judged = CascadeAnswer["after"][number]["changed"][number];

/** Segments with what is judged otherwise put in place. */
export function judgedAs(segments: readonly PanoramaSegment[], judged: readonly Judged[]): PanoramaSegment[] {
  const after = new Map(judged.map(({ segment, ...now }) => [segment, now]));
  return segments.map((segment) => {
    const now = after.get(segment.id);
    return now ? { ...segment, ...now } : segment;
  });
}

/** Segments after a change with their marks; a mark tells the turn of the class too. */
export function marked(
  before: readonly PanoramaSegment[],
  after: readonly PanoramaSegment[],
  marks: ReadonlyMap<string, CardMark>,
  classes: Record<SegmentClass, string>,
): MarkedSegment[] {
  return after.map((segment, at) => {
    const mark = marks.get(segment.id);
    if (!mark) return segment;
    const [from, to] = [before[at]!.class, segment.class];
    if (from === to) return { ...segment, mark };
    const text = `${mark.text} ${classes[from]}→${classes[to]}`;
    return { ...segment, mark: { ...mark, text, brief: mark.text } };
  });
}
