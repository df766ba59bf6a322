import type { Block } from "./columns.ts";
import { crossingsAmong, heights, type OrderLink } from "./crossings.ts";

const SWEEPS = 24;
const COARSE_SWEEPS = 6;
/** Above this many links the pairwise swaps are left out. */
const COARSE_LINKS = 400;

/**
 * Orders the boxes of every column and the cards of every box so that few links cross: barycentre sweeps, the
 * best kept, then pairwise swaps while crossings fall. What feeds what below it in one column stands above it.
 */
export function orderColumns(columns: readonly Block[][], links: readonly OrderLink[]): Block[][] {
  const columnOf = new Map<string, number>();
  for (const [index, blocks] of columns.entries()) {
    for (const block of blocks) for (const id of block.segments) columnOf.set(id, index);
  }
  const drawn = links.filter(({ from, to }) => columnOf.has(from) && columnOf.has(to));
  const across = drawn.filter(({ from, to }) => columnOf.get(from) !== columnOf.get(to));
  const neighbours = new Map<string, string[]>([...columnOf.keys()].map((id) => [id, []]));
  for (const { from, to } of across) {
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const coarse = drawn.length > COARSE_LINKS;
  const inside = insideLinks(columns, drawn);
  const crossings = coarse ? null : crossingsAmong(across, columnOf);

  let order = columns.map((blocks, index) => stacked(blocks, inside[index]!, () => 0));
  let [before, twoBefore] = ["", ""];
  let best = order;
  let fewest = crossings?.count(order) ?? 0;
  for (let sweep = 0; sweep < (coarse ? COARSE_SWEEPS : SWEEPS); sweep += 1) {
    order = swept(order, inside, neighbours, sweep % 2 === 1);
    const now = JSON.stringify(order.map((blocks) => blocks.map(({ segments }) => segments)));
    // A sweep there and back that changes nothing never will.
    if (now === twoBefore) break;
    [before, twoBefore] = [now, before];
    if (!crossings) {
      best = order;
      continue;
    }
    const count = crossings.count(order);
    if (count < fewest) {
      best = order;
      fewest = count;
    }
  }
  return crossings ? swapped(best, inside, crossings) : best;
}

interface Inside {
  /** Links between the blocks of one column, by block id. */
  blocks: OrderLink[];
  cards: OrderLink[];
}

function insideLinks(columns: readonly Block[][], links: readonly OrderLink[]): Inside[] {
  const blockOf = new Map<string, { column: number; block: string }>();
  for (const [column, blocks] of columns.entries()) {
    for (const block of blocks) for (const id of block.segments) blockOf.set(id, { column, block: block.id });
  }
  const inside = columns.map<Inside>(() => ({ blocks: [], cards: [] }));
  for (const link of links) {
    const from = blockOf.get(link.from)!;
    const to = blockOf.get(link.to)!;
    if (from.column !== to.column) continue;
    if (from.block === to.block) inside[from.column]!.cards.push(link);
    else inside[from.column]!.blocks.push({ from: from.block, to: to.block });
  }
  return inside;
}

/** Flow order first, then the wish, then what stood first before. A ring is broken at the smallest wish. */
function topological<T>(
  items: readonly T[],
  key: (item: T) => string,
  links: readonly OrderLink[],
  wish: (item: T) => number,
): T[] {
  const left = items.map((item, index) => ({ item, id: key(item), wish: wish(item), index }));
  const known = new Set(left.map(({ id }) => id));
  const blocking = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  if (blocking.length === 0) return byWish(left);
  const done: T[] = [];
  const placed = new Set<string>();
  while (left.length > 0) {
    const free = left.filter(({ id }) => !blocking.some(({ from, to }) => to === id && !placed.has(from)));
    const next = (free.length > 0 ? free : left).reduce((first, other) =>
      other.wish < first.wish - 1e-9 ? other : first,
    );
    left.splice(left.indexOf(next), 1);
    placed.add(next.id);
    done.push(next.item);
  }
  return done;
}

function byWish<T>(left: { item: T; wish: number; index: number }[]): T[] {
  return left
    .sort((a, b) => (Math.abs(a.wish - b.wish) <= 1e-9 ? a.index - b.index : a.wish - b.wish))
    .map(({ item }) => item);
}

function stacked(blocks: readonly Block[], inside: Inside, wish: (id: string) => number): Block[] {
  const mean = (block: Block) =>
    block.segments.reduce((sum, id) => sum + wish(id), 0) / Math.max(1, block.segments.length);
  return topological(blocks, (block) => block.id, inside.blocks, mean).map((block) => ({
    ...block,
    segments: topological(block.segments, (id) => id, inside.cards, wish),
  }));
}

function swept(
  columns: readonly Block[][],
  inside: readonly Inside[],
  neighbours: Map<string, string[]>,
  backwards: boolean,
): Block[][] {
  const result = [...columns];
  const y = heights(columns);
  const indices = columns.map((_, index) => index);
  for (const index of backwards ? indices.reverse() : indices) {
    const wish = (id: string) => {
      const near = neighbours.get(id)!;
      return near.length === 0
        ? y.get(id)!
        : near.reduce((sum, other) => sum + y.get(other)!, 0) / near.length;
    };
    result[index] = stacked(result[index]!, inside[index]!, wish);
    for (const [id, value] of heights([result[index]!])) y.set(id, value);
  }
  return result;
}

function swapped(
  start: Block[][],
  inside: readonly Inside[],
  crossings: ReturnType<typeof crossingsAmong>,
): Block[][] {
  const best = [...start];
  const counted = crossings.from(start);
  const attempt = (column: number, blocks: Block[]) => {
    const other = counted.with(blocks);
    if (other.count >= counted.count()) return;
    best[column] = blocks;
    other.keep();
  };
  const feeds = (links: readonly OrderLink[], from: string, to: string) =>
    links.some((link) => link.from === from && link.to === to);
  for (let round = 0, before = Number.POSITIVE_INFINITY; round < 4 && counted.count() < before; round += 1) {
    before = counted.count();
    for (const column of start.keys()) {
      for (let at = 0; at + 1 < best[column]!.length; at += 1) {
        const blocks = best[column]!;
        if (!feeds(inside[column]!.blocks, blocks[at]!.id, blocks[at + 1]!.id))
          attempt(column, exchanged(blocks, at));
      }
      for (const [index, { segments }] of best[column]!.entries()) {
        for (let at = 0; at + 1 < segments.length; at += 1) {
          const now = best[column]![index]!;
          if (feeds(inside[column]!.cards, now.segments[at]!, now.segments[at + 1]!)) continue;
          const changed = { ...now, segments: exchanged(now.segments, at) };
          attempt(
            column,
            best[column]!.map((block, other) => (other === index ? changed : block)),
          );
        }
      }
    }
  }
  return best;
}

function exchanged<T>(items: readonly T[], at: number): T[] {
  const result = [...items];
  result[at] = items[at + 1]!;
  result[at + 1] = items[at]!;
  return result;
}
