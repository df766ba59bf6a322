import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCanvas } from "../../../web/graph/canvas.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { createModel } from "../../../web/graph/model.ts";
import type { Painted, Scene } from "../../../web/graph/scene.ts";
import { link, sceneOf, segment } from "./chains.ts";

const painters = vi.hoisted(() => [] as { show: unknown[][]; stopped: number }[]);
vi.mock("../../../web/graph/painter.ts", () => ({
  createPainter: () => {
    const painter = { show: [] as unknown[][], stopped: 0 };
    painters.push(painter);
    return {
      show: (...given: unknown[]) => painter.show.push(given),
      stop: () => {
        painter.stopped += 1;
      },
    };
  },
}));

const segments = [
  segment("a", "upstream", "A"),
  segment("b", "midstream", "B", { makers: 2, class: "present" }),
  segment("c", "product", "C"),
  segment("m", "equipment", "M"),
];
const links = [link("a", "b"), link("b", "c", "input_of", false), link("m", "b", "equipment_for")];
const layout = layoutPanorama(segments, links, { width: 900, height: 400 });
const scene = sceneOf({ layout, segments, links });

/** A model without a screen that looks as if it had one of 800 × 600, and comes to the end of every move at once. */
function screened() {
  const model = createModel();
  model.place(layout, links);
  const { cy } = model;
  const log: unknown[] = [];
  Object.assign(cy, {
    mount: () => log.push("mount"),
    unmount: () => log.push("unmount"),
    style: (sheet: unknown) => log.push(["style", Array.isArray(sheet)]),
    width: () => 800,
    height: () => 600,
    animate: (to: { pan?: object; zoom?: number | { level: number } }, how: object) => {
      log.push(["animate", to, how]);
      if (to.zoom !== undefined) cy.zoom(typeof to.zoom === "number" ? to.zoom : to.zoom.level);
      if (to.pan) cy.pan(to.pan as { x: number; y: number });
    },
  });
  cy.minZoom(0.2);
  cy.maxZoom(3);
  return { model, cy, log, animated: () => log.filter((one) => Array.isArray(one) && one[0] === "animate") };
}

const listeners: Record<string, () => void> = {};
const container = {
  style: { cursor: "" },
  addEventListener: (name: string, done: () => void) => {
    listeners[name] = done;
  },
  removeEventListener: (name: string) => delete listeners[name],
};
const QUIET = { onTap: () => {}, onHover: () => {}, onMenu: () => {} };
const open = (screen = screened(), events: Parameters<typeof createCanvas>[3] = QUIET) => ({
  ...screen,
  canvas: createCanvas(container as unknown as HTMLElement, screen.model, "light", events),
});
const rect = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

beforeEach(() => {
  painters.length = 0;
});
afterEach(() => vi.useRealTimers());

