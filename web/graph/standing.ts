import type { LayoutLink } from "./depth.ts";
import type { Box, Column } from "./layout.ts";
import { SIZES } from "./sizes.ts";
import { spread, type Wish } from "./spread.ts";

/** Boxes near the boxes they are linked with, columns evenly filled, in the order given. */
export function standBoxes(
  columns: readonly Column[],
  links: readonly LayoutLink[],
  top: number,
  bottom: number,
) {
  const boxOf = new Map<string, Box>();
  const share = new Map<string, number>();
  for (const { boxes } of columns) {
    for (const box of boxes) {
      for (const [at, id] of box.segments.entries()) {
        boxOf.set(id, box);
        share.set(id, (at + 0.5) / box.segments.length);
      }
    }
  }
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
    return box.y + SIZES.boxTitle + share.get(id)! * (box.height - SIZES.boxTitle);
  };
  const pulls = new Map<Box, { own: string; other: string }[]>([...even.keys()].map((box) => [box, []]));
  for (const { from, to } of links) {
    const [a, b] = [boxOf.get(from), boxOf.get(to)];
    if (!a || !b || a.column === b.column) continue;
    pulls.get(a)!.push({ own: from, other: to });
    pulls.get(b)!.push({ own: to, other: from });
  }
  for (let sweep = 0; sweep < 6; sweep += 1) {
    for (const { boxes } of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const wishes = boxes.map<Wish>((box) => {
        const near = pulls.get(box)!;
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
