import type { Box, Card, Layout, Rect } from "./layout.ts";
import { type Corner, type Path, type Point, pathThrough } from "./path.ts";

/** One end of a line: a card or a box, and where along its side the line leaves or enters. */
interface End {
  rect: Rect;
  column: number | null;
  lane: number | null;
  /** Only for ends in columns. */
  y: number;
}

const RADIUS = 16;
const BOW = 26;
/** Room a line wants in the gap between two boxes. */
const CLEARANCE = 4;
const TRACKS = 5;
const TRACK_STEP = 3;

export type Router = ReturnType<typeof createRouter>;

/** Finds ways that pass no card: through the gutters between columns, the gaps between boxes, along the lanes. */
export function createRouter(layout: Layout) {
  const { columns, lanes, channels, cards } = layout;
  const below = lanes.filter((lane) => !lane.above);
  const firstBelow = lanes.length - below.length;
  const gutters = columns.map((column, index) => (index === 0 ? column.x + 3 : column.x));
  const last = columns[columns.length - 1];
  if (last) gutters.push(last.x + last.width - 8);
  const gaps = columns.map(({ boxes }) => gapsBetween(boxes, layout));
  const passages = below.map((lane) => passagesOf(lane.boxes, cards));
  const trackOf = new Map<string, number>();
  for (const box of layout.boxes) {
    for (const [index, id] of box.segments.entries()) trackOf.set(id, (index % TRACKS) - (TRACKS - 1) / 2);
  }

  const channelOf = (lane: number): number =>
    lanes[lane]!.above ? channels.above! : channels.below[lane - firstBelow]!;
  const gutter = (index: number, track: number) => (gutters[index] ?? 16) + track * TRACK_STEP;

  /** From column to column, forwards or backwards, through the gaps of the columns between. */
  function across(from: End & { column: number }, to: End & { column: number }, track: number): Path {
    const step = from.column < to.column ? 1 : -1;
    const between: number[] = [];
    for (let column = from.column + step; column !== to.column; column += step) between.push(column);
    const levels = [
      from.y,
      ...levelsThrough(
        between.map((column) => gaps[column]!),
        from.y,
        to.y,
        track,
      ),
      to.y,
    ];
    const corners: Corner[] = [];
    for (let index = 0; index + 1 < levels.length; index += 1) {
      const x = gutter(from.column + index * step + (step > 0 ? 1 : 0), track);
      corners.push({ x, y: levels[index]! }, { x, y: levels[index + 1]! });
      const column = between[index];
      if (column === undefined) continue;
      const box = columns[column]!.boxes[0]!;
      const sides = [box.x - 5, box.x + box.width + 5];
      for (const side of step > 0 ? sides : sides.reverse()) corners.push({ x: side, y: levels[index + 1]! });
    }
    const side = ({ rect }: End, right: boolean) => (right ? rect.x + rect.width : rect.x);
    return pathThrough({ x: side(from, step > 0), y: from.y }, corners, { x: side(to, step < 0), y: to.y });
  }

  function inside(from: End, to: End): Path {
    const x = Math.max(from.rect.x + from.rect.width, to.rect.x + to.rect.width) + BOW;
    return pathThrough(
      { x: from.rect.x + from.rect.width, y: from.y },
      [
        { x, y: from.y },
        { x, y: to.y },
      ],
      { x: to.rect.x + to.rect.width, y: to.y },
    );
  }

  /** Corners from a lane's channel to x in the channel next to the columns. */
  function climb(lane: number, x: number): Corner[] {
    const corners: Corner[] = [];
    for (let index = lane - firstBelow; index > 0; index -= 1) {
      const through = nearest(passages[index - 1]!, x);
      corners.push({ x: through, y: channels.below[index]! }, { x: through, y: channels.below[index - 1]! });
    }
    return corners;
  }

  /** From a card of a lane to the lane's channel; sideways past a card that stands before it. */
  function port({ rect, lane }: End & { lane: number }, toward: number): { start: Point; corners: Corner[] } {
    const middle = rect.x + rect.width / 2;
    const up = toward < rect.y;
    const barred = lanes[lane]!.boxes.some((box) =>
      box.segments.some((id) => {
        const card = cards.get(id)!;
        if (Math.abs(card.x - rect.x) > 1) return false;
        return up ? card.y < rect.y - 1 : card.y > rect.y + 1;
      }),
    );
    if (!barred) {
      return {
        start: { x: middle, y: up ? rect.y : rect.y + rect.height },
        corners: [{ x: middle, y: toward }],
      };
    }
    const side = rect.x + rect.width + 2.5;
    const y = rect.y + rect.height / 2;
    return {
      start: { x: rect.x + rect.width, y },
      corners: [
        { x: side, y },
        { x: side, y: toward },
      ],
    };
  }

  function laneToColumn(from: End & { lane: number }, to: End & { column: number }, track: number): Path {
    const { start, corners } = port(from, channelOf(from.lane));
    const x = gutter(to.column, track);
    const channel = lanes[from.lane]!.above ? channels.above! : channels.below[0]!;
    return rounded(start, [...corners, ...climb(from.lane, x), { x, y: channel }, { x, y: to.y }], {
      x: to.rect.x,
      y: to.y,
    });
  }

  function columnToLane(from: End & { column: number }, to: End & { lane: number }, track: number): Path {
    const entry = port(to, channelOf(to.lane));
    const x = gutter(from.column + 1, track);
    const channel = lanes[to.lane]!.above ? channels.above! : channels.below[0]!;
    return rounded(
      { x: from.rect.x + from.rect.width, y: from.y },
      [{ x, y: from.y }, { x, y: channel }, ...climb(to.lane, x).reverse(), ...entry.corners.reverse()],
      entry.start,
    );
  }

  function laneToLane(from: End & { lane: number }, to: End & { lane: number }, track: number): Path {
    if (from.lane === to.lane) {
      const channel = channelOf(from.lane);
      const a = port(from, channel);
      const b = port(to, channel);
      return rounded(a.start, [...a.corners, ...b.corners.reverse()], b.start);
    }
    if (lanes[from.lane]!.above || lanes[to.lane]!.above) {
      const a = port(from, channelOf(from.lane));
      const b = port(to, channelOf(to.lane));
      const x =
        nearest(gutters.length > 0 ? gutters : [16], (a.start.x + b.start.x) / 2) + track * TRACK_STEP;
      const near = (lane: number) => (lanes[lane]!.above ? channels.above! : channels.below[0]!);
      return rounded(
        a.start,
        [
          ...a.corners,
          ...climb(from.lane, x),
          { x, y: near(from.lane) },
          { x, y: near(to.lane) },
          ...climb(to.lane, x).reverse(),
          ...b.corners.reverse(),
        ],
        b.start,
      );
    }
    const channel = channels.below[Math.max(from.lane, to.lane) - firstBelow]!;
    const a = port(from, channel);
    const b = port(to, channel);
    return rounded(a.start, [...a.corners, ...b.corners.reverse()], b.start);
  }

  function route(from: End, to: End, track: number): Path {
    if (from.column !== null && to.column !== null) {
      if (from.column === to.column) return inside(from, to);
      return across({ ...from, column: from.column }, { ...to, column: to.column }, track);
    }
    if (from.lane !== null && to.column !== null) {
      return laneToColumn({ ...from, lane: from.lane }, { ...to, column: to.column }, track);
    }
    if (from.column !== null && to.lane !== null) {
      return columnToLane({ ...from, column: from.column }, { ...to, lane: to.lane }, track);
    }
    return laneToLane({ ...from, lane: from.lane! }, { ...to, lane: to.lane! }, track);
  }

  return {
    /** The way of a link from card to card. Links into one segment share their track. */
    link(from: string, to: string): Path {
      return route(cardEnd(cards.get(from)!), cardEnd(cards.get(to)!), trackOf.get(to)!);
    },
    /** The way of a flow between two boxes of columns. */
    flow(from: End, to: End): Path {
      return route(from, to, 0);
    },
  };
}