describe("the view", () => {
  it("stays where it is for what is in clear sight", () => {
    const { canvas, cy, animated } = open();
    canvas.reveal(rect(24, 24), 0, true);
    canvas.reveal(rect(800 - 24 - 100, 600 - 24 - 50), 0, true);
    expect([cy.pan(), animated()]).toEqual([{ x: 0, y: 0 }, []]);
  });

  it.each([
    ["left of it", rect(-40, 100), { x: 64, y: 0 }],
    ["above it", rect(100, -10), { x: 0, y: 34 }],
    ["right of it", rect(760, 100), { x: -84, y: 0 }],
    ["below it", rect(100, 590), { x: 0, y: -64 }],
    ["wider than it", rect(200, 100, 900), { x: -176, y: 0 }],
  ])("moves no more than it takes for what is %s", (_, what, pan) => {
    const { canvas, cy } = open();
    canvas.reveal(what, 0, true);
    expect([cy.zoom(), cy.pan()]).toEqual([1, pan]);
  });

  it("clears the panel that covers its right, at any zoom", () => {
    const { canvas, cy } = open();
    cy.zoom(2);
    canvas.reveal(rect(200, 100), 300, true);
    expect(cy.pan()).toEqual({ x: 800 - 300 - 24 - 600, y: 0 });
  });

  it("puts what is out of sight into the middle, at the size one reads at", () => {
    const { canvas, cy } = open();
    cy.zoom(1.2);
    canvas.reveal(rect(3000, 2000), 300, true);
    expect([cy.zoom(), cy.pan()]).toEqual([1.2, { x: 250 - 3050 * 1.2, y: 300 - 2025 * 1.2 }]);
  });

  it("comes nearer to what is too small to read, into the middle of what is free, and goes back", () => {
    const { canvas, cy } = open();
    cy.viewport({ zoom: 0.3, pan: { x: 7, y: 8 } });
    canvas.reveal(rect(2000, 1000), 300, true);
    expect([cy.zoom(), cy.pan()]).toEqual([1, { x: 250 - 2050, y: 300 - 1025 }]);
    canvas.goBack();
    expect([cy.zoom(), cy.pan()]).toEqual([0.3, { x: 7, y: 8 }]);
  });

  it("goes back to where it stood before it was moved the first time", () => {
    const { canvas, cy } = open();
    cy.pan({ x: 5, y: 6 });
    canvas.reveal(rect(-100, 100), 0, true);
    canvas.reveal(rect(790, 100), 0, true);
    canvas.goBack();
    expect(cy.pan()).toEqual({ x: 5, y: 6 });
    cy.pan({ x: 1, y: 1 });
    canvas.goBack();
    expect(cy.pan()).toEqual({ x: 1, y: 1 });
  });

  it("does not jump back once somebody moved it, or it was placed anew, or nobody asked to remember", () => {
    const { canvas, cy } = open();
    canvas.reveal(rect(-100, 100), 0, true);
    const away = { x: cy.pan().x + 3, y: cy.pan().y };
    cy.pan(away);
    canvas.goBack();
    expect(cy.pan()).toEqual(away);

    canvas.reveal(rect(-900, 100), 0, true);
    canvas.look({ zoom: 1, pan: cy.pan() });
    canvas.goBack();
    expect(cy.pan()).toEqual({ x: 400 + 850, y: 300 - 125 });

    canvas.reveal(rect(-2000, 100), 0, false);
    canvas.goBack();
    expect(cy.pan()).toEqual({ x: 400 + 1950, y: 300 - 125 });
  });

  it("goes back although it settled a hair beside", () => {
    const { canvas, cy } = open();
    canvas.reveal(rect(-100, 100), 0, true);
    cy.pan({ x: cy.pan().x + 0.5, y: cy.pan().y - 0.5 });
    canvas.goBack();
    expect(cy.pan()).toEqual({ x: 0, y: 0 });
  });

  it("goes along x only, and zooms within its bounds about its middle", () => {
    const { canvas, cy, animated } = open();
    canvas.look({ zoom: 2, pan: { x: 3, y: 4 } });
    expect([cy.zoom(), cy.pan(), cy.minZoom(), cy.maxZoom()]).toEqual([2, { x: 3, y: 4 }, 0.4, 4]);
    canvas.goTo(50);
    expect(cy.pan()).toEqual({ x: -100, y: 4 });
    canvas.zoomBy(1.5);
    expect(animated().at(-1)).toMatchObject([
      "animate",
      { zoom: { level: 3, renderedPosition: { x: 400, y: 300 } } },
      { duration: 140 },
    ]);
    canvas.zoomBy(9);
    expect(cy.zoom()).toBe(4);
    canvas.zoomBy(0.01);
    expect(cy.zoom()).toBe(0.4);
    canvas.look({ zoom: 0.5, pan: { x: 0, y: 0 } });
    expect([cy.minZoom(), cy.maxZoom()]).toEqual([0.25, 3]);
    canvas.glide({ zoom: 0.1, pan: { x: 9, y: 9 } });
    expect([cy.minZoom(), cy.zoom(), cy.pan()]).toEqual([0.1, 0.1, { x: 9, y: 9 }]);
  });

  it("takes on the size of its element and says whether it is another", () => {
    const { canvas } = open();
    expect([canvas.resized(), canvas.resized(), canvas.size()]).toEqual([
      true,
      false,
      { width: 800, height: 600 },
    ]);
  });
});

