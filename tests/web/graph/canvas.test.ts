import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCanvas } from "../../../web/graph/canvas.ts";
import type { Element, Staged } from "../../../web/graph/elements.ts";
import type { Painted } from "../../../web/graph/scene.ts";

/** What stands in for Cytoscape: where one looks, what was asked of it, and what it holds. */
const cy = vi.hoisted(() => {
  const state = {
    zoom: 1,
    pan: { x: 0, y: 0 },
    bounds: { min: 0, max: 0 },
    log: [] as unknown[],
    held: new Map<string, { classes: string; data: object; at?: object }>(),
    on: {} as Record<string, (event?: unknown) => void>,
  };
  const core = {
    on: (name: string, done: (event?: unknown) => void) => {
      state.on[name] = done;
    },
    one: (name: string, done: () => void) => state.log.push(["one", name, done]),
    zoom: () => state.zoom,
    pan: () => state.pan,
    width: () => 800,
    height: () => 600,
    minZoom: (value = state.bounds.min) => Object.assign(state.bounds, { min: value }).min,
    maxZoom: (value = state.bounds.max) => Object.assign(state.bounds, { max: value }).max,
    viewport: ({ zoom, pan }: { zoom: number; pan: { x: number; y: number } }) =>
      Object.assign(state, { zoom, pan }),
    stop: () => state.log.push("stop"),
    /** Comes to its end at once. */
    animate: (to: { pan?: { x: number; y: number }; zoom?: { level: number } }, how: object) => {
      state.log.push(["animate", to, how]);
      if (to.pan) state.pan = to.pan;
      if (to.zoom) state.zoom = to.zoom.level;
    },
    batch: (work: () => void) => work(),
    resize: () => state.log.push("resize"),
    style: (style: unknown) => state.log.push(["style", style]),
    destroy: () => state.log.push("destroy"),
    getElementById: (id: string) => ({
      remove: () => state.held.delete(id),
      data: (data: object) => Object.assign(state.held.get(id)!.data, data),
      classes: (classes: string[]) => (state.held.get(id)!.classes = classes.join(" ")),
      nodes: () => ({ positions: (at: () => object) => (state.held.get(id)!.at = at()) }),
    }),
    add: (added: { data: { id: string }; classes: string; position?: object; group: string }[]) => {
      state.log.push(["add", added.map(({ data, group }) => `${group} ${data.id}`)]);
      for (const { data, classes, position } of added)
        state.held.set(data.id, { classes, data, ...(position && { at: position }) });
    },
  };
  return { state, core };
});
vi.mock("cytoscape", () => ({ default: () => cy.core }));
const painters = vi.hoisted(() => [] as { show: unknown[]; stopped: number }[]);
vi.mock("../../../web/graph/painter.ts", () => ({
  createPainter: () => {
    const painter = { show: [] as unknown[], stopped: 0 };
    painters.push(painter);
    return {
      show: (...given: unknown[]) => painter.show.push(given),
      stop: () => {
        painter.stopped += 1;
      },
    };
  },
}));

const container = {
  style: { cursor: "" },
  addEventListener: (name: string, done: () => void) => (cy.state.on[name] = done),
};
const open = (events = { onTap: () => {}, onHover: () => {} } as Parameters<typeof createCanvas>[2]) =>
  createCanvas(container as unknown as HTMLElement, "light", events);
const rect = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });
const animated = () => cy.state.log.filter((one) => Array.isArray(one) && one[0] === "animate");

beforeEach(() => {
  Object.assign(cy.state, { zoom: 1, pan: { x: 0, y: 0 }, bounds: { min: 0.2, max: 3 }, log: [], on: {} });
  cy.state.held.clear();
  painters.length = 0;
});
afterEach(() => vi.useRealTimers());

