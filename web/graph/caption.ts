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
  group: (group: string) => string;
  part: (group: string, part: number) => string;
}

/** Type size of box titles, px. */
export const TITLE_SIZE = 12;
export const LANE_TITLE_SIZE = 11;

/** A box's title with the segments made here and all of its group; the name is cut before the count. */
export function boxTitle(
  box: Box,
  made: Map<string, { present: number; all: number }>,
  words: PictureWords,
  measure: Measure,
): string {
  if (box.part > 0)
    return cut(words.part(words.group(box.group), box.part + 1), box.width - 6, TITLE_SIZE, measure, true);
  const { present, all } = made.get(groupKey(box)) ?? { present: 0, all: 0 };
  const count = `\u2002${present}/${all}`;
  const room = Math.max(box.width, 60) - 6 - measure(count, TITLE_SIZE, true);
  return cut(words.group(box.group), room, TITLE_SIZE, measure, true) + count;
}

/** Type size of the stages' heads, px. */
export const HEAD_SIZE = 13;

export function stageTitle({ stage, width }: StageBand, words: PictureWords, measure: Measure): string {
  return cut(words.stages[stage] ?? stage, width - 28, HEAD_SIZE, measure, true);
}

export function madeByGroup(
  layout: Layout,
  makers: (segment: string) => number,
): Map<string, { present: number; all: number }> {
  const made = new Map<string, { present: number; all: number }>();
  for (const box of layout.boxes) {
    const count = made.get(groupKey(box)) ?? { present: 0, all: 0 };
    count.all += box.segments.length;
    count.present += box.segments.filter((id) => makers(id) > 0).length;
    made.set(groupKey(box), count);
  }
  return made;
}

function groupKey({ stage, group }: Box): string {
  return JSON.stringify([stage, group]);
}

/** A lane title as upright lines: Chinese stands letter under letter, Latin is turned by the drawer. */
export function uprightLetters(title: string): string[] | null {
  return /^[\u2e80-\u9fff]+$/.test(title) ? [...title] : null;
}
