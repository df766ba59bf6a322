import { describe, expect, it } from "vitest";
import { flowsOf } from "../../../web/graph/flows.ts";
import { layoutPanorama, type Rect } from "../../../web/graph/layout.ts";
import { bendsAlong, type Path, type Point, pathData } from "../../../web/graph/path.ts";
import { createRouter } from "../../../web/graph/route.ts";
import { chainOf, link, segment } from "./chains.ts";

/** px between a line and a box it passes. */
const CLEAR = 4;

/** Points along the drawn curve. */
function points({ start, end, bends }: Path): Point[] {
  const ends = bends.map((bend, index) => {
    const next = bends[index + 1];
    return next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end;
  });
  if (bends.length === 0) return [start, end];
  return bends.flatMap((bend, index) => {
    const from = index === 0 ? start : ends[index - 1]!;
    return Array.from({ length: 13 }, (_, step) => {
      const t = step / 12;
      const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return { x: along(from.x, bend.x, ends[index]!.x), y: along(from.y, bend.y, ends[index]!.y) };
    });
  });
}

const within = ({ x, y }: Point, rect: Rect) =>
  x > rect.x + 0.5 && x < rect.x + rect.width - 0.5 && y > rect.y + 0.5 && y < rect.y + rect.height - 0.5;

describe("routes", () => {
  it.each([
    [66, 140, 3],
    [66, 140, 4],
    [120, 260, 5],
  ])("of links pass no card (%i segments, %i links, seed %i)", (size, count, seed) => {
    const { segments, links } = chainOf(size, count, seed);
    const layout = layoutPanorama(segments, links, { width: 1440, height: 720 });
    const router = createRouter(layout);
    const passing = links.flatMap(({ from, to }) => {
      const way = points(router.link(from, to));
      return [...layout.cards.values()]
        .filter((card) => card.id !== from && card.id !== to && way.some((point) => within(point, card)))
        .map((card) => `${from} > ${to} through ${card.id}`);
    });
    expect(passing).toEqual([]);
  });

  it.each([
    [66, 140, 3],
    [60, 150, 9],
  ])("keep clear of the boxes they pass (%i segments, %i links, seed %i)", (size, count, seed) => {
    const { segments, links } = chainOf(size, count, seed);
    const layout = layoutPanorama(segments, links, { width: 1440, height: 720 });
    const router = createRouter(layout);
    const near = links.flatMap(({ from, to }) => {
      const ends = [layout.cards.get(from)!.column, layout.cards.get(to)!.column];
      if (ends.includes(null)) return [];
      return router.link(from, to).bends.flatMap(({ x, y }) =>
        layout.boxes
          .filter((box) => box.column !== null && !ends.includes(box.column))
          .filter((box) => x >= box.x - 6 && x <= box.x + box.width + 6)
          .map((box) => Math.max(box.y - y, y - box.y - box.height)),
      );
    });
    expect(near.length).toBeGreaterThan(100);
    expect(Math.min(...near)).toBeGreaterThanOrEqual(CLEAR);
  });

  it("begin and end on the edges of their cards", () => {
    const { segments, links } = chainOf(66, 140, 3);
    const layout = layoutPanorama(segments, links, { width: 1440, height: 720 });
    const router = createRouter(layout);
    const onEdge = ({ x, y }: Point, rect: Rect) => {
      const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
      return (
        near(x, rect.x) || near(x, rect.x + rect.width) || near(y, rect.y) || near(y, rect.y + rect.height)
      );
    };
    const off = links.filter(({ from, to }) => {
      const path = router.link(from, to);
      return !onEdge(path.start, layout.cards.get(from)!) || !onEdge(path.end, layout.cards.get(to)!);
    });
    expect(off).toEqual([]);
  });

  it("are told to the canvas as the same curve", () => {
    const path: Path = {
      start: { x: 10, y: 20 },
      end: { x: 110, y: 80 },
      bends: [
        { x: 60, y: 20 },
        { x: 60, y: 80 },
      ],
    };
    const { weights, distances } = bendsAlong(path);
    const length = Math.hypot(100, 60);
    const back = weights.map((weight, index) => ({
      x: 10 + weight * 100 - (distances[index]! * 60) / length,
      y: 20 + weight * 60 + (distances[index]! * 100) / length,
    }));
    for (const [index, { x, y }] of back.entries()) {
      expect(x).toBeCloseTo(path.bends[index]!.x, 6);
      expect(y).toBeCloseTo(path.bends[index]!.y, 6);
    }
    expect(pathData(path)).toBe("M10 20Q60 20 60 50Q60 80 110 80");
  });
});

describe("flows", () => {
  const chain = {
    segments: [
      segment("a", "upstream", "A"),
      segment("b", "midstream", "B"),
      segment("c", "product", "C"),
      segment("d", "market", "D"),
    ],
    links: [link("a", "b"), link("b", "c"), link("c", "d", "sold_to"), link("a", "d")],
  };
  const ends = (links: typeof chain.links) => {
    const layout = layoutPanorama(chain.segments, chain.links, { width: 1440, height: 720 });
    const group = (id: string) => layout.boxes.find((box) => box.id === id)!.group;
    return flowsOf(layout, links, createRouter(layout)).map(({ from, to, links: count }) => [
      group(from),
      group(to),
      count,
    ]);
  };

  it("run between neighbouring columns", () => {
    expect(ends(chain.links)).toEqual([
      ["B", "C", 1],
      ["C", "D", 1],
      ["A", "B", 1],
    ]);
  });

  it("are as thick as there are links in them, thinner where they pass columns by, and never thicker than a lane", () => {
    const many = (count: number, to: "b" | "c") => {
      const segments = [
        segment("b", "midstream", "B"),
        segment("c", "product", "C"),
        ...Array.from({ length: count }, (_, index) => segment(`a${index}`, "upstream", "A")),
      ];
      const links = segments.slice(2).map(({ id }) => link(id, to));
      const layout = layoutPanorama(segments, links, { width: 1440, height: 1400 });
      return flowsOf(layout, links, createRouter(layout)).map(({ links, thickness }) => [
        links,
        Math.round(thickness * 100) / 100,
      ]);
    };
    expect([1, 2, 4, 8, 12].map((count) => many(count, "b"))).toEqual([
      [[1, 1.5]],
      [[2, 2.9]],
      [[4, 4.3]],
      [[8, 5.7]],
      [[12, 6]],
    ]);
    expect([1, 2, 8, 12].map((count) => many(count, "c"))).toEqual([
      [[1, 1.3]],
      [[2, 1.8]],
      [[8, 2.8]],
      [[12, 3]],
    ]);
  });

  it("keep the strongest that skips columns for a group that would show none", () => {
    expect(ends([link("a", "c"), link("b", "c")])).toEqual([
      ["B", "C", 1],
      ["A", "C", 1],
    ]);
  });
});
