import type { SegmentClass, Stage } from "../../server/model/words.ts";
import { QUIET_CLASSES } from "./classes.ts";
import { grouped } from "./grouping.ts";
import type { Layout } from "./layout.ts";

/** Segments that one card stands for, by the id of that card. */
export type Folds = ReadonlyMap<string, readonly string[]>;

export const NO_FOLDS: Folds = new Map();

/**
 * The quiet segments of every group, two or more of them, each under one card; groups opened stay open.
 * @param opened ids of the cards that stand for a group
 */
export function foldsOf(
  segments: readonly { id: string; stage: Stage; group: string; class: SegmentClass }[],
  opened: ReadonlySet<string>,
): Folds {
  const quiet = segments.filter((segment) => QUIET_CLASSES.includes(segment.class));
  const groups = grouped(quiet, foldOf);
  return new Map(
    [...groups]
      .filter(([id, members]) => members.length > 1 && !opened.has(id))
      .map(([id, members]) => [id, members.map((one) => one.id)]),
  );
}

/** The card under which a group's quiet segments are folded. */
export function foldOf({ stage, group }: { stage: Stage; group: string }): string {
  return `fold ${JSON.stringify([stage, group])}`;
}

/** The card in which a segment is seen: its own, or the one it is folded under. */
export function cardOf({ cards, standIns }: Pick<Layout, "cards" | "standIns">, segment: string) {
  return cards.get(standIns.get(segment) ?? segment);
}
