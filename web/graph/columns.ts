/** A group of one stage, or a part of it when it is taller than a column. */
export interface Block {
  id: string;
  segments: string[];
  depth: number;
}

/** Height of a box beyond its cards, in cards: title, padding, gap. */
const BOX_OVERHEAD = 0.8;
const INNER_LINK = 0.6;
const DEPTH_SPREAD = 0.8;
const TOO_TALL = 1000;

/** Whether a column's cards fit in height. */
export type Fits = (column: readonly Block[]) => boolean;

/** Links between two blocks, whichever way they run. */
export type LinkCount = (a: Block, b: Block) => number;

/** The fewest columns in which blocks fit in their order. */
export function fewestColumns(blocks: readonly Block[], fits: Fits): number {
  let count = 0;
  let column: Block[] = [];
  for (const block of blocks) {
    if (count > 0 && fits([...column, block])) column.push(block);
    else {
      count += 1;
      column = [block];
    }
  }
  return count;
}

/**
 * Cuts the blocks of every stage (in the order of their depth) into columns: one each, then one more where the
 * cost falls most, until `most` columns are used, never fewer than fit in height. Cost of a cut: the tallest column in cards + 0.6 per link inside a column + 0.8 per depth spread.
 */
export function cutColumns(
  stages: readonly Block[][],
  most: number,
  linksBetween: LinkCount,
  fits: Fits,
): Block[][][] {
  const cuts = stages.map((blocks) => cutsByCount(blocks, most, linksBetween, fits));
  const counts = cuts.map(
    (options) =>
      Math.max(
        0,
        options.findIndex(({ cost }) => cost < TOO_TALL),
      ) + 1,
  );
  for (let used = counts.reduce((sum, count) => sum + count, 0); used < most; used += 1) {
    let best = -1;
    let gain = 0.05;
    for (const [stage, options] of cuts.entries()) {
      const now = options[counts[stage]! - 1]!;
      const next = options[counts[stage]!];
      if (next && now.cost - next.cost > gain) {
        best = stage;
        gain = now.cost - next.cost;
      }
    }
    if (best < 0) break;
    counts[best]! += 1;
  }
  return cuts.map((options, stage) => options[counts[stage]! - 1]!.columns);
}

interface Cut {
  cost: number;
  columns: Block[][];
}

/** The best cut into 1, 2, … columns: for every bound on the height, the cheapest cut within it. */
function cutsByCount(blocks: readonly Block[], most: number, linksBetween: LinkCount, fits: Fits): Cut[] {
  const size = blocks.length;
  const height: number[][] = [];
  const cost: number[][] = [];
  for (let from = 0; from < size; from += 1) {
    height.push([]);
    cost.push([]);
    let links = 0;
    let tall = 0;
    for (let to = from; to < size; to += 1) {
      for (let other = from; other < to; other += 1) links += linksBetween(blocks[other]!, blocks[to]!);
      tall += blocks[to]!.segments.length + BOX_OVERHEAD;
      height[from]!.push(tall);
      cost[from]!.push(INNER_LINK * links + DEPTH_SPREAD * (blocks[to]!.depth - blocks[from]!.depth));
    }
  }
  const bounds = [...new Set(height.flat())].sort((a, b) => a - b);
  const limit = Math.min(size, most);
  const best: (Cut | undefined)[] = Array(limit).fill(undefined);
  for (const bound of bounds.length > 120
    ? bounds.filter((_, at) => at % Math.ceil(bounds.length / 120) === 0 || at === bounds.length - 1)
    : bounds) {
    const table = cheapest(size, limit, (from, to) =>
      height[from]![to - from]! <= bound ? cost[from]![to - from]! : Number.POSITIVE_INFINITY,
    );
    for (const [index, found] of table.entries()) {
      if (!found || bound + found.cost >= (best[index]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      const columns = found.starts.map((start, at) => blocks.slice(start, found.starts[at + 1] ?? size));
      const cost = bound + found.cost + TOO_TALL * columns.filter((column) => !fits(column)).length;
      if (cost < (best[index]?.cost ?? Number.POSITIVE_INFINITY)) best[index] = { cost, columns };
    }
  }
  return best.filter((cut) => cut !== undefined);
}

/** The cheapest cut of `size` things into 1, 2, … up to `limit` runs. */
function cheapest(
  size: number,
  limit: number,
  runCost: (from: number, to: number) => number,
): ({ cost: number; starts: number[] } | undefined)[] {
  const none = Number.POSITIVE_INFINITY;
  const runs = Array.from({ length: size }, (_, from) =>
    Float64Array.from({ length: size }, (_, to) => (to < from ? none : runCost(from, to))),
  );
  let before = new Float64Array(size + 1).fill(none);
  before[0] = 0;
  /** Where the last of so many runs begins, by their count and end. */
  const last: Int32Array[] = [];
  const answers: ({ cost: number; starts: number[] } | undefined)[] = [];
  for (let count = 1; count <= limit; count += 1) {
    const row = new Float64Array(size + 1).fill(none);
    const from = new Int32Array(size + 1);
    for (let end = count; end <= size; end += 1) {
      for (let start = count - 1; start < end; start += 1) {
        const total = before[start]! + runs[start]![end - 1]!;
        if (total >= row[end]!) continue;
        row[end] = total;
        from[end] = start;
      }
    }
    last.push(from);
    answers.push(row[size] === none ? undefined : { cost: row[size]!, starts: startsOf(last, size) });
    before = row;
  }
  return answers;
}

function startsOf(last: readonly Int32Array[], size: number): number[] {
  const starts: number[] = [];
  let end = size;
  for (const from of [...last].reverse()) {
    end = from[end]!;
    starts.unshift(end);
  }
  return starts;
}
