import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, cutColumns, fewestColumns } from "../../../web/graph/columns.ts";
import { crossingsAmong, heights } from "../../../web/graph/crossings.ts";
import { depths, type LayoutLink } from "../../../web/graph/depth.ts";
import type { Card, Layout } from "../../../web/graph/layout.ts";
import { createModel, type Direction } from "../../../web/graph/model.ts";
import { orderColumns } from "../../../web/graph/order.ts";
import { spread } from "../../../web/graph/spread.ts";
import { link } from "./chains.ts";

describe("the depth of a segment", () => {
  const name = (index: number) => `s${index}`;
  const chain = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      pairs: fc.array(
        fc.record({
          from: fc.nat(size - 1),
          to: fc.nat(size),
          kind: fc.constantFrom("input_of", "sold_to", "waste_to", "recycle_to" as const),
        }),
        { maxLength: 14 },
      ),
    }),
  );

  it("is the longest way to it; what has no input stands one before its nearest user", () => {
    fc.assert(
      fc.property(chain, fc.boolean(), ({ size, pairs }, turned) => {
        const ids = Array.from({ length: size }, (_, index) => name(index));
        // what flows runs from the smaller number to the larger, so there is no ring
        const links: LayoutLink[] = pairs.map(({ from, to, kind }) =>
          kind === "waste_to" || kind === "recycle_to" || from <= to
            ? { from: name(from), to: name(to), kind }
            : { from: name(to), to: name(from), kind },
        );
        const flows = links.filter(
          ({ from, to, kind }) =>
            (kind === "input_of" || kind === "sold_to") &&
            from !== to &&
            ids.includes(from) &&
            ids.includes(to),
        );
        const longest = (id: string): number =>
          Math.max(0, ...flows.filter(({ to }) => to === id).map(({ from }) => longest(from) + 1));
        const expected = ids.map((id) => {
          const users = flows.filter(({ from }) => from === id).map(({ to }) => longest(to));
          const alone = flows.every(({ to }) => to !== id) && users.length > 0;
          return [id, alone ? Math.max(0, Math.min(...users) - 1) : longest(id)];
        });
        const given = turned ? [...ids].reverse() : ids;
        expect(ids.map((id) => [id, depths(given, links).get(id)])).toEqual(expected);
      }),
    );
  });

  it("passes over the link that would close a ring", () => {
    const ring = [link("a", "b"), link("b", "c"), link("c", "a"), link("c", "d")];
    expect([...depths(["a", "b", "c", "d"], ring)]).toEqual([
      ["b", 0],
      ["c", 1],
      ["a", 2],
      ["d", 2],
    ]);
  });
});

describe("things in a row", () => {
  const row = fc.record({
    wishes: fc.array(
      fc.record({
        at: fc.integer({ min: -50, max: 150 }),
        size: fc.integer({ min: 1, max: 20 }),
        weight: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      }),
      { maxLength: 5 },
    ),
    gap: fc.integer({ min: 0, max: 6 }),
    lo: fc.integer({ min: -20, max: 20 }),
    free: fc.integer({ min: 0, max: 60 }),
    other: fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
  });
  const packed = (wishes: { size: number }[], gap: number, lo: number) => {
    let at = lo;
    return wishes.map(({ size }) => {
      const middle = at + size / 2;
      at += size + gap;
      return middle;
    });
  };

  it("stand in their order within the row, and no other way is nearer to their wishes", () => {
    fc.assert(
      fc.property(row, ({ wishes, gap, lo, free, other }) => {
        const used = wishes.reduce((sum, { size }) => sum + size, 0) + gap * Math.max(0, wishes.length - 1);
        const hi = lo + used + free;
        const middles = spread(wishes, gap, lo, hi);
        const low = packed(wishes, gap, lo);
        expect(middles).toHaveLength(wishes.length);
        const shifts = middles.map((middle, index) => middle - low[index]!);
        for (const [index, shift] of shifts.entries()) {
          expect(shift).toBeGreaterThanOrEqual((shifts[index - 1] ?? 0) - 1e-9);
          expect(shift).toBeLessThanOrEqual(free + 1e-9);
        }
        const far = (places: number[]) =>
          wishes.reduce((sum, { at, weight = 1 }, index) => sum + weight * (places[index]! - at) ** 2, 0);
        const steps = other.map((step) => Math.min(step, free)).sort((a, b) => a - b);
        expect(far(middles)).toBeLessThanOrEqual(far(low.map((at, index) => at + steps[index]!)) + 1e-6);
        for (const nudge of [-0.25, 0.25])
          for (const index of wishes.keys()) {
            const moved = shifts.map((shift, at) => (at === index ? shift + nudge : shift));
            if (moved.some((shift, at) => shift < (moved[at - 1] ?? 0) || shift > free)) continue;
            expect(far(middles)).toBeLessThanOrEqual(far(low.map((at, one) => at + moved[one]!)) + 1e-6);
          }
      }),
    );
  });

  it("are packed from the left when the row is too short for them", () => {
    const wishes = [
      { at: 90, size: 30 },
      { at: 110, size: 40 },
      { at: 150, size: 20 },
    ];
    expect(spread(wishes, 5, 10, 60)).toEqual([25, 65, 100]);
    expect(spread(wishes, 5, 10, 110)).toEqual([25, 65, 100]);
    expect(spread(wishes, 5, 10, 112)).toEqual([27, 67, 102]);
  });
});