describe("the view", () => {
  it("stays where it is for what is in clear sight", () => {
    const canvas = open();
    canvas.reveal(rect(24, 24), 0, true);
    canvas.reveal(rect(800 - 24 - 100, 600 - 24 - 50), 0, true);
    expect([cy.state.pan, animated()]).toEqual([{ x: 0, y: 0 }, []]);
  });

  it.each([
    ["left of it", rect(-40, 100), { x: 64, y: 0 }],
    ["above it", rect(100, -10), { x: 0, y: 34 }],
    ["right of it", rect(760, 100), { x: -84, y: 0 }],
    ["below it", rect(100, 590), { x: 0, y: -64 }],
    ["wider than it", rect(200, 100, 900), { x: -176, y: 0 }],
  ])("moves no more than it takes for what is %s", (_, what, pan) => {
    open().reveal(what, 0, true);
    expect(cy.state.pan).toEqual(pan);
  });

  it("clears the panel that covers its right, at any zoom", () => {
    cy.state.zoom = 2;
    open().reveal(rect(200, 100), 300, true);
    expect(cy.state.pan).toEqual({ x: 800 - 300 - 24 - 600, y: 0 });
  });

  it("goes back to where it stood before it was moved the first time", () => {
    const canvas = open();
    cy.state.pan = { x: 5, y: 6 };
    canvas.reveal(rect(-100, 100), 0, true);
    canvas.reveal(rect(790, 100), 0, true);
    canvas.goBack();
    expect(cy.state.pan).toEqual({ x: 5, y: 6 });
    cy.state.pan = { x: 1, y: 1 };
    canvas.goBack();
    expect(cy.state.pan).toEqual({ x: 1, y: 1 });
  });

  it("does not jump back once somebody moved it, or it was placed anew, or nobody asked to remember", () => {
    const canvas = open();
    canvas.reveal(rect(-100, 100), 0, true);
    const away = { x: cy.state.pan.x + 3, y: cy.state.pan.y };
    cy.state.pan = away;
    canvas.goBack();
    expect(cy.state.pan).toBe(away);

    canvas.reveal(rect(-900, 100), 0, true);
    canvas.look(1, cy.state.pan);
    canvas.goBack();
    expect(cy.state.pan).toEqual({ x: 924, y: 0 });

    canvas.reveal(rect(-2000, 100), 0, false);
    canvas.goBack();
    expect(cy.state.pan).toEqual({ x: 2024, y: 0 });
  });

  it("goes back although it settled a hair beside", () => {
    const canvas = open();
    canvas.reveal(rect(-100, 100), 0, true);
    cy.state.pan = { x: cy.state.pan.x + 0.5, y: cy.state.pan.y - 0.5 };
    canvas.goBack();
    expect(cy.state.pan).toEqual({ x: 0, y: 0 });
  });

  it("goes along x only, and zooms within its bounds about its middle", () => {
    const canvas = open();
    canvas.look(2, { x: 3, y: 4 });
    expect([cy.state.zoom, cy.state.pan, cy.state.bounds]).toEqual([2, { x: 3, y: 4 }, { min: 0.4, max: 4 }]);
    canvas.goTo(50);
    expect(cy.state.pan).toEqual({ x: -100, y: 4 });
    canvas.zoomBy(1.5);
    expect(animated().at(-1)).toMatchObject([
      "animate",
      { zoom: { level: 3, renderedPosition: { x: 400, y: 300 } } },
      { duration: 140 },
    ]);
    canvas.zoomBy(9);
    expect(cy.state.zoom).toBe(4);
    canvas.zoomBy(0.01);
    expect(cy.state.zoom).toBe(0.4);
    canvas.look(0.5, { x: 0, y: 0 });
    expect(cy.state.bounds).toEqual({ min: 0.25, max: 3 });
  });
});

