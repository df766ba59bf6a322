import type { PanoramaLink, PanoramaSegment } from "../../server/endpoints/panorama.ts";
import { boxTitle, LANE_TITLE_SIZE, madeByGroup, type PictureWords, stageTitle } from "./caption.ts";
import { cardImage } from "./card.ts";
import type { Language, Theme } from "./classes.ts";
import { headShape, laneTab } from "./drawing.ts";
import { type Flow, flowsOf } from "./flows.ts";
import { focusOn } from "./focus.ts";
import type { Layout, Rect } from "./layout.ts";
import type { Measure } from "./measure.ts";
import { bendsAlong, type Path, type Point } from "./path.ts";
import { createRouter, type Router } from "./route.ts";

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

export const cardId = (segment: string) => `card ${segment}`;
export const segmentOf = (id: string) => (id.startsWith("card ") ? id.slice(5) : null);
const boxId = (box: string) => `box ${box}`;

/** Remembers what depends on the layout alone, and cards already drawn. */
export function createStage() {
  let layout: Layout | null = null;
  let router: Router | null = null;
  let links: readonly PanoramaLink[] | null = null;
  let flows: Flow[] = [];
  let cards = new Map<string, { key: string; image: string }>();

  return (scene: Scene): Map<string, Element> => {
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
    const image = (segment: PanoramaSegment, { width, height }: Rect) => {
      const key = JSON.stringify([scene.theme, scene.language, segment]);
      const known = cards.get(segment.id);
      if (known?.key === key) return known.image;
      const drawn = svgAddress(cardImage(segment, { ...scene, width, height }));
      cards.set(segment.id, { key, image: drawn });
      return drawn;
    };
    const elements = [
      ...ground(scene),
      ...boxes(scene),
      ...cardsOf(scene, image),
      ...lines(scene, flows, router),
    ];
    return new Map(elements.map((element) => [element.id, element]));
  };
}

function svgAddress(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function node(id: string, rect: Rect, classes: string, data: Record<string, unknown> = {}): Element {
  return {
    id,
    at: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
    data: { width: rect.width, height: rect.height, ...data },
    classes,
  };
}

function* ground({ layout, words, theme, measure }: Scene): Generator<Element> {
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
    const tab = { x: lane.x, y: lane.y, width: lane.titleWidth, height: lane.height };
    const drawn = laneTab(words.lanes[lane.kind], tab.width, tab.height, theme);
    yield node(`tab ${lane.kind}`, tab, "image", {
      image: svgAddress(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${tab.width}" height="${tab.height}">${drawn}</svg>`,
      ),
    });
  }
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

function* cardsOf(scene: Scene, image: (segment: PanoramaSegment, rect: Rect) => string): Generator<Element> {
  const lit = litBy(scene);
  for (const segment of scene.segments) {
    const card = scene.layout.cards.get(segment.id);
    if (!card) continue;
    const classes = ["card"];
    if (!scene.kept(segment) || (lit && !lit(segment.id))) classes.push("faded");
    if (segment.id === scene.selected) classes.push("selected");
    if (segment.id === scene.cursor) classes.push("cursor");
    yield node(cardId(segment.id), card, classes.join(" "), {
      image: image(segment, card),
      look: segment.class,
    });
  }
}

function* lines(scene: Scene, flows: readonly Flow[], router: Router): Generator<Element> {
  const { selected, hovered, links } = scene;
  if (selected === null) {
    for (const flow of flows) {
      const classes = hovered === null ? "flow" : "flow behind";
      const data = { thickness: flow.thickness };
      yield line(`flow ${flow.id}`, boxId(flow.from), boxId(flow.to), flow.path, scene, classes, data);
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
    const path = router.link(link.from, link.to);
    yield line(
      `link ${link.from} ${link.to} ${link.kind}`,
      cardId(link.from),
      cardId(link.to),
      path,
      scene,
      classes,
    );
  }
}

function line(
  id: string,
  source: string,
  target: string,
  path: Path,
  { layout }: Scene,
  classes: string,
  data: Record<string, unknown> = {},
): Element {
  const { weights, distances } = bendsAlong(path);
  return {
    id,
    ends: { source, target },
    data: {
      ...data,
      weights,
      distances,
      from: offset(path.start, middleOf(source, layout)),
      to: offset(path.end, middleOf(target, layout)),
    },
    classes: path.bends.length === 0 ? `${classes} straight` : classes,
  };
}

function middleOf(id: string, layout: Layout): Point {
  const segment = segmentOf(id);
  const rect =
    segment === null ? layout.boxes.find((box) => boxId(box.id) === id)! : layout.cards.get(segment)!;
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function offset(point: Point, middle: Point): string {
  return `${(point.x - middle.x).toFixed(2)}px ${(point.y - middle.y).toFixed(2)}px`;
}
