import { kilometres, type Point } from "../judging/distance.ts";

export interface Stop {
  id: string;
  at: Point;
}

export interface TripLimits {
  days: number;
  visitsPerDay: number;
  /** Null: no limit. */
  kmPerDay: number | null;
}

export interface Route {
  /** Ids of the stops of each day, in order; as many days as the visits take. */
  days: string[][];
  /** Ids of those no day has room for, by id. */
  left: string[];
}

/** Kilometres that differ by less are rounding. */
const SLACK = 1e-6;
/** Pairs are tried among so many of those left out, and so many of the stops begin a way of their own. */
const PAIRED = 12;
const BEGINNINGS = 12;

/** One way through some of the stops, with its length; stops and ends are positions of the distances. */
interface Way {
  order: number[];
  km: number;
}

/**
 * As many of the stops as fit, then as few kilometres as may be: nearest insertion, then reversals (2-opt), moves of
 * one stop and exchanges with one left out, until none is shorter. Each night is spent where the day ended; the way
 * back belongs to the last day, or to a day after it. Ties by id. O(stops³) for each improvement.
 */
export function planTrip(start: Point, end: Point, stops: readonly Stop[], limits: TripLimits): Route {
  const sorted = [...stops].sort((a, b) => (a.id < b.id ? -1 : 1));
  const land = new Land([...sorted.map(({ at }) => at), start, end], limits);
  const all = sorted.map((_, position) => position);
  const way = waysOf(land, all).reduce((best, one) => (isBetter(one, best) ? one : best));
  const on = new Set(way.order);
  const left = all.filter((position) => !on.has(position));
  const days = land.split(way.order) ?? [];
  return {
    days: days.map((day) => day.map((position) => sorted[position]!.id)),
    left: left.map((position) => sorted[position]!.id),
  };
}

const isBetter = (a: Way, b: Way) =>
  a.order.length > b.order.length || (a.order.length === b.order.length && a.km < b.km - SLACK);

/** One way from nothing; when it leaves stops out, others that begin with one of the stops. */
function waysOf(land: Land, all: readonly number[]): Way[] {
  const first = wayFrom(land, all, []);
  if (first.order.length === all.length) return [first];
  const begun = all.slice(0, BEGINNINGS).map((stop) => inserted(land, { order: [], km: 0 }, [stop]));
  return [first, ...begun.filter((way) => way !== null).map((way) => wayFrom(land, all, way.order))];
}

function wayFrom(land: Land, all: readonly number[], order: number[]): Way {
  let way: Way = { order, km: land.lengthOf(order) };
  for (;;) {
    const before = new Set(way.order);
    const [longer, left] = insertAll(
      land,
      way,
      all.filter((stop) => !before.has(stop)),
    );
    const better = improved(land, longer) ?? exchanged(land, longer, left);
    if (better === null) return longer;
    way = better;
  }
}

/** Distances between the stops, the start and the end, and what a day may hold. */
class Land {
  private readonly km: Float64Array;
  private readonly count: number;
  private readonly limits: TripLimits;
  readonly start: number;
  readonly end: number;

  constructor(points: Point[], limits: TripLimits) {
    this.count = points.length;
    this.limits = limits;
    this.start = points.length - 2;
    this.end = points.length - 1;
    this.km = new Float64Array(points.length ** 2);
    for (const [a, from] of points.entries())
      for (const [b, to] of points.entries()) this.km[a * points.length + b] = kilometres(from, to)!;
  }

  between(a: number, b: number): number {
    return this.km[a * this.count + b]!;
  }

  lengthOf(order: readonly number[]): number {
    let km = 0;
    let at = this.start;
    for (const stop of order) {
      km += this.between(at, stop);
      at = stop;
    }
    return km + this.between(at, this.end);
  }

  /** The order cut into days as early as they are full, which takes the fewest days; null when they do not suffice. */
  split(order: readonly number[]): number[][] | null {
    const { days: most, visitsPerDay, kmPerDay } = this.limits;
    const room = (kmPerDay ?? Number.POSITIVE_INFINITY) + SLACK;
    const days: number[][] = [];
    let today: number[] = [];
    let km = 0;
    let at = this.start;
    for (const stop of order) {
      const leg = this.between(at, stop);
      if (today.length === 0 || today.length >= visitsPerDay || km + leg > room) {
        if (days.length >= most || leg > room) return null;
        today = [];
        days.push(today);
        km = 0;
      }
      today.push(stop);
      km += leg;
      at = stop;
    }
    const back = this.between(at, this.end);
    const fits = km + back <= room || (days.length < most && back <= room);
    return order.length === 0 || fits ? days : null;
  }
}