describe("what is shown", () => {
  const line = (id: string, more: Partial<Element> = {}): Element => ({
    id,
    ends: { source: "a", target: "b" },
    data: { weights: [1, 2], thickness: 3 },
    classes: "flow",
    ...more,
  });
  const node: Element = { id: "end a", at: { x: 1, y: 2 }, data: {}, classes: "end" };
  const card = (segment: string | null, x: number): Painted => ({
    segment,
    ...rect(x, 10, 20, 10),
    shapes: [],
    opacity: 1,
    ring: null,
  });
  const staged = (elements: Element[], over: Painted[] = []): Staged => ({
    elements: new Map(elements.map((one) => [one.id, one])),
    painted: { under: [], over },
  });

  it("is added, changed and taken away only where it differs", () => {
    const canvas = open();
    canvas.show(staged([node, line("one"), line("two")]), "light");
    expect(cy.state.log).toEqual([["add", ["nodes end a", "edges one", "edges two"]]]);
    expect(cy.state.held.get("end a")).toEqual({ classes: "end", data: { id: "end a" }, at: { x: 1, y: 2 } });
    expect(cy.state.held.get("one")!.data).toEqual({
      id: "one",
      source: "a",
      target: "b",
      weights: [1, 2],
      thickness: 3,
    });
    const before = { ...cy.state.held.get("one")! };
    canvas.show(
      staged([
        { ...node, at: { x: 1, y: 9 } },
        line("one", { data: { weights: [1, 2], thickness: 3 } }),
        line("three", {}),
      ]),
      "dark",
    );
    expect([...cy.state.held.keys()]).toEqual(["end a", "one", "three"]);
    expect(cy.state.held.get("one")).toEqual(before);
    expect(cy.state.held.get("end a")!.at).toEqual({ x: 1, y: 9 });
    canvas.show(
      staged([line("one", { data: { weights: [1, 3], thickness: 3 }, classes: "flow behind" })]),
      "dark",
    );
    expect(cy.state.held.get("one")).toMatchObject({ classes: "flow behind", data: { weights: [1, 3] } });
    expect(painters.map(({ show }) => show.length)).toEqual([3, 3]);
    expect(painters[0]!.show.at(-1)).toEqual([[], "dark"]);
  });

  it("can be pointed at where a card is, edges with it, and tapped beside", () => {
    const tapped: (string | null)[] = [];
    const canvas = open({ onTap: (segment) => tapped.push(segment), onHover: () => {} });
    canvas.show(staged([], [card(null, 0), card("s", 100), card("t", 110)]), "light");
    const tap = (x: number, y: number) => cy.state.on.tap!({ position: { x, y } });
    for (const [x, y] of [[100, 10], [120, 20], [130, 20], [99, 10], [100, 9], [131, 15], [110, 21], [5, 15]]) tap(x!, y!); // biome-ignore format: points in a row
    expect(tapped).toEqual(["s", "s", "t", null, null, null, null, null]);
  });

  it("is hovered after a moment, told once, and left a little sooner", () => {
    vi.useFakeTimers();
    const hovered: (string | null)[] = [];
    const canvas = open({ onTap: () => {}, onHover: (segment) => hovered.push(segment) });
    canvas.show(staged([], [card("s", 100), card("t", 200)]), "light");
    const point = (x: number) => cy.state.on.mousemove!({ position: { x, y: 15 } });
    point(110);
    vi.advanceTimersByTime(149);
    point(112);
    expect([hovered, container.style.cursor]).toEqual([[], "pointer"]);
    vi.advanceTimersByTime(1);
    expect(hovered).toEqual(["s"]);
    point(210);
    vi.advanceTimersByTime(100);
    cy.state.on.mouseleave!();
    expect(container.style.cursor).toBe("");
    vi.advanceTimersByTime(59);
    expect(hovered).toEqual(["s"]);
    vi.advanceTimersByTime(1);
    expect(hovered).toEqual(["s", null]);
    point(110);
    canvas.destroy();
    vi.advanceTimersByTime(1_000);
    expect(hovered).toEqual(["s", null]);
    expect([painters.map(({ stopped }) => stopped), cy.state.log.at(-1)]).toEqual([[1, 1], "destroy"]);
  });

  it("is drawn anew in size and style when asked", () => {
    const canvas = open();
    const done = () => {};
    canvas.resize();
    canvas.restyle("dark");
    canvas.whenDrawn(done);
    expect(cy.state.log).toEqual(["resize", ["style", expect.any(Array)], ["one", "render", done]]);
  });
});