describe("stages cut into columns", () => {
  const stage = fc.array(fc.record({ cards: fc.integer({ min: 1, max: 4 }), step: fc.nat(2) }), {
    minLength: 1,
    maxLength: 5,
  });
  const chain = fc.record({
    stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
    extra: fc.nat(5),
    room: fc.integer({ min: 5, max: 14 }),
    linked: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
  });
  const blocksOf = (stages: { cards: number; step: number }[][]) =>
    stages.map((blocks, at) => {
      let depth = 0;
      return blocks.map<Block>(({ cards, step }, index) => {
        depth += step;
        return { id: `${at}.${index}`, segments: Array<string>(cards).fill("s"), depth };
      });
    });
  const high = (blocks: readonly Block[]) =>
    blocks.reduce((sum, { segments }) => sum + segments.length + 0.8, 0);

  /** Every way to cut a row into so many runs. */
  function cuts<T>(row: readonly T[], count: number): T[][][] {
    if (count === 1) return [[[...row]]];
    return Array.from({ length: Math.max(0, row.length - count + 1) }, (_, first) => first + 1).flatMap(
      (first) => cuts(row.slice(first), count - 1).map((rest) => [row.slice(0, first), ...rest]),
    );
  }

  it("cost the least of all cuts; the next column goes where it saves most", () => {
    fc.assert(
      fc.property(chain, ({ stages, extra, room, linked }) => {
        const blocks = blocksOf(stages);
        const fits = (column: readonly Block[]) => high(column) <= room;
        const linksBetween = (a: Block, b: Block) => linked[(a.segments.length * 3 + b.segments.length) % 7]!;
        const costOf = (columns: Block[][]) => {
          const inside = columns.map((run) =>
            run.reduce(
              (sum, block, at) =>
                sum + run.slice(0, at).reduce((links, other) => links + linksBetween(other, block), 0),
              0,
            ),
          );
          return columns.reduce(
            (sum, run, at) =>
              sum + 0.6 * inside[at]! + 0.8 * (run.at(-1)!.depth - run[0]!.depth) + (fits(run) ? 0 : 1000),
            Math.max(...columns.map(high)),
          );
        };
        const most = blocks.length + extra;
        fc.pre(blocks.reduce((sum, row) => sum + fewestColumns(row, fits), 0) <= most);
        const least = blocks.map((row) =>
          Array.from({ length: Math.min(row.length, most) }, (_, at) =>
            Math.min(...cuts(row, at + 1).map(costOf)),
          ),
        );
        const counts = least.map(
          (costs) =>
            Math.max(
              0,
              costs.findIndex((cost) => cost < 1000),
            ) + 1,
        );
        const saves = (at: number) =>
          (least[at]![counts[at]! - 1] ?? 0) - (least[at]![counts[at]!] ?? Number.POSITIVE_INFINITY);
        while (counts.reduce((sum, count) => sum + count, 0) < most) {
          const best = counts.map((_, at) => at).reduce((a, b) => (saves(b) > saves(a) + 1e-9 ? b : a));
          fc.pre(counts.every((_, at) => at === best || Math.abs(saves(at) - saves(best)) > 1e-6));
          if (saves(best) <= 0.05 + 1e-9) break;
          counts[best]! += 1;
        }
        const columns = cutColumns(blocks, most, linksBetween, fits);
        expect(columns.map((stage) => stage.flat())).toEqual(blocks);
        expect(columns.map(({ length }) => length)).toEqual(counts);
        for (const [at, stage] of columns.entries())
          expect(costOf(stage)).toBeCloseTo(least[at]![counts[at]! - 1]!, 6);
      }),
      { numRuns: 300 },
    );
  });

  it("are the fewest in which all fit, in their order", () => {
    fc.assert(
      fc.property(stage, fc.integer({ min: 5, max: 14 }), (cards, room) => {
        const row = blocksOf([cards])[0]!;
        const fits = (column: readonly Block[]) => high(column) <= room;
        const fewest = row.findIndex((_, at) => cuts(row, at + 1).some((columns) => columns.every(fits))) + 1;
        expect(fewestColumns(row, fits)).toBe(fewest);
        expect(fewestColumns([], fits)).toBe(0);
      }),
    );
  });
});

