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

/** Roads are so much longer than the great circle, as a rule of thumb. */
export const ROAD_FACTOR = 1.3;

/** Kilometres by road, estimated; null when either point is unknown. */
function roadKm(a: Point | null, b: Point | null): number | null {
  const km = kilometres(a, b);
  return km === null ? null : km * ROAD_FACTOR;
}

/** Kilometres that differ by less are rounding. */
const SLACK = 1e-6;
/** Pairs are tried among so many of those left out, and so many of the stops begin a way of their own. */
const PAIRED = 12;
const BEGINNINGS = 12;

/** One way through some of the stops; stops and ends are positions of the distances. */
interface Way {
  order: number[];
  /** Of its longest day, cut as evenly as may be. */
  longest: number;
  km: number;
}

/**
 * As many of the stops as fit, then the longest day as short as may be, then the whole: nearest insertion, then reversals
 * (2-opt), moves of one stop and exchanges with one left out, until none is better. Kilometres are those of `ROAD_FACTOR`.
 * Each night is spent where the day ended; the way back belongs to the last day, or to a day after it when it does not
 * fit. Ties by id. O(stops³) for each improvement.
 */
export function planTrip(start: Point, end: Point, stops: readonly Stop[], limits: TripLimits): Route {
  const sorted = [...stops].sort((a, b) => (a.id < b.id ? -1 : 1));
  const land = new Land([...sorted.map(({ at }) => at), start, end], limits);
  const all = sorted.map((_, position) => position);
  const way = waysOf(land, all).reduce((best, one) => (isBetter(one, best) ? one : best));
  const on = new Set(way.order);
  const left = all.filter((position) => !on.has(position));
  const days = land.cut(way);
  return {
    days: days.map((day) => day.map((position) => sorted[position]!.id)),
    left: left.map((position) => sorted[position]!.id),
  };
}

const isBetter = (a: Way, b: Way) =>
  a.order.length > b.order.length || (a.order.length === b.order.length && isShorter(a, b));

const isShorter = (a: Omit<Way, "order">, b: Omit<Way, "order">) =>
  a.longest < b.longest - SLACK || (a.longest < b.longest + SLACK && a.km < b.km - SLACK);

/** One way from nothing; when it leaves stops out, others that begin with one of the stops. */
function waysOf(land: Land, all: readonly number[]): Way[] {
  const first = wayFrom(land, all, []);
  if (first.order.length === all.length) return [first];
  const begun = all.slice(0, BEGINNINGS).map((stop) => inserted(land, [], [stop]));
  return [first, ...begun.filter((way) => way !== null).map((way) => wayFrom(land, all, way.order))];
}

