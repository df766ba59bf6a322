import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Theme } from "./classes.ts";
import type { Element, Staged } from "./elements.ts";
import type { Rect } from "./layout.ts";
import { createPainter } from "./painter.ts";
import { stylesheet } from "./stylesheet.ts";

export interface CanvasEvents {
  onTap: (segment: string | null) => void;
  onHover: (segment: string | null) => void;
}

export type Canvas = ReturnType<typeof createCanvas>;

const HOVER_AFTER = 150;
const HOVER_ENDS_AFTER = 60;
const MARGIN = 24;
const MOVE = { duration: 220, easing: "ease-out" } as const;

/** The drawn picture: made once, then changed by what differs. Owns where one looks, nothing else. */
export function createCanvas(container: HTMLElement, theme: Theme, events: CanvasEvents) {
  const cy: Core = cytoscape({
    container,
    elements: [],
    style: stylesheet(theme),
    layout: { name: "preset" },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
  });
  const ground = createPainter(container, cy, "under");
  const cards = createPainter(container, cy, "over");
  let shown: Staged = { elements: new Map(), painted: { under: [], over: [] } };
  let hovered: string | null = null;
  let hovering: ReturnType<typeof setTimeout> | undefined;
  /** Where the view stood before it was moved to clear the panel; null once the user has moved it. */
  let moved: { before: { x: number; y: number }; after: { x: number; y: number } } | null = null;

  const pointedAt = ({ x, y }: { x: number; y: number }): string | null => {
    const card = shown.painted.over.find(
      (one) =>
        one.segment !== null && x >= one.x && y >= one.y && x <= one.x + one.width && y <= one.y + one.height,
    );
    return card?.segment ?? null;
  };
  const hover = (segment: string | null) => {
    if (segment === hovered) return;
    hovered = segment;
    clearTimeout(hovering);
    container.style.cursor = segment === null ? "" : "pointer";
    hovering = setTimeout(() => events.onHover(segment), segment === null ? HOVER_ENDS_AFTER : HOVER_AFTER);
  };
  cy.on("tap", (event) => events.onTap(pointedAt(event.position)));
  cy.on("mousemove", (event) => hover(pointedAt(event.position)));
  container.addEventListener("mouseleave", () => hover(null));

  return {
    /** Draws what is staged, touching only what differs from the last time. */
    show(staged: Staged, shownTheme: Theme) {
      const { elements: now } = shown;
      const { elements: next } = staged;
      ground.show(staged.painted.under, shownTheme);
      cards.show(staged.painted.over, shownTheme);
      cy.batch(() => {
        for (const id of now.keys()) if (!next.has(id)) cy.getElementById(id).remove();
        const added: ElementDefinition[] = [];
        for (const [id, element] of next) {
          const before = now.get(id);
          if (!before) added.push(definition(element));
          else change(cy, before, element);
        }
        cy.add(added);
      });
      shown = staged;
    },
    restyle(next: Theme) {
      cy.style(stylesheet(next));
    },
    /** Tells once everything shown so far is drawn. */
    whenDrawn(done: () => void) {
      cy.one("render", done);
    },
    resize() {
      cy.resize();
    },
    /** Places the view: the zoom and where the picture's upper left corner stands, px. */
    look(zoom: number, at: { x: number; y: number }) {
      moved = null;
      cy.stop();
      cy.minZoom(Math.min(zoom * 0.5, 0.4));
      cy.maxZoom(Math.max(3, zoom * 2));
      cy.viewport({ zoom, pan: at });
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
    /** Moves the view no more than it takes for the rectangle to be clear of the edges and of what covers them. */
    reveal(rect: Rect, coveredRight: number, remember: boolean) {
      const zoom = cy.zoom();
      const pan = cy.pan();
      const shift = (start: number, end: number, lo: number, hi: number) => {
        if (end - start > hi - lo || start < lo) return lo - start;
        return end > hi ? hi - end : 0;
      };
      const dx = shift(
        rect.x * zoom + pan.x,
        (rect.x + rect.width) * zoom + pan.x,
        MARGIN,
        cy.width() - coveredRight - MARGIN,
      );
      const dy = shift(
        rect.y * zoom + pan.y,
        (rect.y + rect.height) * zoom + pan.y,
        MARGIN,
        cy.height() - MARGIN,
      );
      if (dx === 0 && dy === 0) return;
      const after = { x: pan.x + dx, y: pan.y + dy };
      if (remember) moved = { before: moved?.before ?? { ...pan }, after };
      cy.stop();
      cy.animate({ pan: after }, MOVE);
    },
    /** Goes back to where the view stood before `reveal`, unless it was moved since. */
    goBack() {
      if (!moved) return;
      const pan = cy.pan();
      const untouched = Math.hypot(pan.x - moved.after.x, pan.y - moved.after.y) < 1;
      if (untouched) cy.animate({ pan: moved.before }, MOVE);
      moved = null;
    },
    destroy() {
      clearTimeout(hovering);
      ground.stop();
      cards.stop();
      cy.destroy();
    },
  };
}

function definition({ id, ends, at, data, classes }: Element): ElementDefinition {
  return ends
    ? { group: "edges", data: { ...data, ...ends, id }, classes }
    : { group: "nodes", data: { ...data, id }, position: { ...at! }, classes };
}

function change(cy: Core, before: Element, after: Element) {
  const data = Object.entries(after.data).filter(([name, value]) => !same(before.data[name], value));
  const moves = after.at && (after.at.x !== before.at?.x || after.at.y !== before.at?.y);
  if (data.length === 0 && !moves && before.classes === after.classes) return;
  const element = cy.getElementById(after.id);
  if (data.length > 0) element.data(Object.fromEntries(data));
  if (moves) element.nodes().positions(() => ({ ...after.at! }));
  if (before.classes !== after.classes) element.classes(after.classes.split(" "));
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => value === b[index]);
  }
  return a === b;
}