interface Small {
  columns: Block[][];
  links: { from: string; to: string }[];
}

const small: fc.Arbitrary<Small> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  })
  .chain((sizes) => {
    const columns = sizes.map((blocks, column) =>
      blocks.map<Block>((size, block) => ({
        id: `${column}.${block}`,
        segments: Array.from({ length: size }, (_, at) => `${column}.${block}.${at}`),
        depth: column,
      })),
    );
    const ids = columns.flat().flatMap(({ segments }) => segments);
    return fc.record({
      columns: fc.constant(columns),
      links: fc.uniqueArray(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), {
        maxLength: 14,
        selector: ({ from, to }) => `${from} ${to}`,
      }),
    });
  });
const columnOf = ({ columns }: Small) =>
  new Map(columns.flatMap((blocks, at) => blocks.flatMap(({ segments }) => segments.map((id) => [id, at]))));

/** Pairs of links one of which stands above the other where both begin to run side by side, and below where they end. */
function crossed(columns: Block[][], links: Small["links"]): number {
  const at = columnOf({ columns, links });
  const y = heights(columns);
  const line = ({ from, to }: Small["links"][number]) => {
    const [left, right] = at.get(from)! < at.get(to)! ? [from, to] : [to, from];
    const [x1, x2] = [at.get(left)!, at.get(right)!];
    const over = (x: number) => y.get(left)! + ((y.get(right)! - y.get(left)!) * (x - x1)) / (x2 - x1);
    return { x1, x2, over };
  };
  const lines = links.map(line);
  return lines.reduce((sum, a, index) => {
    const others = lines.slice(index + 1).filter((b) => {
      const [lo, hi] = [Math.max(a.x1, b.x1), Math.min(a.x2, b.x2)];
      if (lo >= hi) return false;
      const [before, after] = [a.over(lo) - b.over(lo), a.over(hi) - b.over(hi)];
      return (before > 1e-6 && after < -1e-6) || (before < -1e-6 && after > 1e-6);
    });
    return sum + others.length;
  }, 0);
}

describe("links that cross", () => {
  it("are counted as they are seen", () => {
    fc.assert(
      fc.property(small, (chain) => {
        const at = columnOf(chain);
        const across = chain.links.filter(({ from, to }) => at.get(from) !== at.get(to));
        const crossings = crossingsAmong(across, at);
        const wanted = crossed(chain.columns, across);
        expect([crossings.count(chain.columns), crossings.from(chain.columns).count()]).toEqual([
          wanted,
          wanted,
        ]);
      }),
    );
  });

  it("stand at the heights of their cards, columns in the middle", () => {
    const block = (id: string, ...segments: string[]): Block => ({ id, segments, depth: 0 });
    const at = heights([[block("A", "a", "b"), block("B", "c")], [block("C", "d")]]);
    expect([...at].map(([id, y]) => [id, Math.round(y * 10) / 10])).toEqual([
      ["a", -1.2],
      ["b", -0.2],
      ["c", 1.6],
      ["d", 0.2],
    ]);
  });

  it("are made fewer by no exchange of neighbours that is still to be made", () => {
    fc.assert(
      fc.property(small, (chain) => {
        const at = columnOf(chain);
        const across = chain.links.filter(({ from, to }) => at.get(from) !== at.get(to));
        const order = orderColumns(chain.columns, chain.links);
        const fewest = crossed(order, across);
        expect(order.map((blocks) => blocks.map(({ id }) => id).sort())).toEqual(
          chain.columns.map((blocks) => blocks.map(({ id }) => id).sort()),
        );
        const feeds = (from: readonly string[], to: readonly string[]) =>
          chain.links.some((one) => from.includes(one.from) && to.includes(one.to));
        for (const [column, blocks] of order.entries())
          for (const [index, block] of blocks.entries()) {
            const next = blocks[index + 1];
            if (next && !feeds(block.segments, next.segments)) {
              const other = order.with(column, blocks.with(index, next).with(index + 1, block));
              expect(crossed(other, across)).toBeGreaterThanOrEqual(fewest);
            }
            for (const [card, id] of block.segments.entries()) {
              const below = block.segments[card + 1];
              if (below === undefined || feeds([id], [below])) continue;
              const segments = block.segments.with(card, below).with(card + 1, id);
              const other = order.with(column, blocks.with(index, { ...block, segments }));
              expect(crossed(other, across)).toBeGreaterThanOrEqual(fewest);
            }
          }
      }),
      { numRuns: 300 },
    );
  });

  it("never turn what feeds what below it upside down", () => {
    fc.assert(
      fc.property(small, ({ columns, links }) => {
        const name = (id: string) => id.split(".").map(Number);
        const falling = links.filter(({ from, to }) => {
          const [a, b] = [name(from), name(to)];
          return a[0] !== b[0] || a[1]! < b[1]! || (a[1] === b[1] && a[2]! < b[2]!);
        });
        const order = orderColumns(columns, falling);
        const place = new Map(
          order
            .flat()
            .flatMap(({ segments }) => segments)
            .map((id, at) => [id, at]),
        );
        const at = columnOf({ columns, links });
        const turned = falling.filter(
          ({ from, to }) => at.get(from) === at.get(to) && place.get(from)! >= place.get(to)!,
        );
        expect(turned).toEqual([]);
      }),
    );
  });
});

