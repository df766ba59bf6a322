import type { PanoramaLink, PanoramaSegment } from "../../server/chain/panorama.ts";
import { drawCard } from "./card.ts";
import { type Flow, flowsOf } from "./flows.ts";
import { focusOn } from "./focus.ts";
import type { Layout, Rect } from "./layout.ts";
import { bendsAlong, type Path, type Point } from "./path.ts";
import { createRouter, type Router } from "./route.ts";
import { type PaintedScene, paintScene, type Scene } from "./scene.ts";
import type { Shape } from "./shape.ts";

/** A line of the canvas, or one of the two nodes that lines hang between, as plain data to compare. */
export interface Element {
  id: string;
  /** Absent for a node. */
  ends?: { source: string; target: string };
  /** Middle of a node. */
  at?: Point;
  data: Record<string, unknown>;
  classes: string;
}

export interface Staged {
  elements: Map<string, Element>;
  painted: PaintedScene;
}

/** Every line hangs between these two unseen nodes; where it begins and ends is told from their middles. */
const ENDS = { source: { id: "end a", x: -1000, y: 0 }, target: { id: "end b", x: -1000, y: 1000 } } as const;

/** Remembers what depends on the layout alone, and cards already drawn. */
export function createStage() {
  let layout: Layout | null = null;
  let router: Router | null = null;
  let links: readonly PanoramaLink[] | null = null;
  let flows: Flow[] = [];
  let cards = new Map<string, { key: string; shapes: Shape[] }>();

  return (scene: Scene, hovered: string | null): Staged => {
    if (scene.layout !== layout || !router) {
      layout = scene.layout;
      router = createRouter(layout);
      links = null;
      cards = new Map();
    }
    if (scene.links !== links) {
      links = scene.links;
      flows = flowsOf(layout, links, router);
    }
    const drawn = (segment: PanoramaSegment, { width, height }: Rect) => {
      const key = JSON.stringify([scene.theme, scene.language, segment]);
      const known = cards.get(segment.id);
      if (known?.key === key) return known.shapes;
      const shapes = drawCard(segment, { ...scene, width, height });
      cards.set(segment.id, { key, shapes });
      return shapes;
    };
    const elements = [...lines(scene, hovered, flows, router)];
    return {
      elements: new Map(elements.map((element) => [element.id, element])),
      painted: paintScene(scene, drawn),
    };
  };
}

function* lines(
  scene: Scene,
  hovered: string | null,
  flows: readonly Flow[],
  router: Router,
): Generator<Element> {
  const { selected, links } = scene;
  for (const { id, x, y } of Object.values(ENDS)) yield { id, at: { x, y }, data: {}, classes: "end" };
  if (selected === null) {
    for (const { from, to, path, thickness } of flows) {
      yield line(`flow ${from} ${to}`, path, hovered === null ? "flow" : "flow behind", { thickness });
    }
  }
  const drawn = new Map<PanoramaLink, string>();
  if (hovered !== null) {
    for (const link of links) if (link.from === hovered || link.to === hovered) drawn.set(link, "own");
  }
  if (selected !== null) {
    const focus = focusOn(selected, links);
    if (scene.indirect) for (const link of focus.indirect) drawn.set(link, "indirect");
    for (const link of focus.own) drawn.set(link, "own");
  }
  for (const [link, rank] of drawn) {
    const classes = `link ${link.kind} ${rank}${link.required ? " required" : ""}`;
    yield line(`link ${link.from} ${link.to} ${link.kind}`, router.link(link.from, link.to), classes);
  }
}

function line(id: string, path: Path, classes: string, data: Record<string, unknown> = {}): Element {
  const { weights, distances } = bendsAlong(path);
  const { source, target } = ENDS;
  return {
    id,
    ends: { source: source.id, target: target.id },
    data: {
      ...data,
      weights,
      distances,
      from: `${(path.start.x - source.x).toFixed(2)}px ${(path.start.y - source.y).toFixed(2)}px`,
      to: `${(path.end.x - target.x).toFixed(2)}px ${(path.end.y - target.y).toFixed(2)}px`,
    },
    classes: path.bends.length === 0 ? `${classes} straight` : classes,
  };
}
