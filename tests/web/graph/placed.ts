import type { Layout, Rect } from "../../../web/graph/layout.ts";

function overlaps(a: Rect, b: Rect): boolean {
  const apart = 0.01;
  return (
    a.x + apart < b.x + b.width &&
    b.x + apart < a.x + a.width &&
    a.y + apart < b.y + b.height &&
    b.y + apart < a.y + a.height
  );
}

/** Which of these lie on each other. */
export function overlapping(rects: readonly (Rect & { id: string })[]): string[] {
  return rects.flatMap((a, index) =>
    rects.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} on ${b.id}`] : [])),
  );
}

/** Cards and boxes that stick out of the picture. */
export function outside(layout: Layout): string[] {
  return [...layout.cards.values(), ...layout.boxes]
    .filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > layout.width + 0.01 || y + height > layout.height + 0.01,
    )
    .map(({ id }) => id);
}