describe("the arrow keys", () => {
  const picture = (places: { x: number; y: number; width: number }[]) => {
    const cards = places.map<Card>(({ x, y, width }, index) => ({
      id: `c${index}`,
      stage: "midstream",
      box: "b",
      column: 0,
      lane: null,
      x: x * 20,
      y: y * 20,
      width: width * 10,
      height: 20,
    }));
    const layout = {
      columns: [],
      lanes: [],
      bands: [],
      boxes: [
        { id: "box", column: null, segments: cards.map(({ id }) => id), x: 0, y: 0, width: 9, height: 9 },
      ],
      cards: new Map(cards.map((card) => [card.id, card])),
      channels: { above: null, below: [] },
      folds: new Map(),
      standIns: new Map(),
    } as unknown as Layout;
    const model = createModel();
    model.place(layout, []);
    return { cards, model };
  };
  const places = fc.array(fc.record({ x: fc.nat(5), y: fc.nat(5), width: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  });

  it("go to the nearest card that way, three times as far across as along, the first of those as near", () => {
    fc.assert(
      fc.property(
        places,
        fc.constantFrom("left", "right", "up", "down" as const),
        (where, direction: Direction) => {
          const { cards, model } = picture(where);
          model.node("c3").addClass("out");
          const middle = (card: Card) => ({ x: card.x + card.width / 2, y: card.y + card.height / 2 });
          const start = middle(cards[0]!);
          const among = (id: string) => id !== "c3";
          const reachable = cards
            .slice(1)
            .filter(({ id }) => among(id))
            .map((card) => {
              const { x, y } = middle(card);
              const way = {
                left: [start.x - x, y],
                right: [x - start.x, y],
                up: [start.y - y, x],
                down: [y - start.y, x],
              };
              const [along, across] = way[direction] as [number, number];
              const off = Math.abs(
                across - (direction === "left" || direction === "right" ? start.y : start.x),
              );
              return { id: card.id, along, cost: along + 3 * off };
            })
            .filter(({ along }) => along > 1)
            .sort((a, b) => a.cost - b.cost);
          expect(model.next("c0", direction)).toBe(reachable[0]?.id ?? null);
        },
      ),
    );
  });

  it("find nothing from a card that is not there", () => {
    expect(picture([{ x: 1, y: 1, width: 1 }]).model.next("gone", "up")).toBeNull();
  });

  it("begin at the first card that the filter leaves in", () => {
    const { model } = picture([
      { x: 1, y: 1, width: 1 },
      { x: 3, y: 1, width: 1 },
    ]);
    expect(model.next(null, "down")).toBe("c0");
    model.node("c0").addClass("out");
    expect(model.next(null, "down")).toBe("c1");
    model.node("c1").addClass("out");
    expect(model.next(null, "down")).toBeNull();
  });
});