describe("what is shown", () => {
  const shown = ({ cy }: ReturnType<typeof screened>) =>
    cy
      .edges(".shown")
      .map((edge) => {
        const told = edge.data("link");
        const rank = edge.hasClass("indirect") ? " indirect" : edge.hasClass("behind") ? " behind" : "";
        return told ? `${told.from} ${told.to}${rank}` : `flow${rank}`;
      })
      .sort();
  const marked = ({ cy }: ReturnType<typeof screened>, name: string) =>
    cy.nodes(`.segment.${name}`).map((node) => node.data("segment"));

  it("at rest are the flows; under the pointer the links of that segment, the flows stepping back", () => {
    const screen = open();
    screen.canvas.show(scene, null);
    expect(shown(screen)).toEqual(["flow", "flow"]);
    screen.canvas.show(scene, "c");
    expect(shown(screen)).toEqual(["b c", "flow behind", "flow behind"]);
    screen.canvas.show(scene, null);
    expect(shown(screen)).toEqual(["flow", "flow"]);
  });

  it("of a selected segment are its own links, and those beyond when asked", () => {
    const screen = open();
    const at = (selected: string, more: Partial<Scene> = {}, pointedAt: string | null = null) => {
      screen.canvas.show({ ...scene, selected, reach: screen.model.reach(selected), ...more }, pointedAt);
      return shown(screen);
    };
    expect(at("b", { indirect: true })).toEqual(["a b", "b c", "m b"]);
    expect(at("c")).toEqual(["b c"]);
    expect(at("c", { indirect: true })).toEqual(["a b indirect", "b c", "m b indirect"]);
    expect(at("c", {}, "a")).toEqual(["a b", "b c"]);
  });

  it("says in classes what is selected, where the keyboard is, what is faded and what a filter leaves out", () => {
    const screen = open();
    const reach = screen.model.reach("c");
    screen.canvas.show({ ...scene, selected: "c", cursor: "a", reach, kept: ({ id }) => id !== "b" }, null);
    expect(["selected", "cursor", "faded", "out"].map((name) => marked(screen, name))).toEqual([
      ["c"],
      ["a"],
      ["b"],
      ["b"],
    ]);
    expect(screen.cy.nodes(".box.faded")).toHaveLength(1);
    screen.canvas.show(scene, null);
    expect(["selected", "cursor", "faded", "out"].flatMap((name) => marked(screen, name))).toEqual([]);
  });

  it("is lit by what is asked for, whatever is selected", () => {
    const screen = open();
    const only = { ...scene, asked: true, kept: ({ id }: { id: string }) => id === "m" };
    screen.canvas.show({ ...only, selected: "a", reach: screen.model.reach("a") }, null);
    expect(marked(screen, "faded")).toEqual(["a", "b", "c"]);
    expect(shown(screen)).toEqual(["a b"]);
  });

  it("keeps cards that did not change as they are drawn, and draws others anew", () => {
    const { canvas } = open();
    const cards = (change: Partial<Scene>) => {
      canvas.show({ ...scene, ...change }, null);
      const painted = painters[0]!.show.at(-1)![0] as Painted[];
      return layoutCards.map((at) => painted[at]!.shapes(12));
    };
    const layoutCards = [...layout.cards.keys()].map(
      (_, at) => at + layout.bands.length + layout.lanes.length,
    );
    const first = cards({});
    const changed = segments.map((one) => (one.id === "b" ? { ...one, makers: 3 } : one));
    const b = [...layout.cards.keys()].indexOf("b");
    const second = cards({ segments: changed });
    expect(second.map((shapes, at) => shapes === first[at])).toEqual(first.map((_, at) => at !== b));
    expect(cards({ theme: "dark" }).some((shapes) => first.includes(shapes))).toBe(false);
  });
});

describe("the pointer", () => {
  it("taps a segment or beside all, asks for a menu, and is felt by the model's nodes", () => {
    const told: unknown[] = [];
    const { cy, model } = open(screened(), {
      ...QUIET,
      onTap: (segment) => told.push(["tap", segment]),
      onMenu: (segment) => told.push(["menu", segment]),
    });
    model.node("b").emit("tap");
    cy.emit("tap");
    model.node("c").emit("cxttap");
    model.node("a").emit("taphold");
    expect(told).toEqual([
      ["tap", "b"],
      ["tap", null],
      ["menu", "c"],
      ["menu", "a"],
    ]);
  });

  it("takes the end of a long press for no tap, and the next tap for one", () => {
    const told: unknown[] = [];
    const { model } = open(screened(), {
      ...QUIET,
      onTap: (segment) => told.push(["tap", segment]),
      onMenu: (segment) => told.push(["menu", segment]),
    });
    for (const event of ["tapstart", "taphold", "tap", "tapstart", "tap"]) model.node("a").emit(event);
    expect(told).toEqual([
      ["menu", "a"],
      ["tap", "a"],
    ]);
  });

  it("hovers after a moment, told once, and leaves a little sooner", () => {
    vi.useFakeTimers();
    const hovered: (string | null)[] = [];
    const { canvas, model, log } = open(screened(), { ...QUIET, onHover: (one) => hovered.push(one) });
    model.node("a").emit("mouseover");
    vi.advanceTimersByTime(149);
    expect([hovered, container.style.cursor]).toEqual([[], "pointer"]);
    vi.advanceTimersByTime(1);
    expect(hovered).toEqual(["a"]);
    model.node("a").emit("mouseout");
    model.node("b").emit("mouseover");
    vi.advanceTimersByTime(100);
    listeners.mouseleave!();
    expect(container.style.cursor).toBe("");
    vi.advanceTimersByTime(59);
    expect(hovered).toEqual(["a"]);
    vi.advanceTimersByTime(1);
    expect(hovered).toEqual(["a", null]);
    model.node("a").emit("mouseover");
    canvas.destroy();
    vi.advanceTimersByTime(1_000);
    expect(hovered).toEqual(["a", null]);
    expect([painters.map(({ stopped }) => stopped), log.at(-1), listeners.mouseleave]).toEqual([
      [1],
      "unmount",
      undefined,
    ]);
  });
});
