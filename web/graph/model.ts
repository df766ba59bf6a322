import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from "cytoscape";
import type { PanoramaLink } from "../../server/chain/panorama.ts";
import { type Flow, flowsOf } from "./flows.ts";
import { cardOf } from "./fold.ts";
import type { Layout, Rect } from "./layout.ts";
import { bendsAlong, type Path } from "./path.ts";
import { createRouter } from "./route.ts";

/** What lights up with a segment. */
export interface Reach {
  /** The segment, its neighbours, and everything up- and downstream of it. */
  lit: Set<string>;
  /** Links of the segment itself. */
  own: PanoramaLink[];
  /** Links between lit segments along which they were reached, its own left out. */
  indirect: PanoramaLink[];
}

export type Model = ReturnType<typeof createModel>;
export type Direction = "left" | "right" | "up" | "down";

const SEGMENT = "segment ";
const BOX = "box ";

/**
 * The chain as a graph, without a screen: a node for every segment, box, lane and stage, an edge for every link and
 * flow. Whoever shows it mounts it; selection, neighbours, ways and the keyboard ask it.
 */
export function createModel() {
  const cy: Core = cytoscape({
    headless: true,
    layout: { name: "preset" },
    autoungrabify: true,
    boxSelectionEnabled: false,
  });
  let router: ReturnType<typeof createRouter> | null = null;
  let placed: { layout: Layout; links: readonly PanoramaLink[] } | null = null;
  /** What of the layout is still to come. */
  const waiting = { segments: true, links: true };

  /** The cards are painted, so their nodes come when they are first asked for, or once all is drawn. */
  const fill = () => {
    if (!waiting.segments || !placed) return;
    waiting.segments = false;
    cy.add(segmentsOf(placed.layout));
  };
  /** The edges of the links come when they are first asked for: at rest none is drawn. */
  const link = () => {
    fill();
    if (!waiting.links || !placed) return;
    waiting.links = false;
    cy.add(linksOf(placed.layout, placed.links));
  };
  const node = (segment: string) => {
    fill();
    return cy.getElementById(SEGMENT + segment);
  };

  /** All that leads on from the segment, or to it; never along waste_to and recycle_to, which close rings. */
  const along = (start: ReturnType<typeof node>, side: "outgoers" | "incomers") => {
    let reached = cy.collection();
    for (let front = start.nodes(); front.nonempty(); ) {
      const edges = front[side](".onward").difference(reached).edges();
      reached = reached.union(edges);
      const ends = side === "outgoers" ? edges.targets() : edges.sources();
      front = ends.difference(reached).nodes();
      reached = reached.union(front);
    }
    return reached;
  };

  return {
    cy,
    node,
    fill,
    isFilled: () => !waiting.segments,
    box: (id: string) => cy.getElementById(BOX + id),
    linksAt(segment: string): PanoramaLink[] {
      link();
      return node(segment).connectedEdges(".link").map(linkOf);
    },
    /** Holds the cards of a layout and the links between them. */
    place(layout: Layout, links: readonly PanoramaLink[]) {
      if (placed?.layout === layout && placed.links === links) return;
      if (placed?.layout !== layout) router = createRouter(layout);
      placed = { layout, links };
      const { nodes, edges } = elementsOf(layout, flowsOf(layout, links, router!));
      if (waiting.segments && cy.elements().empty()) {
        cy.add([...nodes, ...edges]);
        return;
      }
      cy.json({
        elements: {
          nodes: [...nodes, ...(waiting.segments ? [] : segmentsOf(layout))],
          edges: [...edges, ...(waiting.links ? [] : linksOf(layout, links))],
        },
      });
    },
    reach(segment: string): Reach {
      link();
      const start = node(segment);
      const own = start.connectedEdges(".link");
      const far = along(start, "outgoers").union(along(start, "incomers"));
      const lit = start.union(own.connectedNodes()).union(far.nodes());
      return {
        lit: new Set(lit.map(segmentOf)),
        own: own.map(linkOf),
        indirect: far.edges().difference(own).map(linkOf),
      };
    },
    /** The edge of a link, with the way it takes; null when both ends are folded under one card. */
    edge(of: PanoramaLink): EdgeSingular | null {
      const { layout } = placed!;
      const [from, to] = [cardOf(layout, of.from)!, cardOf(layout, of.to)!];
      if (from === to) return null;
      link();
      const edge = cy.getElementById(linkId(of)) as unknown as EdgeSingular;
      if (router && edge.scratch("way") !== router) {
        edge.scratch("way", router);
        edge.data(bent(router.link(from.id, to.id), from, to));
        edge.toggleClass("straight", (edge.data("weights") as number[]).length === 0);
      }
      return edge;
    },
    /**
     * The segment next to one in a direction: the nearest whose middle lies that way, where distance across the
     * direction counts three times. Null at the edge of the picture; from nowhere the first of all.
     */
    next(from: string | null, direction: Direction): string | null {
      fill();
      const among = cy.nodes(".segment").not(".out, .tucked");
      if (from === null) return among.empty() ? null : segmentOf(among[0]!);
      const start = node(from);
      if (start.empty()) return null;
      const { value, ele } = among
        .not(start)
        .min((other) => distance(start.position(), (other as NodeSingular).position(), direction));
      return value === Number.POSITIVE_INFINITY || !ele ? null : segmentOf(ele);
    },
  };
}

