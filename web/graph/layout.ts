import type { Stage } from "../../server/model/words.ts";
import { FLOW_STAGES } from "../../server/model/words.ts";
import { type Block, cutColumns, type Fits, fewestColumns } from "./columns.ts";
import { depths, type LayoutLink } from "./depth.ts";
import { grouped } from "./grouping.ts";
import { type Lane, lanePlans, layLanes } from "./lanes.ts";
import { COARSE_LINKS, orderColumns } from "./order.ts";
import { spread, type Wish } from "./spread.ts";

export interface LayoutSegment {
  id: string;
  stage: Stage;
  group: string;
}

/** Upper left corner and size, in units of the picture: 1 is a CSS pixel at zoom 1. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Card extends Rect {
  id: string;
  stage: Stage;
  box: string;
  /** Index of its column, or null in a lane. */
  column: number | null;
  /** Its lane, or null in a column. */
  lane: number | null;
}

export interface Box extends Rect {
  id: string;
  stage: Stage;
  group: string;
  /** 0 for the first or only box of its group. */
  part: number;
  segments: string[];
  column: number | null;
  lane: number | null;
}

export interface Column {
  stage: Stage;
  /** The slot; the boxes stand in its middle. */
  x: number;
  width: number;
  boxes: Box[];
}

export interface StageBand extends Rect {
  stage: Stage;
  headY: number;
  headHeight: number;
}

export interface Layout {
  width: number;
  height: number;
  columns: Column[];
  bands: StageBand[];
  lanes: Lane[];
  boxes: Box[];
  cards: Map<string, Card>;
  /** Free height between the lanes and the columns, in which links to lanes run; index as in `lanes`. */
  channels: { above: number | null; below: number[] };
  /** Too many links for the fine ordering. */
  coarse: boolean;
}

export const SIZES = {
  edge: 8,
  /** Extra room left of the first column, for the lanes' links. */
  left: 10,
  maxBox: 214,
  boxPadding: 7,
  boxTitle: 20,
  boxGap: 16,
  cardGap: 5,
  head: 24,
  channel: 15,
  bandPadding: 10,
  minCard: 34,
  maxCard: 56,
} as const;

/** Widths of box and gutter, tried in this order before the picture is made larger than its room. */
const DENSITIES = [
  { minBox: 150, gutter: 40 },
  { minBox: 132, gutter: 32 },
] as const;
type Density = (typeof DENSITIES)[number];
const GROWTH = 1.05;
/** A group of no more cards than this stays one box, and the picture grows instead. */
const WHOLE = 12;

/**
 * Places every segment: stages as columns, groups as boxes, support stages as lanes above and below.
 * Depends on nothing but the segments' stage and group, the links and the size, so filter, focus, language and
 * place never move a card; the order of the input does not matter.
 * @param size the room there is, at zoom 1; the answer is larger when the chain does not fit at the smallest card
 */
export function layoutPanorama(
  segments: readonly LayoutSegment[],
  links: readonly LayoutLink[],
  size: { width: number; height: number },
): Layout {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const depth = depths(
    sorted.map(({ id }) => id),
    links,
  );
  const key = ({ from, to, kind }: LayoutLink) => `${from}\n${to}\n${kind}`;
  const plan = { segments: sorted, links: [...links].sort((a, b) => (key(a) < key(b) ? -1 : 1)), depth };
  for (let grown = 1; ; grown *= GROWTH) {
    for (const density of DENSITIES) {
      const layout = attempt(plan, { width: size.width * grown, height: size.height * grown }, density);
      if (layout) return layout;
    }
  }
}

interface Plan {
  segments: LayoutSegment[];
  links: readonly LayoutLink[];
  depth: Map<string, number>;
}

