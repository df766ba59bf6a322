import type { Block } from "./columns.ts";

export interface OrderLink {
  from: string;
  to: string;
}

/** Height of every card in cards, columns centred on 0. */
export function heights(columns: readonly Block[][]): Map<string, number> {
  const at = new Map<string, number>();
  for (const blocks of columns) {
    const all = blocks.reduce((sum, block) => sum + block.segments.length + 0.8, 0);
    let y = -all / 2;
    for (const block of blocks) {
      y += 0.6;
      for (const id of block.segments) {
        at.set(id, y + 0.5);
        y += 1;
      }
      y += 0.2;
    }
  }
  return at;
}

/** Pairs of links that cross when drawn as straight lines. */
export function crossings(
  columns: readonly Block[][],
  links: readonly OrderLink[],
  columnOf: Map<string, number>,
): number {
  const y = heights(columns);
  const lines = links.map(({ from, to }) => {
    const [left, right] = columnOf.get(from)! < columnOf.get(to)! ? [from, to] : [to, from];
    return { x1: columnOf.get(left)!, x2: columnOf.get(right)!, y1: y.get(left)!, y2: y.get(right)! };
  });
  let count = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const a = lines[i]!;
    for (let j = i + 1; j < lines.length; j += 1) {
      const b = lines[j]!;
      const lo = Math.max(a.x1, b.x1);
      const hi = Math.min(a.x2, b.x2);
      if (lo >= hi) continue;
      const slopeA = (a.y2 - a.y1) / (a.x2 - a.x1);
      const slopeB = (b.y2 - b.y1) / (b.x2 - b.x1);
      const start = a.y1 + slopeA * (lo - a.x1) - b.y1 - slopeB * (lo - b.x1);
      const end = a.y1 + slopeA * (hi - a.x1) - b.y1 - slopeB * (hi - b.x1);
      if (start * end < -1e-9) count += 1;
    }
  }
  return count;
}
