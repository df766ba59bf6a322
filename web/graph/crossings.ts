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
    const [x1, x2, y1] = [columnOf.get(left)!, columnOf.get(right)!, y.get(left)!];
    const slope = (y.get(right)! - y1) / (x2 - x1);
    return { x1, x2, slope, base: y1 - slope * x1 };
  });
  let count = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const a = lines[i]!;
    for (let j = i + 1; j < lines.length; j += 1) {
      const b = lines[j]!;
      const lo = Math.max(a.x1, b.x1);
      const hi = Math.min(a.x2, b.x2);
      if (lo >= hi) continue;
      const apart = a.base - b.base;
      const turn = a.slope - b.slope;
      if ((apart + turn * lo) * (apart + turn * hi) < -1e-9) count += 1;
    }
  }
  return count;
}