/** Puts in what fits, the nearest to the way first, each where it costs least; then pairs that only fit together. */
function insertAll(land: Land, way: Way, left: readonly number[]): [Way, number[]] {
  const waiting = new Set(left);
  const refused: number[] = [];
  let now = way;
  while (waiting.size > 0) {
    const next = nearest(land, now, waiting);
    waiting.delete(next);
    const longer = inserted(land, now, [next]);
    if (longer === null) refused.push(next);
    else {
      now = longer;
      for (const again of refused.splice(0)) waiting.add(again);
    }
  }
  refused.sort((a, b) => a - b);
  const together = pairs(refused).reduce<Way | null>((best, pair) => {
    const found = inserted(land, now, pair);
    return found !== null && (best === null || found.km < best.km - SLACK) ? found : best;
  }, null);
  if (together === null) return [now, refused];
  const on = new Set(together.order);
  return insertAll(
    land,
    together,
    refused.filter((stop) => !on.has(stop)),
  );
}

/** Every two of the first PAIRED, both ways round. */
function pairs(stops: readonly number[]): number[][] {
  const some = stops.slice(0, PAIRED);
  return some.flatMap((a) => some.filter((b) => b !== a).map((b) => [a, b]));
}

function nearest(land: Land, { order }: Way, waiting: ReadonlySet<number>): number {
  let best = { stop: -1, km: Number.POSITIVE_INFINITY };
  for (const stop of waiting) {
    for (const at of [land.start, ...order, land.end]) {
      const km = land.between(at, stop);
      if (km < best.km - SLACK || (km < best.km + SLACK && stop < best.stop)) best = { stop, km };
    }
  }
  return best.stop;
}

function inserted(land: Land, { order }: Way, stops: number[]): Way | null {
  let best: Way | null = null;
  for (let at = 0; at <= order.length; at++) best = shorter(land, best, order.toSpliced(at, 0, ...stops));
  return best;
}

/** The first of the two unless the other is shorter and fits its days. */
function shorter(land: Land, best: Way | null, order: number[]): Way | null {
  const km = land.lengthOf(order);
  if (best !== null && km >= best.km - SLACK) return best;
  return land.split(order) === null ? best : { order, km };
}

/** The best way with one stretch reversed or one stop moved; null when none is shorter. */
function improved(land: Land, way: Way): Way | null {
  const { order } = way;
  let best: Way | null = way;
  for (let from = 0; from < order.length; from++) {
    for (let to = from + 1; to < order.length; to++) {
      const reversed = order.slice(from, to + 1).reverse();
      best = shorter(land, best, order.toSpliced(from, reversed.length, ...reversed));
    }
    const without = order.toSpliced(from, 1);
    for (let to = 0; to < order.length; to++)
      if (to !== from) best = shorter(land, best, without.toSpliced(to, 0, order[from]!));
  }
  return best === way ? null : best;
}

/** The best way with one stop given up for one left out; null when none is shorter. */
function exchanged(land: Land, way: Way, left: readonly number[]): Way | null {
  let best: Way | null = way;
  for (const stop of left) {
    for (let out = 0; out < way.order.length; out++) {
      const without = way.order.toSpliced(out, 1);
      for (let at = 0; at < way.order.length; at++)
        best = shorter(land, best, without.toSpliced(at, 0, stop));
    }
  }
  return best === way ? null : best;
}

export interface DayMeasured {
  /** Kilometres to each visit from where one was before; null when either point is unknown. */
  legs: (number | null)[];
  /** The way back, on the day that it falls on. */
  back: number | null;
  /** Known kilometres of the day. */
  km: number;
  over: { visits: boolean; km: boolean };
}

/** The distances of days as somebody arranged them; a point not known is passed over. */
export function measureTrip(
  start: Point | null,
  end: Point | null,
  days: readonly (readonly (Point | null)[])[],
  { days: most, visitsPerDay, kmPerDay }: TripLimits,
): DayMeasured[] {
  const room = (kmPerDay ?? Number.POSITIVE_INFINITY) + SLACK;
  let at = start;
  const measured = days.map((points): DayMeasured => {
    const legs = points.map((point) => {
      const km = kilometres(at, point);
      at = point ?? at;
      return km;
    });
    const km = legs.reduce<number>((sum, leg) => sum + (leg ?? 0), 0);
    return { legs, back: null, km, over: { visits: points.length > visitsPerDay, km: km > room } };
  });
  const back = kilometres(at, end);
  const last = days.findLastIndex((points) => points.length > 0);
  if (back === null || last === -1) return measured;
  const day = measured[last]!;
  const nextDay = day.km + back > room && last + 1 < most;
  const on = nextDay ? last + 1 : last;
  measured[on] ??= { legs: [], back: null, km: 0, over: { visits: false, km: false } };
  const there = measured[on];
  there.back = back;
  there.km += back;
  there.over.km = there.km > room;
  return measured;
}
