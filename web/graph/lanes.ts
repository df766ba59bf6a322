import type { Stage } from "../../server/model/words.ts";
import { SUPPORT_STAGES } from "../../server/model/words.ts";
import type { LayoutLink } from "./depth.ts";
import { grouped } from "./grouping.ts";
import type { Box, Card, LayoutSegment, Rect } from "./layout.ts";
import { spread } from "./spread.ts";

export type LaneKind = "equipment" | "packaging" | "service" | "support";

export interface Lane extends Rect {
  kind: LaneKind;
  above: boolean;
  /** Width of the dark title at its left. */
  titleWidth: number;
  boxes: Box[];
}

interface LanePlan {
  kind: LaneKind;
  above: boolean;
  groups: LaneGroup[];
  rows: number;
  cardWidth: number;
  cardHeight: number;
  height: number;
}

const TITLE = 24;
const PADDING = 6;
const BOX_TITLE = 16;
const CARD_GAP = 5;
const BOX_GAP = 16;
const MIN_WIDTH = 122;
const MAX_WIDTH = 156;
/** Taken only when every group stands in one column of cards already. */
const LEAST_WIDTH = 96;
const MIN_HEIGHT = 36;
const MAX_HEIGHT = 46;
const TALL = 860;
/** With no more cards than this the two lower lanes are one. */
const FEW = 9;

interface LaneGroup {
  stage: Stage;
  group: string;
  ids: string[];
}

export type LaneMembers = readonly (readonly [LaneKind, LaneGroup[]])[];

/** What stands in which lane. Empty lanes are left out. */
export function laneMembers(segments: readonly LayoutSegment[], depth: Map<string, number>): LaneMembers {
  const of = (...stages: Stage[]) => segments.filter(({ stage }) => stages.includes(stage));
  const lower = of("packaging", "service", "cycle");
  const members: [LaneKind, LayoutSegment[]][] = [["equipment", of("equipment")]];
  if (lower.length <= FEW) members.push(["support", lower]);
  else members.push(["packaging", of("packaging")], ["service", of("service", "cycle")]);
  return members
    .filter(([, cards]) => cards.length > 0)
    .map(([kind, cards]) => [kind, groupsOf(cards, depth)] as const);
}

/** How many rows each lane has, how tall it is; null when a lane's groups do not fit beside each other. */
export function lanePlans(members: LaneMembers, width: number, height: number): LanePlan[] | null {
  const plans: LanePlan[] = [];
  for (const [kind, groups] of members) {
    const across = rowsOf(groups, width - 16 - TITLE - 2 * PADDING);
    if (!across) return null;
    const cardHeight = kind !== "equipment" && height >= TALL ? MAX_HEIGHT : MIN_HEIGHT;
    const tall = BOX_TITLE + across.rows * cardHeight + (across.rows - 1) * CARD_GAP + PADDING + 2;
    plans.push({ kind, above: kind === "equipment", groups, ...across, cardHeight, height: tall });
  }
  return plans;
}

function groupsOf(segments: readonly LayoutSegment[], depth: Map<string, number>) {
  const groups = grouped(segments, ({ stage, group }) => JSON.stringify([stage, group]));
  return [...groups.values()]
    .map((members) => ({
      stage: members[0]!.stage,
      group: members[0]!.group,
      ids: members.map(({ id }) => id),
      depth: members.reduce((sum, { id }) => sum + depth.get(id)!, 0) / members.length,
    }))
    .sort(
      (a, b) =>
        SUPPORT_STAGES.indexOf(a.stage as (typeof SUPPORT_STAGES)[number]) -
          SUPPORT_STAGES.indexOf(b.stage as (typeof SUPPORT_STAGES)[number]) ||
        a.depth - b.depth ||
        (a.group < b.group ? -1 : 1),
    );
}