function attempt(
  { segments, links, depth }: Plan,
  { width, height }: { width: number; height: number },
  { minBox, gutter }: Density,
): Layout | null {
  const inColumns = segments.filter(({ stage }) => FLOW_STAGES.some((column) => column === stage));
  const plans = lanePlans(segments, depth, width, height);
  if (!plans) return null;
  const tall = (rows: typeof plans) => rows.reduce((sum, lane) => sum + lane.height + SIZES.channel, 0);
  const headY = SIZES.edge + tall(plans.filter((lane) => lane.above));
  const top = headY + (inColumns.length > 0 ? SIZES.head : 0);
  const bottom = height - SIZES.edge - tall(plans.filter((lane) => !lane.above));
  const room = bottom - top - 2 * SIZES.bandPadding;
  const mostCards = Math.floor((room - SIZES.boxTitle - SIZES.boxPadding) / (SIZES.minCard + SIZES.cardGap));
  if (inColumns.length > 0 && mostCards < 1) return null;

  const stages = FLOW_STAGES.map((stage) => blocksOf(inColumns, stage, depth, mostCards)).filter(
    (blocks) => blocks.length > 0,
  );
  const inner = width - 2 * SIZES.edge - SIZES.left;
  const most = Math.max(stages.length, Math.floor(inner / (minBox + gutter)));
  const fits: Fits = (blocks) => cardHeight(blocks, room) >= SIZES.minCard;
  if (stages.reduce((sum, blocks) => sum + fewestColumns(blocks, fits), 0) > most) return null;
  const flat = cutColumns(stages, most, linkCount(links), fits).flat();
  if (!flat.every(fits)) return null;
  if (flat.length > 0 && inner / flat.length - gutter < minBox) return null;

  const columnLinks = links.filter(({ kind }) => kind !== "waste_to" && kind !== "recycle_to");
  const ordered = orderColumns(flat, columnLinks);
  const slot = flat.length > 0 ? inner / flat.length : inner;
  const boxWidth = Math.min(SIZES.maxBox, slot - gutter);
  const columns = ordered.map<Column>((blocks, index) => {
    const x = SIZES.edge + SIZES.left + index * slot;
    const high = cardHeight(blocks, room);
    return {
      stage: stageOf(segments, blocks),
      x,
      width: slot,
      boxes: blocks.map((block) => ({
        id: block.id,
        stage: stageOf(segments, [block]),
        group: groupOf(block.id),
        part: partOf(block.id),
        segments: block.segments,
        column: index,
        lane: null,
        x: x + (slot - boxWidth) / 2,
        y: 0,
        width: boxWidth,
        height: boxHeight(block, high),
      })),
    };
  });
  standBoxes(columns, columnLinks, top + SIZES.bandPadding, bottom - SIZES.bandPadding);

  const cards = new Map<string, Card>();
  for (const column of columns) for (const box of column.boxes) cardsOf(box, cards);
  const lanes = layLanes(plans, links, cards, { width, headY, bottom });
  const channels = {
    above: lanes.find((lane) => lane.above) ? headY - SIZES.channel / 2 : null,
    below: lanes.filter((lane) => !lane.above).map((lane) => lane.y - SIZES.channel / 2),
  };
  const bands = bandsOf(columns, width, { headY, top, bottom });
  const boxes = [...columns.flatMap((column) => column.boxes), ...lanes.flatMap((lane) => lane.boxes)];
  return {
    width,
    height,
    columns,
    bands,
    lanes,
    boxes,
    cards,
    channels,
    coarse: columnLinks.length > COARSE_LINKS,
  };
}

const blockId = (stage: string, group: string, part: number) => JSON.stringify([stage, group, part]);
const groupOf = (id: string) => (JSON.parse(id) as [string, string, number])[1];
const partOf = (id: string) => (JSON.parse(id) as [string, string, number])[2];

function stageOf(segments: readonly LayoutSegment[], blocks: readonly Block[]): Stage {
  return segments.find(({ id }) => id === blocks[0]!.segments[0])!.stage;
}

/** Groups of a stage in the order of their mean depth; one taller than a column is taken apart. */
function blocksOf(
  segments: readonly LayoutSegment[],
  stage: Stage,
  depth: Map<string, number>,
  mostCards: number,
): Block[] {
  const groups = grouped(
    segments.filter((segment) => segment.stage === stage),
    (segment) => segment.group,
  );
  const mean = (ids: readonly string[]) => ids.reduce((sum, id) => sum + depth.get(id)!, 0) / ids.length;
  return [...groups]
    .flatMap(([group, members]) => {
      const ids = members
        .map(({ id }) => id)
        .sort((a, b) => depth.get(a)! - depth.get(b)! || (a < b ? -1 : 1));
      const parts = Math.ceil(ids.length / Math.max(mostCards, WHOLE));
      const each = Math.ceil(ids.length / parts);
      return Array.from({ length: parts }, (_, part) => {
        const share = ids.slice(part * each, (part + 1) * each);
        return { id: blockId(stage, group, part), segments: share, depth: mean(ids) };
      }).filter((block) => block.segments.length > 0);
    })
    .sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
}

function linkCount(links: readonly LayoutLink[]) {
  const ends = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    if (!ends.has(from)) ends.set(from, new Set());
    ends.get(from)!.add(to);
  }
  const oneWay = (a: Block, b: Block) =>
    a.segments.reduce((sum, id) => sum + b.segments.filter((to) => ends.get(id)?.has(to)).length, 0);
  return (a: Block, b: Block) => oneWay(a, b) + oneWay(b, a);
}

