import cytoscape, { type Core, type EventObject, type StylesheetJson, type StylesheetStyle } from "cytoscape";
import type { PanoramaLink, PanoramaSegment } from "../../server/chain/panorama.ts";
import { drawCard } from "./card.ts";
import type { Theme } from "./classes.ts";
import type { Rect } from "./layout.ts";
import { type Model, segmentOf } from "./model.ts";
import { createPainter } from "./painter.ts";
import { isLit, livelyBoxes, paintScene, type Scene } from "./scene.ts";
import type { Shape } from "./shape.ts";
import { stylesheet } from "./stylesheet.ts";
import { type View, WHOLE_FROM } from "./view.ts";

export interface CanvasEvents {
  onTap: (segment: string | null) => void;
  onHover: (segment: string | null) => void;
  /** A menu is asked for: the right button, or a finger that stays. */
  onMenu: (segment: string) => void;
}

export type Canvas = ReturnType<typeof createCanvas>;

const HOVER_AFTER = 150;
const HOVER_ENDS_AFTER = 60;
const MARGIN = 24;
const MOVE = { duration: 220, easing: "ease-out" } as const;

/** The model on the screen: what is drawn of it, and where one looks. */
export function createCanvas(container: HTMLElement, model: Model, theme: Theme, events: CanvasEvents) {
  const { cy } = model;
  cy.mount(container);
  cy.style(styled(theme));
  drawAtOnce(cy);
  const painter = createPainter(container, cy);
  const drawn = drawnCards();
  let size = { width: 0, height: 0 };
  let hovered: string | null = null;
  /** Marks every card as what it is in the scene. */
  let mark = () => {};
  let filling: ReturnType<typeof setTimeout> | undefined;
  let hovering: ReturnType<typeof setTimeout> | undefined;
  /** Where the view stood before it was moved to show something; null once the user has moved it. */
  let moved: { before: View; after: View } | null = null;

  const hover = (segment: string | null) => {
    if (segment === hovered) return;
    hovered = segment;
    clearTimeout(hovering);
    container.style.cursor = segment === null ? "" : "pointer";
    hovering = setTimeout(() => events.onHover(segment), segment === null ? HOVER_ENDS_AFTER : HOVER_AFTER);
  };
  /** A finger that stays has asked for a menu: letting go is no tap. */
  let held = false;
  cy.on("tapstart", () => {
    held = false;
  });
  cy.on("tap", ({ target }: EventObject) => {
    if (!held) events.onTap(target === cy ? null : segmentOf(target));
  });
  cy.on("mouseover", ".segment", ({ target }) => hover(segmentOf(target)));
  cy.on("mouseout", ".segment", () => hover(null));
  cy.on("cxttap", ".segment", ({ target }) => events.onMenu(segmentOf(target)));
  cy.on("taphold", ".segment", ({ target }) => {
    held = true;
    events.onMenu(segmentOf(target));
  });
  const left = () => hover(null);
  container.addEventListener("mouseleave", left);

  /** Once all is drawn: what is pointed at, and what the keyboard goes through. */
  const fillLater = () => {
    clearTimeout(filling);
    filling = setTimeout(() => {
      cy.batch(() => {
        model.fill();
        mark();
      });
    });
  };

  const view = (): View => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const glide = (to: View) => {
    cy.stop();
    cy.animate(to, MOVE);
  };

  return {
    /** Shows a scene, changing only what differs from the last time. */
    show(scene: Scene, pointedAt: string | null) {
      const byId = new Map(scene.segments.map((segment) => [segment.id, segment]));
      const lit = isLit(scene);
      const alive = livelyBoxes(scene.layout, (id) => {
        const segment = byId.get(id);
        return segment !== undefined && lit(segment);
      });
      cy.batch(() => {
        mark = () => {
          for (const segment of scene.segments) {
            model
              .node(segment.id)
              .toggleClass("faded", !lit(segment))
              .toggleClass("out", !scene.kept(segment))
              .toggleClass("selected", segment.id === scene.selected)
              .toggleClass("cursor", segment.id === scene.cursor);
          }
        };
        if (model.isFilled()) mark();
        for (const box of scene.layout.boxes) model.box(box.id).toggleClass("faded", !alive.has(box.id));
        cy.edges(".flow")
          .toggleClass("shown", scene.selected === null)
          .toggleClass("behind", pointedAt !== null);
        const ranks = ranksOf(scene, pointedAt === null ? [] : model.linksAt(pointedAt));
        const shown = new Set<string>();
        for (const [link, rank] of ranks) {
          const edge = model.edge(link);
          edge?.addClass("shown").toggleClass("indirect", rank === "indirect");
          if (edge) shown.add(edge.id());
        }
        cy.edges(".link.shown")
          .filter((edge) => !shown.has(edge.id()))
          .removeClass("shown");
      });
      painter.show(paintScene(scene, drawn(scene)).over, scene.theme);
      if (!model.isFilled()) cy.one("render", fillLater);
    },
    restyle(next: Theme) {
      cy.style(styled(next));
    },
    /** Tells once everything shown so far is drawn. */
    whenDrawn(done: () => void) {
      cy.one("render", done);
    },
    /** Tells where a segment's card stands on the screen, now and whenever that changes. */
    follow(segment: string, told: (at: { x1: number; y1: number; x2: number; y2: number }) => void) {
      const tell = () => {
        const node = model.node(segment);
        if (node.nonempty()) told(node.renderedBoundingBox({ includeOverlays: false }));
      };
      tell();
      cy.on("render", tell);
      return () => void cy.off("render", tell);
    },
    /** Takes on the size of its element, and says whether that is another than before. */
    resized(): boolean {
      const { width, height } = size;
      cy.resize();
      size = { width: cy.width(), height: cy.height() };
      return size.width !== width || size.height !== height;
    },
    size: () => size,
    /** Places the view at once. */
    look(to: View) {
      moved = null;
      cy.stop();
      cy.minZoom(Math.min(to.zoom * 0.5, 0.4));
      cy.maxZoom(Math.max(3, to.zoom * 2));
      cy.viewport(to);
    },
    /** Goes there, as far as it may be zoomed. */
    glide(to: View) {
      moved = null;
      cy.minZoom(Math.min(cy.minZoom(), to.zoom));
      glide(to);
    },
    zoomBy(factor: number) {
      const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
      cy.stop();
      cy.animate(
        { zoom: { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } },
        { ...MOVE, duration: 140 },
      );
    },
    /** Moves the view along x only, so that x of the picture stands at the left edge. */
    goTo(x: number) {
      cy.stop();
      cy.animate({ pan: { x: -x * cy.zoom(), y: cy.pan().y } }, MOVE);
    },
    /**
     * Moves the view no more than it takes for the rectangle to be clear of the edges and of what covers them; what
     * is out of sight or too far away to read comes into the middle.
     */
    reveal(rect: Rect, coveredRight: number, remember: boolean) {
      const before = view();
      const room = { width: cy.width() - coveredRight, height: cy.height() };
      const after = before.zoom < WHOLE_FROM ? amid(rect, 1, room) : clear(rect, before, room);
      if (after === null) return;
      if (remember) moved = { before: moved?.before ?? before, after };
      glide(after);
    },
    /** Goes back to where the view stood before `reveal`, unless it was moved since. */
    goBack() {
      if (!moved) return;
      const { zoom, pan } = view();
      const { before, after } = moved;
      const untouched =
        Math.abs(zoom - after.zoom) < 0.01 && Math.hypot(pan.x - after.pan.x, pan.y - after.pan.y) < 1;
      if (untouched) cy.animate(before, MOVE);
      moved = null;
    },
    destroy() {
      clearTimeout(hovering);
      clearTimeout(filling);
      container.removeEventListener("mouseleave", left);
      painter.stop();
      cy.stop();
      cy.removeAllListeners();
      cy.unmount();
    },
  };
}

