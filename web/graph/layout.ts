import type { Stage } from "../../server/model/words.ts";
import { FLOW_STAGES } from "../../server/model/words.ts";
import { type Block, cutColumns, type Fits, fewestColumns } from "./columns.ts";
import { depths, type LayoutLink } from "./depth.ts";
import { type Folds, NO_FOLDS } from "./fold.ts";
import { grouped } from "./grouping.ts";
import { type Lane, type LaneMembers, laneMembers, lanePlans, layLanes } from "./lanes.ts";
import { orderColumns } from "./order.ts";
import { SIZES } from "./sizes.ts";
import { standBoxes } from "./standing.ts";

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
  folds: Folds;
  /** The card that stands for a segment folded away. */
  standIns: ReadonlyMap<string, string>;
}

/** Whether all cards stand as they do in another layout. */
export function standsAs(a: Layout, b: Layout): boolean {
  if (a.width !== b.width || a.height !== b.height || a.cards.size !== b.cards.size) return false;
  return [...a.cards].every(([id, { x, y, width, height }]) => {
    const other = b.cards.get(id);
    return other && other.x === x && other.y === y && other.width === width && other.height === height;
  });
}

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
 * @param folds what is folded away takes the room of one card
 */
export function layoutPanorama(
  segments: readonly LayoutSegment[],
  links: readonly LayoutLink[],
  size: { width: number; height: number },
  folds: Folds = NO_FOLDS,
): Layout {
  const standIns = new Map([...folds].flatMap(([card, ids]) => ids.map((id) => [id, card] as const)));
  const place = (given: readonly LayoutSegment[], drawn: readonly LayoutLink[]) => ({
    ...placeAll(given, drawn, size),
    folds,
    standIns,
  });
  if (folds.size === 0) return place(segments, links);
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const stand = (id: string) => standIns.get(id) ?? id;
  return place(
    [
      ...segments.filter(({ id }) => !standIns.has(id)),
      ...[...folds].map(([id, [first]]) => {
        const { stage, group } = byId.get(first!)!;
        return { id, stage, group };
      }),
    ],
    links
      .map((link) => ({ ...link, from: stand(link.from), to: stand(link.to) }))
      .filter(({ from, to }) => from !== to),
  );
}

type Placed = Omit<Layout, "folds" | "standIns">;

function placeAll(
  segments: readonly LayoutSegment[],
  links: readonly LayoutLink[],
  size: { width: number; height: number },
): Placed {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const depth = depths(
    sorted.map(({ id }) => id),
    links,
  );
  const key = ({ from, to, kind }: LayoutLink) => `${from}\n${to}\n${kind}`;
  const keyed = links.map((link) => ({ link, key: key(link) }));
  const plan = {
    segments: sorted,
    stageOf: new Map(sorted.map(({ id, stage }) => [id, stage])),
    links: keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ link }) => link),
    lanes: laneMembers(sorted, depth),
    blocks: blocksOnce(sorted, depth),
  };
  for (let grown = 1; ; grown *= GROWTH) {
    for (const density of DENSITIES) {
      const layout = attempt(plan, { width: size.width * grown, height: size.height * grown }, density);
      if (layout) return layout;
    }
  }
}

interface Plan {
  segments: readonly LayoutSegment[];
  stageOf: ReadonlyMap<string, Stage>;
  links: readonly LayoutLink[];
  lanes: LaneMembers;
  /** The blocks of every stage that has some, by the most cards in a column. */
  blocks: (mostCards: number) => Block[][];
}

/** Room after room is tried, and most of them want the same blocks. */
function blocksOnce(segments: readonly LayoutSegment[], depth: Map<string, number>): Plan["blocks"] {
  const known = new Map<number, Block[][]>();
  return (mostCards) => {
    const most = Math.max(mostCards, WHOLE);
    const blocks =
      known.get(most) ??
      FLOW_STAGES.map((stage) => blocksOf(segments, stage, depth, most)).filter(({ length }) => length > 0);
    known.set(most, blocks);
    return blocks;
  };
}