function cardEnd(card: Card): End {
  return { rect: card, column: card.column, lane: card.lane, y: card.y + card.height / 2 };
}

function rounded(start: Point, corners: readonly Point[], end: Point): Path {
  return pathThrough(
    start,
    corners.map(({ x, y }) => ({ x, y, radius: RADIUS })),
    end,
  );
}

interface Gap {
  lo: number;
  hi: number;
}

/** Free heights of a column: above, between and below its boxes. */
function gapsBetween(boxes: readonly Box[], { bands }: Layout): Gap[] {
  const band = bands[0]!;
  const gaps: Gap[] = [];
  let lo = band.y;
  for (const box of boxes) {
    gaps.push({ lo, hi: box.y });
    lo = box.y + box.height;
  }
  gaps.push({ lo, hi: band.y + band.height });
  return gaps.filter((gap) => gap.hi - gap.lo >= 2 * CLEARANCE);
}

/** The heights at which to pass each column, so that the line climbs least in all. */
function levelsThrough(columns: readonly Gap[][], start: number, end: number, track: number): number[] {
  let ways: { y: number; cost: number; levels: number[] }[] = [{ y: start, cost: 0, levels: [] }];
  for (const gaps of columns) {
    const next = gaps.flatMap(({ lo, hi }) => {
      const clearance = Math.min(CLEARANCE + 4, (hi - lo) / 2);
      const sway = Math.min(track * TRACK_STEP, (hi - lo) / 2 - clearance);
      const inGap = (y: number) => Math.min(hi - clearance, Math.max(lo + clearance, y)) + Math.max(0, sway);
      return [start, end, (start + end) / 2].map((y) => {
        const at = inGap(y);
        const best = ways.reduce((a, b) =>
          b.cost + Math.abs(at - b.y) < a.cost + Math.abs(at - a.y) - 1e-9 ? b : a,
        );
        return { y: at, cost: best.cost + Math.abs(at - best.y), levels: [...best.levels, at] };
      });
    });
    if (next.length > 0) ways = next;
    else ways = ways.map((way) => ({ ...way, levels: [...way.levels, way.y] }));
  }
  return ways.reduce((a, b) => (b.cost + Math.abs(end - b.y) < a.cost + Math.abs(end - a.y) - 1e-9 ? b : a))
    .levels;
}

/** Where a line can cross a lane between two of its cards. */
function passagesOf(boxes: readonly Box[], cards: Map<string, Card>): number[] {
  const spans = boxes
    .flatMap((box) => box.segments.map((id) => cards.get(id)!))
    .map(({ x, width }) => ({ lo: x, hi: x + width }))
    .sort((a, b) => a.lo - b.lo);
  if (spans.length === 0) return [];
  const found = [spans[0]!.lo - 3];
  let reach = spans[0]!.hi;
  for (const span of spans) {
    if (span.lo > reach + 1) found.push((span.lo + reach) / 2);
    reach = Math.max(reach, span.hi);
  }
  return [...found, reach + 3];
}

function nearest(values: readonly number[], wish: number): number {
  return values.reduce((best, value) => (Math.abs(value - wish) < Math.abs(best - wish) ? value : best));
}