function rowsOf(
  groups: readonly { ids: string[] }[],
  room: number,
): { rows: number; cardWidth: number } | null {
  for (let rows = 1; ; rows += 1) {
    const across = groups.reduce((sum, { ids }) => sum + Math.ceil(ids.length / rows), 0);
    const free = room - (groups.length - 1) * BOX_GAP - (across - groups.length) * CARD_GAP;
    const cardWidth = Math.min(MAX_WIDTH, free / across);
    if (cardWidth >= MIN_WIDTH) return { rows, cardWidth };
    if (across > groups.length) continue;
    return cardWidth >= LEAST_WIDTH ? { rows, cardWidth } : null;
  }
}

/**
 * Places the lanes' boxes in their fixed order and the cards in each by the mean x of what they touch.
 * Adds the cards to `cards`, where those of the columns already are.
 */
export function layLanes(
  plans: readonly LanePlan[],
  links: readonly LayoutLink[],
  cards: Map<string, Card>,
  { width, headY, bottom }: { width: number; headY: number; bottom: number },
): Lane[] {
  const touches = touchedX(links, cards, width);
  let y = bottom;
  return plans.map((plan, lane) => {
    const top = plan.above ? headY - 15 - plan.height : y + 15;
    if (!plan.above) y = top + plan.height;
    const left = 8 + TITLE + PADDING;
    const across = plan.groups.map(({ ids }) => Math.ceil(ids.length / plan.rows));
    const wide = across.map((count) => count * plan.cardWidth + (count - 1) * CARD_GAP);
    const middles = spread(
      plan.groups.map(({ ids }, index) => ({
        at: ids.reduce((sum, id) => sum + touches(id), 0) / ids.length,
        size: wide[index]!,
        weight: ids.length,
      })),
      BOX_GAP,
      left,
      width - 8 - PADDING,
    );
    const boxes = plan.groups.map<Box>(({ stage, group, ids }, index) => {
      const sorted = [...ids].sort((a, b) => touches(a) - touches(b) || (a < b ? -1 : 1));
      const box: Box = {
        id: JSON.stringify([stage, group, 0]),
        stage,
        group,
        part: 0,
        segments: sorted,
        column: null,
        lane,
        x: middles[index]! - wide[index]! / 2,
        y: top,
        width: wide[index]!,
        height: plan.height,
      };
      for (const [at, id] of sorted.entries()) {
        cards.set(id, {
          id,
          stage,
          box: box.id,
          column: null,
          lane,
          x: box.x + Math.floor(at / plan.rows) * (plan.cardWidth + CARD_GAP),
          y: top + BOX_TITLE + 1 + (at % plan.rows) * (plan.cardHeight + CARD_GAP),
          width: plan.cardWidth,
          height: plan.cardHeight,
        });
      }
      return box;
    });
    return {
      kind: plan.kind,
      above: plan.above,
      titleWidth: TITLE,
      x: 8,
      y: top,
      width: width - 16,
      height: plan.height,
      boxes,
    };
  });
}

/** Mean x of the cards of the columns that a segment is linked with, or through one segment of a lane. */
function touchedX(links: readonly LayoutLink[], cards: Map<string, Card>, width: number) {
  const near = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    if (!near.has(from)) near.set(from, new Set());
    if (!near.has(to)) near.set(to, new Set());
    near.get(from)!.add(to);
    near.get(to)!.add(from);
  }
  const placed = new Map([...cards].map(([id, card]) => [id, card.x + card.width / 2]));
  const mean = (ids: Iterable<string>) => {
    const known = [...ids].flatMap((id) => placed.get(id) ?? []);
    return known.length > 0 ? known.reduce((sum, x) => sum + x, 0) / known.length : null;
  };
  return (id: string) => {
    const direct = mean(near.get(id) ?? []);
    if (direct !== null) return direct;
    return mean([...(near.get(id) ?? [])].flatMap((other) => [...(near.get(other) ?? [])])) ?? width / 2;
  };
}
