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

/** Lines by their number: where each stands, as rows of numbers. */
interface Lines {
  slope: Float64Array;
  base: Float64Array;
}

/**
 * Pairs of links that cross when drawn as straight lines. Which pairs have a stretch in common is known once the
 * columns are: only those are looked at, and of those only the ones that moved.
 */
export function crossingsAmong(links: readonly OrderLink[], columnOf: ReadonlyMap<string, number>) {
  const size = links.length;
  const left: string[] = [];
  const right: string[] = [];
  const x1 = new Int32Array(size);
  const x2 = new Int32Array(size);
  const touching = new Map<string, number[]>();
  for (const [index, { from, to }] of links.entries()) {
    const forwards = columnOf.get(from)! < columnOf.get(to)!;
    left.push(forwards ? from : to);
    right.push(forwards ? to : from);
    x1[index] = columnOf.get(left[index]!)!;
    x2[index] = columnOf.get(right[index]!)!;
    for (const id of from === to ? [from] : [from, to]) {
      const known = touching.get(id);
      if (known) known.push(index);
      else touching.set(id, [index]);
    }
  }
  const { starts, others, low, high } = beside(x1, x2);

  const linesAt = (): Lines => ({ slope: new Float64Array(size), base: new Float64Array(size) });
  const draw = (into: Lines, index: number, from: number, to: number) => {
    const slope = (to - from) / (x2[index]! - x1[index]!);
    into.slope[index] = slope;
    into.base[index] = from - slope * x1[index]!;
  };
  /** Whether two lines cross on the stretch they have in common, which the pair says. */
  const cross = (pair: number, a: number, ofA: Lines, ofB: Lines): boolean => {
    const b = others[pair]!;
    const apart = ofA.base[a]! - ofB.base[b]!;
    const turn = ofA.slope[a]! - ofB.slope[b]!;
    return (apart + turn * low[pair]!) * (apart + turn * high[pair]!) < -1e-9;
  };
  const drawn = (y: ReadonlyMap<string, number>): Lines => {
    const lines = linesAt();
    for (let index = 0; index < size; index += 1)
      draw(lines, index, y.get(left[index]!)!, y.get(right[index]!)!);
    return lines;
  };
  const countOf = (lines: Lines): number => {
    let count = 0;
    for (let a = 0; a < size; a += 1)
      for (let pair = starts[a]!; pair < starts[a + 1]!; pair += 1)
        if (others[pair]! > a && cross(pair, a, lines, lines)) count += 1;
    return count;
  };

  return {
    count: (columns: readonly Block[][]) => countOf(drawn(heights(columns))),
    /** Counts on from an order, of which one column after the other is changed. */
    from(columns: readonly Block[][]) {
      const y = heights(columns);
      const now = drawn(y);
      const then = linesAt();
      const crossed = new Uint8Array(others.length);
      const look = (a: number) => {
        for (let pair = starts[a]!; pair < starts[a + 1]!; pair += 1)
          crossed[pair] = cross(pair, a, now, now) ? 1 : 0;
      };
      for (let a = 0; a < size; a += 1) look(a);
      let count = crossed.reduce((sum, one) => sum + one, 0) / 2;
      /** In which question a line was touched last. */
      const touchedIn = new Int32Array(size);
      let question = 0;
      return {
        count: () => count,
        /** The count with a column in another order, and a way to keep that order until the next is asked about. */
        with(blocks: Block[]): { count: number; keep: () => void } {
          question += 1;
          const moved = new Map<string, number>();
          for (const [id, at] of heights([blocks])) if (y.get(id) !== at) moved.set(id, at);
          const touched: number[] = [];
          for (const id of moved.keys()) {
            for (const index of touching.get(id) ?? []) {
              if (touchedIn[index] === question) continue;
              touchedIn[index] = question;
              touched.push(index);
              const [from, to] = [left[index]!, right[index]!];
              draw(then, index, moved.get(from) ?? y.get(from)!, moved.get(to) ?? y.get(to)!);
            }
          }
          let changed = 0;
          for (const index of touched) {
            for (let pair = starts[index]!; pair < starts[index + 1]!; pair += 1) {
              const other = others[pair]!;
              const moves = touchedIn[other] === question;
              if (moves && other <= index) continue;
              changed += (cross(pair, index, then, moves ? then : now) ? 1 : 0) - crossed[pair]!;
            }
          }
          return {
            count: count + changed,
            keep() {
              count += changed;
              for (const [id, at] of moved) y.set(id, at);
              for (const index of touched) {
                now.slope[index] = then.slope[index]!;
                now.base[index] = then.base[index]!;
              }
              for (let a = 0; a < size; a += 1) look(a);
            },
          };
        },
      };
    },
  };
}

/**
 * For every line the others that have a stretch in common with it, one after the other in `others`, those of line a
 * from `starts[a]` on, and where that stretch begins and ends.
 */
function beside(x1: Int32Array, x2: Int32Array) {
  const starts = new Int32Array(x1.length + 1);
  const others: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (let a = 0; a < x1.length; a += 1) {
    for (let b = 0; b < x1.length; b += 1) {
      const [lo, hi] = [Math.max(x1[a]!, x1[b]!), Math.min(x2[a]!, x2[b]!)];
      if (a === b || lo >= hi) continue;
      others.push(b);
      low.push(lo);
      high.push(hi);
    }
    starts[a + 1] = others.length;
  }
  return {
    starts,
    others: Int32Array.from(others),
    low: Int32Array.from(low),
    high: Int32Array.from(high),
  };
}
