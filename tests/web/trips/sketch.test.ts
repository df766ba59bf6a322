import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWidth, sketchOf, TO_NAME } from "../../../web/pages/trips/sketch.ts";

const size = { width: 560, height: 340, letter: 14 };
const stop = fc.record({
  name: fc.constantFrom("x", "习水县", "Xiangxi High-Tech Zone", "湘西土家族苗族自治州"),
  mark: fc.constantFrom("1", "起"),
  day: fc.integer({ min: 1, max: 3 }),
  point: fc.record({
    longitude: fc.integer({ min: 100, max: 120 }),
    latitude: fc.integer({ min: 22, max: 40 }),
  }),
});

test("spots lie within the room, east to the right and north up, and every mark has one", () => {
  fc.assert(
    fc.property(fc.array(stop, { minLength: 1, maxLength: 12 }), (stops) => {
      const { spots, stretches } = sketchOf(stops, size);
      expect(spots.flatMap(({ marks }) => marks)).toHaveLength(stops.length);
      expect(stretches.length).toBeLessThan(stops.length);
      for (const { x, y } of spots) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(size.height);
      }
    }),
  );
  const [west, east] = sketchOf(
    [
      { name: "a", mark: "1", day: 1, point: { longitude: 110, latitude: 28 } },
      { name: "b", mark: "2", day: 1, point: { longitude: 113, latitude: 24 } },
    ],
    size,
  ).spots;
  expect(west!.x).toBeLessThan(east!.x);
  expect(west!.y).toBeLessThan(east!.y);
});

test("the names beside the spots lie within the room, on a phone too", () => {
  fc.assert(
    fc.property(fc.array(stop, { minLength: 1, maxLength: 4 }), fc.constantFrom(14, 22), (stops, letter) => {
      const { spots } = sketchOf(stops, { ...size, letter });
      for (const { x, name, marks, side } of spots) {
        const width = TO_NAME + nameWidth(name, marks, letter);
        // A name longer than that has no room on either side of the drawing.
        if (width > 0.4 * size.width) continue;
        if (side === "left") expect(x - width).toBeGreaterThanOrEqual(0);
        else expect(x + width).toBeLessThanOrEqual(size.width);
      }
    }),
  );
});
