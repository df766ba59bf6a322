import type { LayoutLink } from "./depth.ts";
import { cardOf } from "./fold.ts";
import { grouped } from "./grouping.ts";
import type { Box, Layout } from "./layout.ts";
import { type Path, pathThrough } from "./path.ts";
import type { Router } from "./route.ts";
import { spread } from "./spread.ts";

/** All links from one box to another, drawn as one line while nothing is in focus. */
export interface Flow {
  from: string;
  to: string;
  links: number;
  /** px */
  thickness: number;
  path: Path;
}

interface Bundle {
  from: Box;
  to: Box;
  links: { from: string; to: string }[];
}

const INSET = 12;

/**
 * Flows between boxes of neighbouring columns and between stacked boxes; a box that would have none going out
 * keeps the strongest of those that skip columns, and so does one that would have none coming in.
 */
export function flowsOf(layout: Layout, links: readonly LayoutLink[], router: Router): Flow[] {
  const bundles = bundlesOf(layout, links);
  const gap = ({ from, to }: Bundle) => to.column! - from.column!;
  const stackedNear = ({ from, to }: Bundle) => {
    if (from.column !== to.column) return false;
    const { boxes } = layout.columns[from.column!]!;
    return Math.abs(boxes.indexOf(from) - boxes.indexOf(to)) === 1;
  };
  const drawn = new Set(bundles.filter((bundle) => gap(bundle) === 1 || stackedNear(bundle)));
  const strongest = bundles
    .filter((bundle) => !drawn.has(bundle))
    .sort((a, b) => b.links.length - a.links.length || Math.abs(gap(a)) - Math.abs(gap(b)));
  for (const end of ["from", "to"] as const) {
    const served = new Set([...drawn].map((bundle) => bundle[end]));
    for (const bundle of strongest) {
      if (served.has(bundle[end])) continue;
      served.add(bundle[end]);
      drawn.add(bundle);
    }
  }
  const kept = bundles.filter((bundle) => drawn.has(bundle));
  const ends = endsOf(
    layout,
    kept.filter((bundle) => !stackedNear(bundle)),
  );
  return kept.map((bundle) => {
    const { from, to } = bundle;
    const [leaves, enters] = [ends.from.get(bundle), ends.to.get(bundle)];
    return {
      from: from.id,
      to: to.id,
      links: bundle.links.length,
      thickness: thicknessOf(bundle.links.length, Math.abs(bundle.from.column! - bundle.to.column!) > 1),
      path:
        leaves === undefined || enters === undefined
          ? uprightPath(from, to)
          : router.flow(
              { rect: from, column: from.column, lane: null, y: leaves },
              { rect: to, column: to.column, lane: null, y: enters },
            ),
    };
  });
}

/** px of a flow of so many links. Those that skip columns are thin: they pass by, and say only that there is one. */
export function thicknessOf(links: number, skips = false): number {
  return skips ? Math.min(3, 1.3 + 0.5 * Math.log2(links)) : Math.min(6, 1.5 + 1.4 * Math.log2(links));
}

function bundlesOf(layout: Layout, links: readonly LayoutLink[]): Bundle[] {
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const bundles = new Map<string, Bundle>();
  for (const { from, to } of links) {
    const [a, b] = [cardOf(layout, from), cardOf(layout, to)];
    if (!a || !b || a.box === b.box || a.column === null || b.column === null) continue;
    const key = `${a.box}>${b.box}`;
    const bundle = bundles.get(key) ?? { from: boxes.get(a.box)!, to: boxes.get(b.box)!, links: [] };
    bundle.links.push({ from, to });
    bundles.set(key, bundle);
  }
  return [...bundles.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundle]) => bundle);
}

/** Where each flow leaves and enters its boxes: near the cards it stands for, not on top of each other. */
function endsOf(layout: Layout, bundles: readonly Bundle[]) {
  const middle = (id: string) => {
    const card = cardOf(layout, id)!;
    return card.y + card.height / 2;
  };
  const ends = { from: new Map<Bundle, number>(), to: new Map<Bundle, number>() };
  for (const end of ["from", "to"] as const) {
    const other = end === "from" ? "to" : "from";
    const right = ({ from, to }: Bundle) => (end === "from") === from.column! <= to.column!;
    const sides = grouped(
      bundles.map((bundle) => ({
        bundle,
        own: mean(bundle.links.map((link) => middle(link[end]))),
        far: mean(bundle.links.map((link) => middle(link[other]))),
      })),
      ({ bundle }) => `${right(bundle)} ${bundle[end].id}`,
    );
    for (const here of sides.values()) {
      here.sort((a, b) => a.far - b.far);
      const box = here[0]!.bundle[end];
      const places = spread(
        here.map(({ own }) => ({ at: own, size: 8 })),
        4,
        box.y + INSET,
        box.y + box.height - INSET,
      );
      for (const [at, { bundle }] of here.entries()) ends[end].set(bundle, places[at]!);
    }
  }
  return ends;
}

function uprightPath(from: Box, to: Box): Path {
  const x = from.x + from.width / 2;
  const down = from.y < to.y;
  return pathThrough({ x, y: down ? from.y + from.height : from.y }, [], {
    x,
    y: down ? to.y : to.y + to.height,
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
