/** Something to be covered: worth `weight` once `wants` of the chosen cover it, and that part of it before. */
export interface Item {
  weight: number;
  wants: number;
}

export interface Coverer {
  id: string;
  /** Of equal gains the higher score goes first, then the smaller id. */
  score: number;
  /** At most so many of one group; null belongs to none. */
  group: string | null;
  /** Positions of items, each once. */
  covers: readonly number[];
}

export interface Limits {
  k: number;
  must: ReadonlySet<string>;
  perGroup: number | null;
}

export interface Pick {
  id: string;
  /** What it adds to those before it. */
  gain: number;
  /** The items that it adds to, and how much. */
  adds: { item: number; gain: number }[];
}

/** Gains that differ by less are rounding, and a tie. */
const TIE = 1e-9;

/**
 * At most k coverers that together cover most: greedy on what each adds, then exchanges of one for another while that
 * adds; ties by score, then id, nothing without gain but what must be. Without groups and musts at least 63 % of the best
 * (Nemhauser, Wolsey and Fisher 1978); exchanges only add to it. O(k × covers), and that again for each exchange.
 */
export function cover(items: readonly Item[], coverers: readonly Coverer[], limits: Limits): Pick[] {
  const all = [...coverers].sort(inTurn);
  const tally = new Tally(items, limits);
  for (const one of all) if (limits.must.has(one.id)) tally.add(one);
  fill(tally, all);
  while (exchange(tally, all)) fill(tally, all);
  return inOrder(items, tally.chosen()).filter(({ id, gain }) => gain > TIE || limits.must.has(id));
}

const inTurn = (a: Coverer, b: Coverer) => b.score - a.score || (a.id < b.id ? -1 : 1);

/** What is chosen so far, and how often each item is covered. */
class Tally {
  private readonly items: readonly Item[];
  private readonly limits: Limits;
  private readonly counts: Int32Array;
  private readonly groups = new Map<string, number>();
  private readonly taken = new Map<string, Coverer>();

  constructor(items: readonly Item[], limits: Limits) {
    this.items = items;
    this.limits = limits;
    this.counts = new Int32Array(items.length);
  }

  chosen(): Coverer[] {
    return [...this.taken.values()].sort(inTurn);
  }

  has(one: Coverer): boolean {
    return this.taken.has(one.id);
  }

  isMust(one: Coverer): boolean {
    return this.limits.must.has(one.id);
  }

  allows({ group }: Coverer): boolean {
    if (this.taken.size >= this.limits.k) return false;
    return this.limits.perGroup === null || group === null
      ? true
      : (this.groups.get(group) ?? 0) < this.limits.perGroup;
  }

  add(one: Coverer): void {
    this.taken.set(one.id, one);
    this.change(one, 1);
  }

  remove(one: Coverer): void {
    this.taken.delete(one.id);
    this.change(one, -1);
  }

  private change({ covers, group }: Coverer, by: number): void {
    for (const item of covers) this.counts[item]! += by;
    if (group !== null) this.groups.set(group, (this.groups.get(group) ?? 0) + by);
  }

  addsOf({ covers }: Coverer): Pick["adds"] {
    return covers
      .filter((item) => this.counts[item]! < this.items[item]!.wants && this.items[item]!.weight > 0)
      .map((item) => ({ item, gain: this.items[item]!.weight / this.items[item]!.wants }));
  }

  gainOf({ covers }: Coverer): number {
    let gain = 0;
    for (const item of covers) {
      const { weight, wants } = this.items[item]!;
      if (this.counts[item]! < wants) gain += weight / wants;
    }
    return gain;
  }
}

function fill(tally: Tally, all: readonly Coverer[]): void {
  for (;;) {
    const best = bestOf(tally, all);
    if (best === null || best.gain <= TIE) return;
    tally.add(best.one);
  }
}

/** What adds most among those that the limits allow; the first in turn of several. */
function bestOf(tally: Tally, all: readonly Coverer[]): { one: Coverer; gain: number } | null {
  let best: { one: Coverer; gain: number } | null = null;
  for (const one of all) {
    if (tally.has(one) || !tally.allows(one)) continue;
    const gain = tally.gainOf(one);
    if (best === null || gain > best.gain + TIE) best = { one, gain };
  }
  return best;
}

/** Makes the exchange that adds most, of several the one that takes in who is first and gives up who is last in turn. */
function exchange(tally: Tally, all: readonly Coverer[]): boolean {
  let best: { out: Coverer; one: Coverer; more: number } | null = null;
  for (const out of tally.chosen().reverse()) {
    if (tally.isMust(out)) continue;
    tally.remove(out);
    const found = bestOf(tally, all);
    const more = found === null ? 0 : found.gain - tally.gainOf(out);
    tally.add(out);
    if (found === null || more <= TIE) continue;
    const isTie = best !== null && Math.abs(more - best.more) <= TIE;
    if (best === null || (isTie ? inTurn(found.one, best.one) < 0 : more > best.more))
      best = { out, one: found.one, more };
  }
  if (best === null) return false;
  tally.remove(best.out);
  tally.add(best.one);
  return true;
}

/**
 * The chosen by what each adds, so that the gains fall and sum up to what is covered. An exchange may have left one
 * that adds nothing any more: it comes last.
 */
function inOrder(items: readonly Item[], chosen: readonly Coverer[]): Pick[] {
  const tally = new Tally(items, { k: chosen.length, must: new Set(), perGroup: null });
  return chosen.map(() => {
    const { one, gain } = bestOf(tally, chosen)!;
    const adds = tally.addsOf(one);
    tally.add(one);
    return { id: one.id, gain, adds };
  });
}
