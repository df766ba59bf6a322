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

/** Every order of every choice of stops, a day begun only when it must be: most stops, then fewest kilometres. */
function exhaustive({ start, end, stops, limits }: Drawn): { visits: number; km: number } {
  const room = (limits.kmPerDay ?? Number.POSITIVE_INFINITY) + 1e-6;
  let best = { visits: 0, km: kilometres(start, end)! };
  const taken = new Set<number>();
  const walk = (at: Point, day: number, visits: number, dayKm: number, km: number) => {
    const back = kilometres(at, end)!;
    const home = dayKm + back <= room || (day < limits.days && back <= room);
    if (taken.size > 0 && home) {
      const found = { visits: taken.size, km: km + back };
      if (found.visits > best.visits || (found.visits === best.visits && found.km < best.km)) best = found;
    }
    for (const [position, stop] of stops.entries()) {
      if (taken.has(position)) continue;
      const leg = kilometres(at, stop.at)!;
      taken.add(position);
      if (day > 0 && visits < limits.visitsPerDay && dayKm + leg <= room)
        walk(stop.at, day, visits + 1, dayKm + leg, km + leg);
      else if (day < limits.days && leg <= room) walk(stop.at, day + 1, 1, leg, km + leg);
      taken.delete(position);
    }
  };
  walk(start, 0, 0, 0, 0);
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

  it("comes close to the best of all orders", { timeout: 60_000 }, () => {
    let [same, fewer, kmRatio] = [0, 0, 0];
    fc.assert(
      fc.property(trips(8), (drawn) => {
        const best = exhaustive(drawn);
        const { days } = planTrip(drawn.start, drawn.end, drawn.stops, drawn.limits);
        const visits = days.flat().length;
        expect(visits).toBeLessThanOrEqual(best.visits);
        if (visits < best.visits) fewer++;
        else if (visits > 0) {
          const { km } = lengthOf(drawn, days);
          expect(km).toBeGreaterThanOrEqual(best.km - 1e-3);
          same++;
          kmRatio += km / best.km;
        }
      }),
      CASES,
    );
    expect(fewer / (same + fewer)).toBeLessThan(0.04);
    expect(kmRatio / same).toBeLessThan(1.01);
  });
});

describe("days as somebody arranged them", () => {
  const at = (longitude: number): Point => ({ longitude, latitude: 0 });
  const degree = kilometres(at(0), at(1))!;

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