export function segmentOf(element: NodeSingular | cytoscape.SingularElementArgument): string {
  return element.data("segment");
}

function linkOf(element: cytoscape.SingularElementArgument): PanoramaLink {
  return element.data("link");
}

function linkId({ from, to, kind }: PanoramaLink): string {
  return `link ${JSON.stringify([from, to, kind])}`;
}

function distance(from: cytoscape.Position, to: cytoscape.Position, direction: Direction): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const across = Math.abs(direction === "up" || direction === "down" ? dx : dy);
  return along <= 1 ? Number.POSITIVE_INFINITY : along + 3 * across;
}

function elementsOf(layout: Layout, flows: readonly Flow[]) {
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const ground = [
    ...layout.bands.map((band) => standing(`band ${band.stage}`, band, "ground band")),
    ...layout.lanes.map((lane) => standing(`lane ${lane.kind}`, lane, "ground lane")),
    ...layout.boxes.map((box) =>
      standing(BOX + box.id, box, box.column === null ? "ground row" : "ground box"),
    ),
  ];
  return {
    nodes: ground,
    edges: flows.map(({ from, to, path, thickness }) => ({
      data: {
        id: `flow ${from} ${to}`,
        source: BOX + from,
        target: BOX + to,
        thickness,
        ...bent(path, boxes.get(from)!, boxes.get(to)!),
      },
      classes: path.bends.length === 0 ? "flow shown straight" : "flow shown",
    })),
  };
}

function segmentsOf(layout: Layout): ElementDefinition[] {
  const segments = layout.boxes
    .flatMap((box) => box.segments)
    .map((id) => standing(SEGMENT + id, layout.cards.get(id)!, "segment", { segment: id }));
  const tucked = [...layout.standIns].map(([id, card]) =>
    standing(SEGMENT + id, layout.cards.get(card)!, "segment tucked", { segment: id }),
  );
  return [...segments, ...tucked];
}

function linksOf(layout: Layout, links: readonly PanoramaLink[]): ElementDefinition[] {
  return links
    .filter(({ from, to }) => cardOf(layout, from) && cardOf(layout, to))
    .map((link) => ({
      data: { id: linkId(link), source: SEGMENT + link.from, target: SEGMENT + link.to, link },
      classes: `link ${link.kind}${link.required ? " required" : ""}${turnsBack(link) ? "" : " onward"}`,
    }));
}

const turnsBack = ({ kind }: PanoramaLink) => kind === "waste_to" || kind === "recycle_to";

function standing(id: string, rect: Rect, classes: string, data: object = {}): ElementDefinition {
  const { x, y, width, height } = rect;
  return {
    data: { id, width, height, ...data },
    position: { x: x + width / 2, y: y + height / 2 },
    classes,
    pannable: true,
  };
}

/** A way as an edge wants it: bends along the straight line, ends from the middles of what it joins. */
function bent(path: Path, from: Rect, to: Rect) {
  const off = ({ x, y }: { x: number; y: number }, { x: left, y: top, width, height }: Rect) =>
    `${(x - left - width / 2).toFixed(2)}px ${(y - top - height / 2).toFixed(2)}px`;
  return { ...bendsAlong(path), from: off(path.start, from), to: off(path.end, to) };
}