/** The tallest card, in steps of 4, with which the column fits; below the smallest when it does not. */
function cardHeight(blocks: readonly Block[], room: number): number {
  const cards = blocks.reduce((sum, block) => sum + block.segments.length, 0);
  const fixed =
    blocks.length * (SIZES.boxTitle + SIZES.boxPadding - SIZES.cardGap) + (blocks.length - 1) * SIZES.boxGap;
  const free = (room - fixed) / cards - SIZES.cardGap;
  if (free < SIZES.minCard) return free;
  return Math.min(SIZES.maxCard, SIZES.minCard + 4 * Math.floor((free - SIZES.minCard) / 4));
}

function boxHeight(block: Block, high: number): number {
  const { length } = block.segments;
  return SIZES.boxTitle + SIZES.boxPadding + length * high + (length - 1) * SIZES.cardGap;
}

/** Boxes near the boxes they are linked with, columns evenly filled, in the order given. */
function standBoxes(columns: readonly Column[], links: readonly LayoutLink[], top: number, bottom: number) {
  const boxOf = new Map<string, Box>();
  for (const column of columns)
    for (const box of column.boxes) for (const id of box.segments) boxOf.set(id, box);
  const even = new Map<Box, number>();
  for (const { boxes } of columns) {
    const used = boxes.reduce((sum, box) => sum + box.height, 0);
    const gap = Math.max(SIZES.boxGap, (bottom - top - used) / (boxes.length + 1));
    let y = top + (bottom - top - used - gap * (boxes.length - 1)) / 2;
    for (const box of boxes) {
      box.y = y;
      even.set(box, y + box.height / 2);
      y += box.height + gap;
    }
  }
  const height = (id: string) => {
    const box = boxOf.get(id)!;
    const at = box.segments.indexOf(id);
    return box.y + SIZES.boxTitle + ((at + 0.5) / box.segments.length) * (box.height - SIZES.boxTitle);
  };
  const pulls = new Map<Box, { own: string; other: string }[]>();
  for (const { from, to } of links) {
    const [a, b] = [boxOf.get(from), boxOf.get(to)];
    if (!a || !b || a.column === b.column) continue;
    pulls.set(a, [...(pulls.get(a) ?? []), { own: from, other: to }]);
    pulls.set(b, [...(pulls.get(b) ?? []), { own: to, other: from }]);
  }
  for (let sweep = 0; sweep < 6; sweep += 1) {
    for (const { boxes } of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const wishes = boxes.map<Wish>((box) => {
        const near = pulls.get(box) ?? [];
        const middle = box.y + box.height / 2;
        const pull = near.reduce((sum, { own, other }) => sum + height(other) - height(own), 0);
        const linked = near.length > 0 ? middle + pull / near.length : even.get(box)!;
        return { at: 0.55 * linked + 0.45 * even.get(box)!, size: box.height, weight: box.segments.length };
      });
      const middles = spread(wishes, SIZES.boxGap, top, bottom);
      for (const [index, box] of boxes.entries()) box.y = Math.round(middles[index]! - box.height / 2);
    }
  }
}

function cardsOf(box: Box, cards: Map<string, Card>) {
  const room = box.height - SIZES.boxTitle - SIZES.boxPadding + SIZES.cardGap;
  const step = room / box.segments.length;
  for (const [index, id] of box.segments.entries()) {
    cards.set(id, {
      id,
      stage: box.stage,
      box: box.id,
      column: box.column,
      lane: null,
      x: box.x + SIZES.boxPadding,
      y: box.y + SIZES.boxTitle + index * step,
      width: box.width - 2 * SIZES.boxPadding,
      height: step - SIZES.cardGap,
    });
  }
}

function bandsOf(
  columns: readonly Column[],
  width: number,
  { headY, top, bottom }: { headY: number; top: number; bottom: number },
): StageBand[] {
  const bands: StageBand[] = [];
  for (const column of columns) {
    const last = bands[bands.length - 1];
    if (last?.stage === column.stage) last.width = column.x + column.width - last.x;
    else {
      bands.push({
        stage: column.stage,
        x: column.x,
        y: top,
        width: column.width,
        height: bottom - top,
        headY,
        headHeight: SIZES.head,
      });
    }
  }
  const [first, end] = [bands[0], bands[bands.length - 1]];
  if (first && end) {
    first.width += first.x - SIZES.edge;
    first.x = SIZES.edge;
    end.width = width - SIZES.edge - end.x;
  }
  return bands;
}
