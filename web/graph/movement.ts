import type { Card, Layout } from "./layout.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The card next to one in a direction: the nearest whose middle lies that way, where distance across the
 * direction counts three times. Null at the edge of the picture.
 */
export function neighbour(
  layout: Layout,
  from: string,
  direction: Direction,
  among: (segment: string) => boolean,
): string | null {
  const start = layout.cards.get(from);
  if (!start) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const card of layout.cards.values()) {
    if (card.id === from || !among(card.id)) continue;
    const cost = distance(start, card, direction);
    if (cost < least || (cost === least && best !== null && card.id < best)) {
      best = card.id;
      least = cost;
    }
  }
  return best;
}

function distance(from: Card, to: Card, direction: Direction): number {
  const dx = to.x + to.width / 2 - from.x - from.width / 2;
  const dy = to.y + to.height / 2 - from.y - from.height / 2;
  const upright = direction === "up" || direction === "down";
  const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const across = Math.abs(upright ? dx : dy);
  return along <= 1 ? Number.POSITIVE_INFINITY : along + 3 * across;
}

/** Where the keyboard starts: the first card at the upper left of the columns, else of a lane. */
export function firstCard(layout: Layout, among: (segment: string) => boolean): string | null {
  const column = layout.columns.flatMap(({ boxes }) => boxes).flatMap(({ segments }) => segments);
  const lane = layout.lanes.flatMap(({ boxes }) => boxes).flatMap(({ segments }) => segments);
  return [...column, ...lane].find(among) ?? null;
}
