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

/** In cards. */
function columnHeight(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.segments.length + BOX_OVERHEAD, 0);
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
    for (let to = from; to < size; to += 1) {
      const run = blocks.slice(from, to + 1);
      for (let other = from; other < to; other += 1) links += linksBetween(blocks[other]!, blocks[to]!);
      const spread = run[run.length - 1]!.depth - run[0]!.depth;
      height[from]!.push(columnHeight(run));
      cost[from]!.push(INNER_LINK * links + DEPTH_SPREAD * spread);
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
      if (!found) continue;
      const columns = found.starts.map((start, at) => blocks.slice(start, found.starts[at + 1] ?? size));
      const cost = bound + found.cost + TOO_TALL * columns.filter((column) => !fits(column)).length;
      if (cost < (best[index]?.cost ?? Number.POSITIVE_INFINITY)) best[index] = { cost, columns };
    }
  }
  return best.filter((cut) => cut !== undefined);
}

function cheapest(
  size: number,
  limit: number,
  runCost: (from: number, to: number) => number,
): ({ cost: number; starts: number[] } | undefined)[] {
  type Row = ({ cost: number; starts: number[] } | undefined)[];
  let before: Row = [{ cost: 0, starts: [] }, ...Array<undefined>(size).fill(undefined)];
  const answers: Row = [];
  for (let count = 1; count <= limit; count += 1) {
    const row: Row = Array(size + 1).fill(undefined);
    for (let end = count; end <= size; end += 1) {
      for (let start = count - 1; start < end; start += 1) {
        const first = before[start];
        const run = runCost(start, end - 1);
        if (!first || run === Number.POSITIVE_INFINITY) continue;
        const total = first.cost + run;
        if (total < (row[end]?.cost ?? Number.POSITIVE_INFINITY)) {
          row[end] = { cost: total, starts: [...first.starts, start] };
        }
      }
    }
    answers.push(row[size]);
    before = row;
  }
  return answers;
}