function attempt(
  { stageOf: stageById, links, lanes: members, blocks: blocksFor }: Plan,
  { width, height }: { width: number; height: number },
  { minBox, gutter }: Density,
): Placed | null {
  const plans = lanePlans(members, width, height);
  if (!plans) return null;
  const tall = (rows: typeof plans) => rows.reduce((sum, lane) => sum + lane.height + SIZES.channel, 0);
  const headY = SIZES.edge + tall(plans.filter((lane) => lane.above));
  const inColumns = blocksFor(WHOLE).length > 0;
  const top = headY + (inColumns ? SIZES.head : 0);
  const bottom = height - SIZES.edge - tall(plans.filter((lane) => !lane.above));
  const room = bottom - top - 2 * SIZES.bandPadding;
  const mostCards = Math.floor((room - SIZES.boxTitle - SIZES.boxPadding) / (SIZES.minCard + SIZES.cardGap));
  if (inColumns && mostCards < 1) return null;

  const stages = blocksFor(mostCards);
  const inner = width - 2 * SIZES.edge - SIZES.left;
  const most = Math.max(stages.length, Math.floor(inner / (minBox + gutter)));
  const fits: Fits = (blocks) => cardHeight(blocks, room) >= SIZES.minCard;
  if (stages.reduce((sum, blocks) => sum + fewestColumns(blocks, fits), 0) > most) return null;
  const flat = cutColumns(stages, most, linkCount(links, stages.flat()), fits).flat();
  if (!flat.every(fits)) return null;
  if (flat.length > 0 && inner / flat.length - gutter < minBox) return null;

  const columnLinks = links.filter(({ kind }) => kind !== "waste_to" && kind !== "recycle_to");
  const stageOf = (blocks: readonly Block[]) => stageById.get(blocks[0]!.segments[0]!)!;
  const ordered = orderColumns(flat, columnLinks);
  const slot = flat.length > 0 ? inner / flat.length : inner;
  const boxWidth = Math.min(SIZES.maxBox, slot - gutter);
  const columns = ordered.map<Column>((blocks, index) => {
    const x = SIZES.edge + SIZES.left + index * slot;
    const high = cardHeight(blocks, room);
    return {
      stage: stageOf(blocks),
      x,
      width: slot,
      boxes: blocks.map((block) => ({
        id: block.id,
        stage: stageOf([block]),
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
  };
}

const blockId = (stage: string, group: string, part: number) => JSON.stringify([stage, group, part]);
const groupOf = (id: string) => (JSON.parse(id) as [string, string, number])[1];
const partOf = (id: string) => (JSON.parse(id) as [string, string, number])[2];

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
      const parts = Math.ceil(ids.length / mostCards);
      const each = Math.ceil(ids.length / parts);
      return Array.from({ length: parts }, (_, part) => {
        const share = ids.slice(part * each, (part + 1) * each);
        return { id: blockId(stage, group, part), segments: share, depth: mean(ids) };
      }).filter((block) => block.segments.length > 0);
    })
    .sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
}

function linkCount(links: readonly LayoutLink[], blocks: readonly Block[]) {
  const blockOf = new Map(blocks.flatMap((block) => block.segments.map((id) => [id, block] as const)));
  const seen = new Set<string>();
  const counts = new Map(blocks.map((block) => [block, new Map<Block, number>()]));
  for (const { from, to } of links) {
    const [a, b] = [blockOf.get(from), blockOf.get(to)];
    const key = `${from}\n${to}`;
    if (!a || !b || a === b || seen.has(key)) continue;
    seen.add(key);
    counts.get(a)!.set(b, (counts.get(a)!.get(b) ?? 0) + 1);
  }
  return (a: Block, b: Block) => (counts.get(a)!.get(b) ?? 0) + (counts.get(b)!.get(a) ?? 0);
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
