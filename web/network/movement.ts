import type { Point } from "./places.ts";
import type { ShownNetwork } from "./shown.ts";

export type Direction = "left" | "right" | "up" | "down";

const WAYS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** Names stand below each other more closely than beside each other. */
const FLAT = 1.9;
/** How far off the direction a tie may lead, as the cosine. */
const OFF = 0.35;

/** The next along a tie that leads that way, the straightest first; the same when none does. */
export function nextAlong(
  { members, ties }: ShownNetwork,
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string {
  const near = new Set(
    ties.flatMap((tie) => (tie.from === from ? [tie.to] : tie.to === from ? [tie.from] : [])),
  );
  const here = places.get(from)!;
  const way = WAYS[direction];
  let best = { key: from, cost: Number.POSITIVE_INFINITY };
  for (const key of members.keys()) {
    if (!near.has(key) || key === from) continue;
    const at = places.get(key)!;
    const [dx, dy] = [at.x - here.x, (at.y - here.y) * FLAT];
    const far = Math.hypot(dx, dy);
    const straight = (dx * way.x + dy * way.y) / far;
    if (straight < OFF) continue;
    const cost = far * (2 - straight) ** 2;
    if (cost < best.cost) best = { key, cost };
  }
  return best.key;
}
