import type { SegmentClass, Stage } from "../../server/model/words.ts";
import type { CardWords } from "./card.ts";
import { cut } from "./fitting.ts";
import type { LaneKind } from "./lanes.ts";
import type { Box, Layout, StageBand } from "./layout.ts";
import type { Measure } from "./measure.ts";

/** The words of the picture in one language. */
export interface PictureWords extends CardWords {
  stages: Partial<Record<Stage, string>>;
  lanes: Record<LaneKind, string>;
  classes: Record<SegmentClass, string>;
  leader: string;
  here: string;
  elsewhere: string;
  underWay: string;
  /** What the thickness of a line says. */
  thickness: string;
  group: (group: string) => string;
  part: (group: string, part: number) => string;
}

/** Type size of box titles, px. */
export const TITLE_SIZE = 12;

/** Segments made here and all of a group, by `groupKey`. */
export type Made = Map<string, { present: number; all: number }>;

/** A box's title with the segments made here and all of its group; the name is cut before the count. */
export function boxTitle(
  box: Box,
  made: Made,
  words: PictureWords,
  measure: Measure,
  size = TITLE_SIZE,
  counted = true,
): string {
  if (box.part > 0)
    return cut(words.part(words.group(box.group), box.part + 1), box.width - 6, size, measure, true);
  const { present, all } = made.get(groupKey(box)) ?? { present: 0, all: 0 };
  const count = counted ? `\u2002${present}/${all}` : "";
  const room = Math.max(box.width, 60) - 6 - measure(count, size, true);
  return cut(words.group(box.group), room, size, measure, true) + count;
}

/** Type size of the stages' heads, px. */
export const HEAD_SIZE = 13;

export function stageTitle(
  { stage, width }: StageBand,
  words: PictureWords,
  measure: Measure,
  size = HEAD_SIZE,
): string {
  return cut(words.stages[stage] ?? stage, width - 28, size, measure, true);
}

export function madeByGroup(
  { boxes }: Layout,
  segments: readonly { stage: Stage; group: string; makers: number }[],
): Made {
  const made: Made = new Map(boxes.map((box) => [groupKey(box), { present: 0, all: 0 }]));
  for (const segment of segments) {
    const count = made.get(groupKey(segment));
    if (!count) continue;
    count.all += 1;
    if (segment.makers > 0) count.present += 1;
  }
  return made;
}

function groupKey({ stage, group }: { stage: Stage; group: string }): string {
  return JSON.stringify([stage, group]);
}

/** A lane title as upright lines: Chinese stands letter under letter, Latin is turned by the drawer. */
export function uprightLetters(title: string): string[] | null {
  return /^[\u2e80-\u9fff]+$/.test(title) ? [...title] : null;
}
