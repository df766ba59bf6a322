import type { Element } from "./elements.ts";

/** On the screen, px: never smaller than this. */
const LEAST = 11;
const USUAL = 12;
const LINE = 15;
const LETTER = 12;
/** From the middle of a node to its name, in the picture. */
const AWAY = 17;

/**
 * Whose names are written at a zoom, and in what size of the picture: none is smaller than can be read, and where two
 * would stand on each other the one that matters more does.
 */
export function namedAt(nodes: readonly Element[], zoom: number): Map<string, number> {
  const size = zoom >= 1 ? USUAL : Math.max(USUAL, LEAST / zoom);
  const named = new Map<string, number>();
  const cells = new Map<string, Box[]>();
  for (const node of [...nodes].sort((a, b) => rankOf(a) - rankOf(b))) {
    const own = node.classes.includes("middle") ? Math.max(14, size) : size;
    const box = boxOf(node, zoom, own * zoom);
    const around = cellsOf(box);
    if (around.some((cell) => cells.get(cell)?.some((other) => meet(box, other)))) continue;
    named.set(node.id, own);
    for (const cell of around) cells.set(cell, [...(cells.get(cell) ?? []), box]);
  }
  return named;
}

/** Below this zoom one sees the whole rather than who is in it. */
export const FAR = 0.55;
/** With fewer than so many everybody has room at every zoom. */
export const CROWD = 60;
const AIR = 14;
/** What both ends of a line and their arrows take of it, px. */
const ENDS = 44;
const IN_HAND = /\b(middle|chosen|cursor|hit|lit)\b/;

/** In what size is written what lines say; what its line has no room for is not. */
export function saidAt(
  elements: readonly Element[],
  nodes: ReadonlyMap<string, Element>,
  zoom: number,
): Map<string, number> {
  const size = Math.max(LEAST, LEAST / zoom);
  const said = new Map<string, number>();
  for (const { id, ends, data, classes } of elements) {
    if (!ends || !classes.includes("told")) continue;
    const from = nodes.get(ends.source)?.at;
    const to = nodes.get(ends.target)?.at;
    if (!from || !to) continue;
    const room = Math.hypot(from.x - to.x, from.y - to.y) * zoom - ENDS;
    if ((widthOf(String(data.said)) * size * zoom) / LETTER <= room) said.set(id, size);
  }
  return said;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Who is in hand comes first, then the nearer ones, then who has more behind them. */
function rankOf({ classes, data }: Element): number {
  if (IN_HAND.test(classes)) return -1;
  const faint = classes.includes("faint") ? 1_000_000 : 0;
  return faint + Number(data.depth) * 1000 - Math.min(900, Math.max(0, Number(data.more)));
}

/** What a name takes on the screen. */
function boxOf({ at, data, classes }: Element, zoom: number, size: number): Box {
  const lines = String(data.name).split("\n");
  const width = Math.max(...lines.map(widthOf)) * (size / LETTER);
  const high = (lines.length * LINE * size) / LETTER;
  const top = classes.includes("above") ? (at!.y - AWAY) * zoom - high : (at!.y + AWAY) * zoom;
  const middle = at!.x * zoom;
  // Seen from afar, names leave room for those they belong to.
  const air = zoom < FAR && !IN_HAND.test(classes) ? AIR : 0;
  return {
    left: middle - width / 2 - air,
    right: middle + width / 2 + air,
    top: top - air / 2,
    bottom: top + high + air / 2,
  };
}

const widthOf = (line: string) =>
  [...line].reduce((sum, letter) => sum + (letter >= "\u2e80" ? LETTER : LETTER * 0.58), 0);
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CELL = 160;
function cellsOf({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x} ${y}`);
  return cells;
}
