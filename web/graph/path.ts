export interface Point {
  x: number;
  y: number;
}

/**
 * A line from start to end. The bends are the control points of a chain of quadratic curves: the line passes
 * through the middle between each two of them, as Cytoscape's unbundled-bezier does.
 */
export interface Path {
  start: Point;
  end: Point;
  bends: Point[];
}

/** A corner of a route: rounded to a radius, or without one soft, as wide as its neighbours leave room. */
export interface Corner extends Point {
  radius?: number;
}

export function pathThrough(start: Point, corners: readonly Corner[], end: Point): Path {
  const turning = withoutStraight(start, corners, end);
  const bends = turning.flatMap((corner, index) => {
    if (corner.radius === undefined) return [{ x: corner.x, y: corner.y }];
    const before = turning[index - 1] ?? start;
    const after = turning[index + 1] ?? end;
    return [
      toward(corner, before, corner.radius),
      { x: corner.x, y: corner.y },
      toward(corner, after, corner.radius),
    ];
  });
  return { start, end, bends };
}

function withoutStraight(start: Point, corners: readonly Corner[], end: Point): Corner[] {
  const kept: Corner[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = kept[kept.length - 1] ?? start;
    const after = corners[index + 1] ?? end;
    if (corner.radius === undefined) {
      kept.push(corner);
      continue;
    }
    const turn = (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x);
    if (Math.abs(turn) > 1e-6) kept.push(corner);
  }
  return kept;
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return { x: from.x, y: from.y };
  const share = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Path data for SVG. */
export function pathData({ start, end, bends }: Path): string {
  const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  if (bends.length === 0) return `M${at(start)}L${at(end)}`;
  const curves = bends.map((bend, index) => {
    const next = bends[index + 1];
    const to = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end;
    return `Q${at(bend)} ${at(to)}`;
  });
  return `M${at(start)}${curves.join("")}`;
}

/**
 * The bends as Cytoscape wants them: how far along the straight line from start to end, and how far off it.
 */
export function bendsAlong({ start, end, bends }: Path): { weights: number[]; distances: number[] } {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const squared = dx * dx + dy * dy || 1;
  const length = Math.sqrt(squared);
  return {
    weights: bends.map(({ x, y }) => ((x - start.x) * dx + (y - start.y) * dy) / squared),
    distances: bends.map(({ x, y }) => ((y - start.y) * dx - (x - start.x) * dy) / length),
  };
}
