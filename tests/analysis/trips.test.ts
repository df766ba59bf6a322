import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kilometres, type Point } from "../../server/analysis/judging/distance.ts";
import { measureTrip, planTrip, type Stop, type TripLimits } from "../../server/analysis/planning/trips.ts";
import { CASES } from "./worlds.ts";

const point = fc.record<Point>({
  longitude: fc.integer({ min: 1050, max: 1200 }).map((n) => n / 10),
  latitude: fc.integer({ min: 220, max: 320 }).map((n) => n / 10),
});
const limits = fc.record<TripLimits>({
  days: fc.integer({ min: 1, max: 4 }),
  visitsPerDay: fc.integer({ min: 1, max: 3 }),
  kmPerDay: fc.option(fc.integer({ min: 300, max: 1_500 })),
});
const trips = (most: number) =>
  fc.noBias(
    fc.record({
      start: point,
      end: point,
      stops: fc
        .array(point, { maxLength: most, size: "max" })
        .map((points): Stop[] => points.map((at, position) => ({ id: `f${position}`, at }))),
      limits,
    }),
  );
type Drawn = typeof trips extends (most: number) => fc.Arbitrary<infer T> ? T : never;

interface Best {
  visits: number;
  longest: number;
  km: number;
}
const SLACK = 1e-6;
const beats = (a: Best, b: Best) =>
  a.visits > b.visits ||
  (a.visits === b.visits &&
    (a.longest < b.longest - SLACK || (a.longest < b.longest + SLACK && a.km < b.km - SLACK)));

const road = (a: Point, b: Point) => 1.3 * kilometres(a, b)!;

/** Every order of every choice of stops, cut everywhere: most stops, then the shortest longest day, then fewest kilometres. */
function exhaustive({ start, end, stops, limits }: Drawn): Best {
  const room = (limits.kmPerDay ?? Number.POSITIVE_INFINITY) + SLACK;
  let best: Best = { visits: 0, longest: 0, km: road(start, end) };
  const taken = new Set<number>();
  const consider = (at: Point, day: number, today: number, before: number, km: number) => {
    const back = road(at, end);
    const isToday = today + back <= room;
    if (taken.size === 0 || (!isToday && (day >= limits.days || back > room))) return;
    const longest = Math.max(before, isToday ? today + back : Math.max(today, back));
    const found = { visits: taken.size, longest, km: km + back };
    if (beats(found, best)) best = found;
  };
  const walk = (at: Point, day: number, visits: number, today: number, before: number, km: number) => {
    consider(at, day, today, before, km);
    for (const [position, stop] of stops.entries()) {
      if (taken.has(position)) continue;
      const leg = road(at, stop.at);
      taken.add(position);
      if (day > 0 && visits < limits.visitsPerDay && today + leg <= room)
        walk(stop.at, day, visits + 1, today + leg, before, km + leg);
      if (day < limits.days && leg <= room) walk(stop.at, day + 1, 1, leg, Math.max(before, today), km + leg);
      taken.delete(position);
    }
  };
  walk(start, 0, 0, 0, 0, 0);
  return best;
}

function lengthOf({ start, end, stops, limits }: Drawn, days: string[][]) {
  const at = new Map(stops.map((stop) => [stop.id, stop.at]));
  const points = days.map((day) => day.map((id) => at.get(id)!));
  const measured = measureTrip(start, end, points, limits);
  return { measured, km: measured.reduce((sum, day) => sum + day.km, 0) };
}

describe("a trip, on random lands", () => {
  it("keeps its limits, visits each stop once, and tells what does not fit", () => {
    fc.assert(
      fc.property(trips(14), (drawn) => {
        const { days, left } = planTrip(drawn.start, drawn.end, drawn.stops, drawn.limits);
        expect([...days.flat(), ...left].sort()).toEqual(drawn.stops.map(({ id }) => id).sort());
        expect(days.every((day) => day.length > 0)).toBe(true);
        const { measured } = lengthOf(drawn, days);
        expect(measured.length).toBeLessThanOrEqual(drawn.limits.days);
        for (const day of measured) expect(day.over).toEqual({ visits: false, km: false });
        expect(planTrip(drawn.start, drawn.end, drawn.stops.toReversed(), drawn.limits)).toEqual({
          days,
          left,
        });
      }),
      CASES,
    );
  });

  it("comes close to the best of all orders and cuts", { timeout: 120_000 }, () => {
    let [same, fewer] = [0, 0];
    const ratios = { longest: [] as number[], km: [] as number[] };
    fc.assert(
      fc.property(trips(6), (drawn) => {
        const best = exhaustive(drawn);
        const { days } = planTrip(drawn.start, drawn.end, drawn.stops, drawn.limits);
        const visits = days.flat().length;
        expect(visits).toBeLessThanOrEqual(best.visits);
        if (visits < best.visits) fewer++;
        else if (visits > 0) {
          const { km, measured } = lengthOf(drawn, days);
          const longest = Math.max(...measured.map((day) => day.km));
          expect(longest).toBeGreaterThanOrEqual(best.longest - 1e-3);
          same++;
          ratios.longest.push(longest / best.longest);
          if (longest < best.longest + 1e-3) ratios.km.push(km / best.km);
        }
      }),
      CASES,
    );
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    expect(fewer / (same + fewer)).toBeLessThan(0.04);
    expect(mean(ratios.longest)).toBeLessThan(1.01);
    expect(mean(ratios.km)).toBeLessThan(1.01);
  });

  it("uses the days asked for", () => {
    const at = (longitude: number): Point => ({ longitude, latitude: 28 });
    const stops = ["a", "b", "c", "d"].map((id, position) => ({ id, at: at(111 + position) }));
    const plan = (days: number) =>
      planTrip(at(110), at(110), stops, { days, visitsPerDay: 3, kmPerDay: 600 }).days;
    expect(plan(2)).toEqual([["b", "c", "d"], ["a"]]);
    expect(plan(3)).toHaveLength(3);
  });
});

describe("days as somebody arranged them", () => {
  const at = (longitude: number): Point => ({ longitude, latitude: 0 });
  const degree = 1.3 * kilometres(at(0), at(1))!;

  it("have their legs, the way back on the last day, and say what is too much", () => {
    const measured = measureTrip(at(0), at(0), [[at(1), at(3)], [at(2)]], {
      days: 2,
      visitsPerDay: 1,
      kmPerDay: 300,
    });
    expect(measured).toEqual([
      {
        legs: [degree, expect.closeTo(2 * degree, 9)],
        back: null,
        km: expect.closeTo(3 * degree, 9),
        over: { visits: true, km: true },
      },
      {
        legs: [expect.closeTo(degree, 9)],
        back: expect.closeTo(2 * degree, 9),
        km: expect.closeTo(3 * degree, 9),
        over: { visits: false, km: true },
      },
    ]);
  });

  it("go back on the day after when the last is full, and pass over what is unknown", () => {
    const measured = measureTrip(at(0), at(0), [[null, at(2)]], { days: 2, visitsPerDay: 2, kmPerDay: 300 });
    expect(
      measured.map(({ legs, back }) => [
        legs.map((leg) => leg && Math.round(leg / degree)),
        back && Math.round(back / degree),
      ]),
    ).toEqual([
      [[null, 2], null],
      [[], 2],
    ]);
  });
});