/** As a built stylesheet: from a list Cytoscape would read its own defaults twice. */
function styled(theme: Theme): StylesheetJson {
  const sheet = (cytoscape as unknown as { stylesheet: () => Sheet }).stylesheet();
  for (const { selector, style } of stylesheet(theme) as StylesheetStyle[])
    sheet.selector(selector).style(style);
  return sheet as unknown as StylesheetJson;
}

interface Sheet {
  selector: (selector: string) => Sheet;
  style: (properties: object) => Sheet;
}

/**
 * Leaves out Cytoscape's pictures of elements and layers until the first drawing is done: making them takes longer than
 * drawing the few bands, boxes and flows, and only moving gains by them.
 */
function drawAtOnce(cy: Core) {
  const renderer = (cy as unknown as { renderer: () => Drawers }).renderer();
  const layered = renderer.drawLayeredElements;
  renderer.drawLayeredElements = renderer.drawElements;
  cy.one("render", () => {
    renderer.drawLayeredElements = layered;
  });
}

type Drawers = Record<"drawLayeredElements" | "drawElements", (...given: unknown[]) => void>;

/** The rectangle in the middle of a room. */
function amid({ x, y, width, height }: Rect, zoom: number, room: { width: number; height: number }): View {
  return {
    zoom,
    pan: { x: room.width / 2 - (x + width / 2) * zoom, y: room.height / 2 - (y + height / 2) * zoom },
  };
}

function clear(rect: Rect, { zoom, pan }: View, room: { width: number; height: number }): View | null {
  const shift = (start: number, end: number, lo: number, hi: number) => {
    if (end - start > hi - lo || start < lo) return lo - start;
    return end > hi ? hi - end : 0;
  };
  const left = rect.x * zoom + pan.x;
  const top = rect.y * zoom + pan.y;
  const [right, bottom] = [left + rect.width * zoom, top + rect.height * zoom];
  if (right < 0 || left > room.width || bottom < 0 || top > room.height) return amid(rect, zoom, room);
  const dx = shift(left, right, MARGIN, room.width - MARGIN);
  const dy = shift(top, bottom, MARGIN, room.height - MARGIN);
  return dx === 0 && dy === 0 ? null : { zoom, pan: { x: pan.x + dx, y: pan.y + dy } };
}

/** Which links are drawn: those of what is pointed at, those of what is selected, those beyond on demand. */
function ranksOf({ reach, indirect }: Scene, pointedAt: readonly PanoramaLink[]) {
  const ranks = new Map<PanoramaLink, "own" | "indirect">();
  for (const link of pointedAt) ranks.set(link, "own");
  if (reach && indirect) for (const link of reach.indirect) ranks.set(link, "indirect");
  for (const link of reach?.own ?? []) ranks.set(link, "own");
  return ranks;
}

/** Cards as they were drawn, kept for as long as nothing about them changes. */
function drawnCards() {
  const known = new Map<string, { key: readonly unknown[]; shapes: Map<number, Shape[]> }>();
  return (scene: Scene) => (segment: PanoramaSegment, rect: Rect) => {
    const key = [segment, rect, scene.theme, scene.language, scene.words];
    let kept = known.get(segment.id);
    if (!kept || key.some((one, at) => one !== kept!.key[at])) {
      kept = { key, shapes: new Map() };
      known.set(segment.id, kept);
    }
    const { shapes } = kept;
    return (least: number) => {
      let drawn = shapes.get(least);
      if (!drawn) {
        drawn = drawCard(segment, { ...scene, width: rect.width, height: rect.height, least });
        shapes.set(least, drawn);
      }
      return drawn;
    };
  };
}