function wayFrom(land: Land, all: readonly number[], order: number[]): Way {
  let way: Way = { order, ...land.measure(order, UNBOUND)! };
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
  /** Kilometres of a day at most. */
  private readonly room: number;
  /** By stops of an order: the day that the last of them falls on when each is filled before the next. */
  private readonly dayOf: Int32Array;
  readonly start: number;
  readonly end: number;

  constructor(points: Point[], limits: TripLimits) {
    this.count = points.length;
    this.limits = limits;
    this.room = (limits.kmPerDay ?? Number.POSITIVE_INFINITY) + SLACK;
    this.dayOf = new Int32Array(this.count);
    this.start = points.length - 2;
    this.end = points.length - 1;
    this.km = new Float64Array(points.length ** 2);
    for (const [a, from] of points.entries())
      for (const [b, to] of points.entries()) this.km[a * points.length + b] = roadKm(from, to)!;
  }

  between(a: number, b: number): number {
    return this.km[a * this.count + b]!;
  }

  /**
   * The kilometres of an order, and of its longest day when it is cut as evenly as may be; null when the days do not
   * suffice, or when it is not better than `best`.
   */
  measure(order: readonly number[], best: Omit<Way, "order">): Omit<Way, "order"> | null {
    if (order.length === 0) return { longest: 0, km: this.between(this.start, this.end) };
    const along = this.along(order);
    const back = this.backOf(order);
    const km = along.at(-1)! + back;
    if (km / this.limits.days > best.longest + SLACK) return null;
    if (km < best.km - SLACK) {
      if (!this.fits(along, back, best.longest)) return null;
    } else if (!this.fits(along, back, best.longest - SLACK)) return null;
    let [least, most] = [km / this.limits.days, Math.min(best.longest, km)];
    while (most - least > SLACK / 10) {
      const middle = (least + most) / 2;
      if (this.fits(along, back, middle)) most = middle;
      else least = middle;
    }
    return { longest: most, km };
  }

  /**
   * Whether the days suffice for stops at so many kilometres when none is longer than `most`. A day is filled before
   * the next begins, but the last one is as short as its way back asks for.
   */
  private fits(along: Float64Array, back: number, most: number): boolean {
    const { days, visitsPerDay } = this.limits;
    const bound = Math.min(this.room, most) + SLACK / 100;
    const count = along.length - 1;
    let [day, begun] = [0, 0];
    for (let end = 1; end <= count; end++) {
      if (day === 0 || end - begun > visitsPerDay || along[end]! - along[begun]! > bound) {
        day++;
        begun = end - 1;
        if (day > days || along[end]! - along[begun]! > bound) return false;
      }
      this.dayOf[end] = day;
    }
    for (let begin = count - 1; begin >= Math.max(0, count - visitsPerDay); begin--) {
      const km = along[count]! - along[begin]!;
      if (km > bound) break;
      const last = begin === 0 ? 1 : this.dayOf[begin]! + 1;
      if (last > days) continue;
      if (km + back <= this.room) {
        if (km + back <= bound) return true;
      } else if (last < days && back <= bound) return true;
    }
    return false;
  }

  /** The days of a way, none longer than its longest, and as even as may be: Σ km² is least. */
  cut({ order, longest }: Way): number[][] {
    if (order.length === 0) return [];
    const { sums, begins } = this.evenly(order, longest + SLACK);
    let day = sums.length - 1;
    for (let fewer = day - 1; fewer > 0; fewer--) if (sums[fewer]!.at(-1)! <= sums[day]!.at(-1)!) day = fewer;
    const days: number[][] = [];
    for (let end = order.length; end > 0; day--) {
      const begin = begins[day]![end]!;
      days.unshift(order.slice(begin, end));
      end = begin;
    }
    return days;
  }

  /** By days used and stops visited: the least Σ km² of the days up to there, and where the last of them begins. */
  private evenly(order: readonly number[], most: number) {
    const { days, visitsPerDay } = this.limits;
    const along = this.along(order);
    const back = this.backOf(order);
    const count = order.length;
    const used = Math.min(days, count);
    const sums = Array.from({ length: used + 1 }, () =>
      new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY),
    );
    const begins = Array.from({ length: used + 1 }, () => new Int32Array(count + 1));
    sums[0]![0] = 0;
    for (let day = 1; day <= used; day++) {
      for (let end = day; end <= count; end++) {
        for (let begin = end - 1; begin >= Math.max(0, end - visitsPerDay); begin--) {
          const days = this.daysOf(along[end]! - along[begin]!, end === count ? back : null, day);
          if (days === null || Math.max(...days) > most) continue;
          const sum = days.reduce((so, km) => so + km ** 2, sums[day - 1]![begin]!);
          if (sum >= sums[day]![end]!) continue;
          sums[day]![end] = sum;
          begins[day]![end] = begin;
        }
      }
    }
    return { sums, begins };
  }

  /** The kilometres of a day, and of the one after it that the way back may need; null when it does not fit. */
  private daysOf(km: number, back: number | null, day: number): number[] | null {
    if (km > this.room) return null;
    if (back === null) return [km];
    if (km + back <= this.room) return [km + back];
    return day < this.limits.days && back <= this.room ? [km, back] : null;
  }

  /** Kilometres up to each stop; at 0 none. */
  private along(order: readonly number[]): Float64Array {
    const along = new Float64Array(order.length + 1);
    for (let at = 0; at < order.length; at++)
      along[at + 1] = along[at]! + this.between(at === 0 ? this.start : order[at - 1]!, order[at]!);
    return along;
  }

  private backOf(order: readonly number[]): number {
    return this.between(order.at(-1) ?? this.start, this.end);
  }
}

const UNBOUND = { longest: Number.POSITIVE_INFINITY, km: Number.POSITIVE_INFINITY };

/** Puts in what fits, the nearest to the way first, each where it costs least; then pairs that only fit together. */
function insertAll(land: Land, way: Way, left: readonly number[]): [Way, number[]] {
  const waiting = new Set(left);
  const refused: number[] = [];
  let now = way;
  while (waiting.size > 0) {
    const next = nearest(land, now, waiting);
    waiting.delete(next);
    const longer = inserted(land, now.order, [next]);
    if (longer === null) refused.push(next);
    else {
      now = longer;
      for (const again of refused.splice(0)) waiting.add(again);
    }
  }
  refused.sort((a, b) => a - b);
  const together = pairs(refused).reduce<Way | null>((best, pair) => {
    const found = inserted(land, now.order, pair);
    return found !== null && (best === null || isShorter(found, best)) ? found : best;
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

function inserted(land: Land, order: readonly number[], stops: number[]): Way | null {
  let best: Way | null = null;
  for (let at = 0; at <= order.length; at++) best = shorter(land, best, order.toSpliced(at, 0, ...stops));
  return best;
}

/** The first of the two unless the other is shorter and fits its days. */
function shorter(land: Land, best: Way | null, order: number[]): Way | null {
  const measured = land.measure(order, best ?? UNBOUND);
  return measured === null || (best !== null && !isShorter(measured, best)) ? best : { order, ...measured };
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

/** The kilometres by road of days as somebody arranged them, estimated; a point not known is passed over. */
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
      const km = roadKm(at, point);
      at = point ?? at;
      return km;
    });
    const km = legs.reduce<number>((sum, leg) => sum + (leg ?? 0), 0);
    return { legs, back: null, km, over: { visits: points.length > visitsPerDay, km: km > room } };
  });
  const back = roadKm(at, end);
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
