import type { Columns } from "../analysis/judging/columns.ts";
import { madeOf } from "./made-of.ts";
import { comparisonFor } from "./name-order.ts";
import type { FirmBrief } from "./parts.ts";
import { type Matches, NO_MATCH, SearchTier, type Wanted } from "./search-tier.ts";

/** So many firms are told beside the names that were spelt first; with more they are spelt anew. */
const BESIDE_MOST = 2_000;
const NAMES = ["name", "fullName", "uscc", "stockCode"] as const;

/** All firms by their names: found by them and in their order, positions as in the columns. */
export class FirmNames {
  readonly firms: Columns<FirmBrief>;
  private readonly base: Columns<FirmBrief>;
  private readonly tier: SearchTier;
  /** Null while the firms are those that were spelt first. */
  private readonly since: { moves: Moves; tier: SearchTier } | null;
  private sorted: Int32Array | null = null;

  private constructor(base: Columns<FirmBrief>, tier: SearchTier, firms: Columns<FirmBrief>) {
    this.base = base;
    this.tier = tier;
    this.firms = firms;
    const moves = firms === base ? null : movesOf(base, firms);
    this.since = moves && { moves, tier: new SearchTier(moves.come.map((at) => namesOf(firms, at))) };
  }

  static of(firms: Columns<FirmBrief>): FirmNames {
    return new FirmNames(firms, new SearchTier(everyName(firms)), firms);
  }

  /** The same after firms have changed; only those are spelt and put in order again. */
  withFirms(firms: Columns<FirmBrief>): FirmNames {
    const next = new FirmNames(this.base, this.tier, firms);
    if (!next.since) return next;
    const { come, gone } = next.since.moves;
    return come.length + gone > BESIDE_MOST ? FirmNames.of(firms) : next;
  }

  namesAt(at: number): string[] {
    return namesOf(this.firms, at);
  }

  search(wanted: Wanted): Matches {
    const found = this.tier.search(wanted);
    if (!this.since) return found;
    const { moves, tier } = this.since;
    const ranks = new Uint8Array(this.firms.length).fill(NO_MATCH);
    const names = new Uint8Array(this.firms.length);
    for (const [before, at] of moves.to.entries()) {
      if (at < 0) continue;
      ranks[at] = found.ranks[before]!;
      names[at] = found.names[before]!;
    }
    const beside = tier.search(wanted);
    for (const [which, at] of moves.come.entries()) {
      ranks[at] = beside.ranks[which]!;
      names[at] = beside.names[which]!;
    }
    return { ranks, names };
  }

  /** Whether two have one place in the order of the names. */
  areAlike(a: number, b: number): boolean {
    const names = this.firms.textsOf("name");
    return comparisonOf(this.base)(names[a] ?? "", names[b] ?? "") === 0;
  }

  /** Positions in the order of the names, of equal ones in that of the ids. */
  get order(): Int32Array {
    this.sorted ??= this.since
      ? mended(orderOf(this.base), this.since.moves, byName(this.base, this.firms))
      : orderOf(this.base);
    return this.sorted;
  }
}

function namesOf(firms: Columns<FirmBrief>, at: number): string[] {
  const names: string[] = [];
  for (const column of NAMES) {
    const name = firms.textsOf(column)[at];
    if (name && !names.includes(name)) names.push(name);
  }
  return names;
}

function* everyName(firms: Columns<FirmBrief>) {
  for (let at = 0; at < firms.length; at++) yield namesOf(firms, at);
}

const comparisonOf = madeOf((base: Columns<FirmBrief>) => comparisonFor(base.textsOf("name")));

/** Compares firms by their names as those that were spelt first are compared. */
const byName = (base: Columns<FirmBrief>, firms: Columns<FirmBrief>) => {
  const compare = comparisonOf(base);
  const names = firms.textsOf("name");
  return (a: number, b: number) => compare(names[a] ?? "", names[b] ?? "") || a - b;
};

const orderOf = madeOf((firms: Columns<FirmBrief>) =>
  Int32Array.from({ length: firms.length }, (_, at) => at).sort(byName(firms, firms)),
);

/** The order before with those that came put where they belong. */
function mended(
  before: Int32Array,
  { to, come }: Moves,
  compare: (a: number, b: number) => number,
): Int32Array {
  const stayed = before.map((at) => to[at]!).filter((at) => at >= 0);
  const sorted = Int32Array.from(come).sort(compare);
  const order = new Int32Array(stayed.length + sorted.length);
  let [from, filled] = [0, 0];
  for (const at of sorted) {
    let [low, high] = [from, stayed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(stayed[middle]!, at) < 0) low = middle + 1;
      else high = middle;
    }
    order.set(stayed.subarray(from, low), filled);
    filled += low - from;
    order[filled++] = at;
    from = low;
  }
  order.set(stayed.subarray(from), filled);
  return order;
}

/** Where the firms of before stand now, -1 where they are no more or are called otherwise, and those that have come. */
interface Moves {
  to: Int32Array;
  come: number[];
  gone: number;
}

function movesOf(before: Columns<FirmBrief>, after: Columns<FirmBrief>): Moves {
  const to = new Int32Array(before.length).fill(-1);
  const come: number[] = [];
  const [olds, news] = [before.textsOf("id") as string[], after.textsOf("id") as string[]];
  const texts = NAMES.map((name) => [before.textsOf(name), after.textsOf(name)] as const);
  let [old, now, gone] = [0, 0, 0];
  while (old < olds.length || now < news.length) {
    const [a, b] = [olds[old], news[now]];
    if (a !== undefined && a === b) {
      if (texts.some(([x, y]) => x[old] !== y[now])) {
        gone++;
        come.push(now);
      } else to[old] = now;
      old++;
      now++;
    } else if (b === undefined || (a !== undefined && a < b)) {
      gone++;
      old++;
    } else come.push(now++);
  }
  return { to, come, gone };
}
