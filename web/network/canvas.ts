import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Theme } from "../graph/classes.ts";
import type { Element } from "./elements.ts";
import { CROWD, FAR, namedAt, saidAt } from "./names.ts";
import { BEHIND, stylesheet } from "./stylesheet.ts";

export interface NetworkEvents {
  onChoose: (key: string | null) => void;
  onOpen: (key: string) => void;
  onHover: (key: string | null) => void;
}

export type NetworkCanvas = ReturnType<typeof createNetworkCanvas>;

const MOVE = { duration: 200, easing: "ease-out" } as const;
const NAMES_AFTER = 90;
const EDGE = 30;
/** Whole networks are fitted no larger than this. */
const LARGEST = 1.15;
const MARGIN = 60;

/** The drawn network: made once, then changed by what differs. */
export function createNetworkCanvas(container: HTMLElement, theme: Theme, events: NetworkEvents) {
  const cy: Core = cytoscape({
    container,
    elements: [],
    style: stylesheet(theme),
    layout: { name: "preset" },
    minZoom: 0.12,
    maxZoom: 3,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userZoomingEnabled: false,
  });
  let shown = new Map<string, Element>();
  let far = false;
  /** What was last said to the canvas of the names: in what size each is written, if at all. */
  let labels = new Map<string, string>();
  let naming: ReturnType<typeof setTimeout> | undefined;

  const nameNow = () => {
    const zoom = cy.zoom();
    const elements = [...shown.values()];
    const nodes = elements.filter(({ at }) => at);
    const named = namedAt(nodes, zoom);
    for (const [id, size] of saidAt(elements, shown, zoom)) named.set(id, size);
    const isFar = zoom < FAR && nodes.length > CROWD;
    cy.batch(() => {
      if (isFar !== far) cy.elements().toggleClass("far", isFar);
      far = isFar;
      for (const { id, at, classes } of elements) {
        if (!at && !classes.includes("told")) continue;
        const size = named.get(id);
        const label = `${size}`;
        if (labels.get(id) === label) continue;
        labels.set(id, label);
        const element = cy.getElementById(id);
        if (size !== undefined) element.data("size", size);
        element.toggleClass("bare", size === undefined);
      }
    });
  };
  const nameSoon = () => {
    clearTimeout(naming);
    naming = setTimeout(nameNow, NAMES_AFTER);
  };
  cy.on("zoom", nameSoon);
  cy.on("tap", (event) => events.onChoose(event.target === cy ? null : event.target.id()));
  cy.on("dbltap", "node", (event) => events.onOpen(event.target.id()));
  cy.on("mouseover", "node, edge", (event) => {
    container.style.cursor = "pointer";
    events.onHover(event.target.id());
  });
  cy.on("mouseout", "node, edge", () => {
    container.style.cursor = "";
    events.onHover(null);
  });
  // The wheel moves the page until the picture is taken in hand.
  const zooming = (on: boolean) => () => void cy.userZoomingEnabled(on);
  container.addEventListener("focus", zooming(true));
  container.addEventListener("blur", zooming(false));
  container.addEventListener("touchstart", zooming(true), { passive: true, capture: true });

  return {
    show(next: Map<string, Element>) {
      cy.batch(() => {
        for (const id of shown.keys()) if (!next.has(id)) cy.getElementById(id).remove();
        const added: ElementDefinition[] = [];
        const looks = far ? " far" : "";
        for (const [id, element] of next) {
          const before = shown.get(id);
          if (before) change(cy, before, element);
          else added.push(definition(element, looks));
        }
        cy.add(added.filter(({ group }) => group === "nodes"));
        cy.add(added.filter(({ group }) => group === "edges"));
      });
      shown = next;
      labels = new Map([...labels].filter(([id]) => next.has(id)));
      nameNow();
    },
    restyle(next: Theme) {
      cy.style(stylesheet(next));
    },
    whenDrawn(done: () => void) {
      cy.one("render", done);
    },
    resize() {
      cy.resize();
    },
    fit() {
      cy.stop();
      const spots = [...shown.values()].flatMap(({ at }) => (at ? [at] : []));
      if (spots.length === 0) return;
      const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const fitting = Math.min(
        LARGEST,
        (cy.width() - 2 * MARGIN) / Math.max(1, right - left),
        (cy.height() - 2 * MARGIN) / Math.max(1, bottom - top),
      );
      const zoom = Math.max(cy.minZoom(), fitting);
      const pan = {
        x: cy.width() / 2 - ((left + right) / 2) * zoom,
        y: cy.height() / 2 - ((top + bottom) / 2) * zoom,
      };
      cy.viewport({ zoom, pan });
      nameNow();
    },
    zoomBy(factor: number) {
      const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
      cy.stop();
      cy.animate(
        { zoom: { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } },
        { ...MOVE, duration: 140 },
      );
    },
    /** Moves the view no more than it takes for somebody to be in sight, left of what covers the right. */
    reveal(key: string, coveredRight: number) {
      const node = cy.getElementById(key);
      if (node.empty() || !node.isNode()) return;
      const at = node.renderedPosition();
      const within = (value: number, most: number) =>
        Math.min(Math.max(value, EDGE + 20), Math.max(EDGE + 20, most - EDGE - 20));
      const dx = within(at.x, cy.width() - coveredRight) - at.x;
      const dy = within(at.y, cy.height()) - at.y;
      if (dx === 0 && dy === 0) return;
      cy.stop();
      cy.animate({ pan: { x: cy.pan().x + dx, y: cy.pan().y + dy } }, MOVE);
    },
    /** The whole network as a picture. */
    png: async (shownTheme: Theme): Promise<Blob> =>
      cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, bg: BEHIND[shownTheme] }),
    destroy() {
      clearTimeout(naming);
      cy.destroy();
    },
  };
}

function definition({ id, ends, at, data, classes }: Element, looks: string): ElementDefinition {
  const common = { data: { ...data, ...ends, id, size: 12 }, classes: classes + looks };
  return ends ? { group: "edges", ...common } : { group: "nodes", ...common, position: { ...at! } };
}

function change(cy: Core, before: Element, after: Element) {
  const data = Object.entries(after.data).filter(([name, value]) => before.data[name] !== value);
  const moves = after.at && (after.at.x !== before.at?.x || after.at.y !== before.at?.y);
  if (data.length === 0 && !moves && before.classes === after.classes) return;
  const element = cy.getElementById(after.id);
  if (data.length > 0) element.data(Object.fromEntries(data));
  if (moves) element.nodes().positions(() => ({ ...after.at! }));
  if (before.classes === after.classes) return;
  // What the zoom says of it stays.
  const kept = ["bare", "far"].filter((name) => element.hasClass(name));
  element.classes([...after.classes.split(" "), ...kept]);
}
