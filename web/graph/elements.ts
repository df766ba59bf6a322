import type { PanoramaLink, PanoramaSegment } from "../../server/endpoints/panorama.ts";
import { boxTitle, LANE_TITLE_SIZE, madeByGroup, type PictureWords, stageTitle } from "./caption.ts";
import { drawCard } from "./card.ts";
import type { Language, Theme } from "./classes.ts";
import { headShape, laneTab } from "./drawing.ts";
import { type Flow, flowsOf } from "./flows.ts";
import { focusOn } from "./focus.ts";
import type { Layout, Rect } from "./layout.ts";
import type { Measure } from "./measure.ts";
import { bendsAlong, type Path, type Point } from "./path.ts";
import { createRouter, type Router } from "./route.ts";
import type { Shape } from "./shape.ts";

/** One thing on the canvas, as plain data, so that two pictures can be compared. */
export interface Element {
  id: string;
  /** Ends of a line; absent for a node. */
  ends?: { source: string; target: string };
  /** Middle of a node. */
  at?: Point;
  data: Record<string, unknown>;
  classes: string;
}

/** Something painted over the canvas's own elements; a card can be pointed at. */
export interface Painted extends Rect {
  segment: string | null;
  shapes: readonly Shape[];
  opacity: number;
  ring: "selected" | "cursor" | null;
}

export interface Staged {
  elements: Map<string, Element>;
  painted: Painted[];
}

export interface Scene {
  layout: Layout;
  segments: readonly PanoramaSegment[];
  /** Already filtered. */
  links: readonly PanoramaLink[];
  kept: (segment: PanoramaSegment) => boolean;
  selected: string | null;
  hovered: string | null;
  cursor: string | null;
  indirect: boolean;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
}

/** Every line hangs between these two unseen nodes; where it begins and ends is told from their middles. */
const ENDS = { source: { id: "end a", x: -1000, y: 0 }, target: { id: "end b", x: -1000, y: 1000 } } as const;
const boxId = (box: string) => `box ${box}`;

const FADED = 0.13;

/** Remembers what depends on the layout alone, and cards already drawn. */
export function createStage() {
  let layout: Layout | null = null;
  let router: Router | null = null;
  let links: readonly PanoramaLink[] | null = null;
  let flows: Flow[] = [];
  let cards = new Map<string, { key: string; shapes: Shape[] }>();

  return (scene: Scene): Staged => {
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
    const shapesOf = (segment: PanoramaSegment, { width, height }: Rect) => {
      const key = JSON.stringify([scene.theme, scene.language, segment]);
      const known = cards.get(segment.id);
      if (known?.key === key) return known.shapes;
      const shapes = drawCard(segment, { ...scene, width, height });
      cards.set(segment.id, { key, shapes });
      return shapes;
    };
    const elements = [...ground(scene), ...boxes(scene), ...lines(scene, flows, router)];
    return {
      elements: new Map(elements.map((element) => [element.id, element])),
      painted: [...tabs(scene), ...paintedCards(scene, shapesOf)],
    };
  };
}

function node(id: string, rect: Rect, classes: string, data: Record<string, unknown> = {}): Element {
  return {
    id,
    at: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
    data: { width: rect.width, height: rect.height, ...data },
    classes,
  };
}

function* ground({ layout, words, measure }: Scene): Generator<Element> {
  for (const [index, band] of layout.bands.entries()) {
    yield node(`band ${band.stage}`, band, "band");
    const shape = headShape(band, index);
    const xs = shape.map(([x]) => x);
    const right = index === layout.bands.length - 1 ? band.x + band.width : Math.max(...xs);
    const left = Math.min(...xs);
    const rect = { x: left, y: band.headY, width: right - left, height: band.headHeight };
    const points = shape.flatMap(([x, y]) => [
      ((Math.min(x, right) - left) / rect.width) * 2 - 1,
      ((y - rect.y) / rect.height) * 2 - 1,
    ]);
    yield node(`head ${band.stage}`, rect, "head", {
      label: stageTitle(band, words, measure),
      points: points.map((value) => value.toFixed(4)).join(" "),
    });
  }
  for (const lane of layout.lanes) {
    yield node(`lane ${lane.kind}`, lane, "lane");
  }
}

function tabs({ layout, words, theme }: Scene): Painted[] {
  return layout.lanes.map(({ kind, x, y, titleWidth: width, height }) => {
    const shapes = laneTab(words.lanes[kind], width, height, theme);
    return { segment: null, x, y, width, height, shapes, opacity: 1, ring: null };
  });
}

function litBy({ links, selected }: Scene): ((id: string) => boolean) | null {
  if (selected === null) return null;
  const { lit } = focusOn(selected, links);
  return (id) => lit.has(id);
}

function* boxes(scene: Scene): Generator<Element> {
  const { layout, segments, words, measure, kept } = scene;
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const made = madeByGroup(layout, (id) => byId.get(id)?.makers ?? 0);
  const lit = litBy(scene);
  for (const box of layout.boxes) {
    const alive = box.segments.some((id) => {
      const segment = byId.get(id);
      return segment !== undefined && kept(segment) && (lit === null || lit(id));
    });
    const kind = box.column === null ? "lane-box" : "box";
    const label = boxTitle(box, made, words, measure);
    const titleWidth = measure(label, LANE_TITLE_SIZE, true);
    yield node(boxId(box.id), box, alive ? kind : `${kind} dim`, { label, titleWidth });
  }
}

function* paintedCards(
  scene: Scene,
  shapesOf: (segment: PanoramaSegment, rect: Rect) => Shape[],
): Generator<Painted> {
  const { layout, segments, kept, selected, cursor } = scene;
  const lit = litBy(scene);
  for (const segment of segments) {
    const card = layout.cards.get(segment.id);
    if (!card) continue;
    const { x, y, width, height } = card;
    const ring = segment.id === cursor ? "cursor" : segment.id === selected ? "selected" : null;
    const clear = ring !== null || (kept(segment) && (!lit || lit(segment.id)));
    const shapes = shapesOf(segment, card);
    yield { segment: segment.id, x, y, width, height, shapes, opacity: clear ? 1 : FADED, ring };
  }
}

function* lines(scene: Scene, flows: readonly Flow[], router: Router): Generator<Element> {
  const { selected, hovered, links } = scene;
  for (const { id, x, y } of Object.values(ENDS)) yield node(id, { x, y, width: 1, height: 1 }, "end");
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
      from: `${(path.start.x - source.x - 0.5).toFixed(2)}px ${(path.start.y - source.y - 0.5).toFixed(2)}px`,
      to: `${(path.end.x - target.x - 0.5).toFixed(2)}px ${(path.end.y - target.y - 0.5).toFixed(2)}px`,
    },
    classes: path.bends.length === 0 ? `${classes} straight` : classes,
  };
}
