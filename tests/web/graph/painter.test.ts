import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GROUND } from "../../../web/graph/classes.ts";
import { estimateWidth, measuredWidth } from "../../../web/graph/measure.ts";
import { createPainter } from "../../../web/graph/painter.ts";
import type { Painted } from "../../../web/graph/scene.ts";

/** A sheet that writes down what is drawn on it. */
function sheetOf() {
  const log: unknown[] = [];
  const sheet = {
    width: 0,
    height: 0,
    style: {} as Record<string, string>,
    attributes: {} as Record<string, string>,
    setAttribute: (name: string, value: string) => Object.assign(sheet.attributes, { [name]: value }),
    getContext: () => context,
  };
  const drawn: Record<string, unknown> = { canvas: sheet, globalAlpha: 1 };
  const context: unknown = new Proxy(drawn, {
    get: (_, name: string) =>
      name === "measureText"
        ? (text: string) => ({ width: text === "国" ? 100 : String(drawn.font).startsWith("600") ? 60 : 50 })
        : name in drawn
          ? drawn[name]
          : (...given: unknown[]) => log.push([name, ...given]),
    set: (_, name: string, value) => {
      drawn[name] = value;
      log.push(`${name} = ${value}`);
      return true;
    },
  });
  return { sheet, log };
}

let sheets: ReturnType<typeof sheetOf>[] = [];
let frames = new Map<number, () => void>();
let asked = 0;
const placed: [string, unknown][] = [];
const container = {
  prepend: (sheet: unknown) => placed.push(["first", sheet]),
  append: (sheet: unknown) => placed.push(["last", sheet]),
} as unknown as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  sheets = [];
  frames = new Map();
  placed.length = 0;
  vi.stubGlobal("document", {
    createElement: () => {
      const made = sheetOf();
      sheets.push(made);
      return made.sheet;
    },
  });
  vi.stubGlobal("window", { devicePixelRatio: 2 });
  vi.stubGlobal("requestAnimationFrame", (paint: () => void) => {
    asked += 1;
    frames.set(asked, paint);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => frames.delete(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function viewed() {
  const view = { zoom: 1, pan: { x: 10, y: 20 }, width: 400, height: 300 };
  let render = () => {};
  const cy = {
    zoom: () => view.zoom,
    pan: () => view.pan,
    width: () => view.width,
    height: () => view.height,
    on: (_: string, done: () => void) => {
      render = done;
    },
  };
  return { view, cy: cy as never, render: () => render() };
}
const card = (x: number, y: number, more: Partial<Painted> = {}): Painted => ({
  x,
  y,
  width: 100,
  height: 50,
  shapes: () => [{ kind: "rect", x: 0, y: 0, width: 100, height: 50, radius: 5 }],
  opacity: 1,
  ring: null,
  ...more,
});
const frame = () => {
  const due = [...frames.values()];
  frames.clear();
  for (const paint of due) paint();
};
const cards = (log: unknown[]) => log.filter((one) => Array.isArray(one) && one[0] === "roundRect").length;

it("the sheet lies above the lines and is in nobody's way", () => {
  const { cy } = viewed();
  createPainter(container, cy);
  expect(placed).toEqual([["last", sheets[0]!.sheet]]);
  const { style, attributes } = sheets[0]!.sheet;
  expect([style.zIndex, attributes["aria-hidden"]]).toEqual(["1", "true"]);
  expect(style.cssText).toContain("pointer-events:none");
});

it("cards are set in type that can be read at the zoom", () => {
  const { view, cy } = viewed();
  view.zoom = 0.5;
  const asked: number[] = [];
  const painter = createPainter(container, cy);
  const shapes = (least: number) => {
    asked.push(least);
    return [];
  };
  painter.show([card(0, 0, { shapes })], "light");
  frame();
  expect(asked).toHaveLength(1);
  expect(asked[0]! * view.zoom).toBeGreaterThanOrEqual(11);
  expect(asked[0]! * view.zoom).toBeLessThan(12);
});

it("cards in sight are painted sharply where they stand, others not at all", () => {
  const { view, cy } = viewed();
  view.zoom = 0.5;
  const painter = createPainter(container, cy);
  const inside = card(20, 40, { opacity: 0.13 });
  const edges = [card(-120, 0), card(0, -90), card(780, 0), card(0, 560)];
  const outside = [card(-121, 0), card(0, -91), card(781, 0), card(0, 561)];
  painter.show([inside, ...edges, ...outside], "light");
  frame();
  const { log, sheet } = sheets[0]!;
  expect(log.slice(0, 6)).toEqual([
    ["setTransform", 1, 0, 0, 1, 0, 0],
    ["clearRect", 0, 0, 800, 600],
    ["setTransform", 1, 0, 0, 1, 40, 80],
    "globalAlpha = 0.13",
    ["beginPath"],
    ["roundRect", 0, 0, 100, 50, 5],
  ]);
  expect(log.at(-1)).toBe("globalAlpha = 1");
  expect(cards(log)).toBe(1 + edges.length);
  expect([sheet.width, sheet.height, sheet.style.width, sheet.style.height]).toEqual([
    800,
    600,
    "400px",
    "300px",
  ]);
  expect(sheet.style.transform).toBe("translate(0px, 0px) scale(1)");
});

it.each([
  ["selected", "dark", -2.5, 3, GROUND.dark.ring],
  ["cursor", "light", -4.5, 2.5, "#0B5FD0"],
  ["cursor", "dark", -4.5, 2.5, "#7CC0FF"],
] as const)("a card is ringed when it is %s, in %s", (ring, theme, at, width, colour) => {
  const painter = createPainter(container, viewed().cy);
  painter.show([card(0, 0, { ring, shapes: () => [] })], theme);
  frame();
  expect(sheets[0]!.log.slice(4, -1)).toEqual([
    "globalAlpha = 1",
    ["setLineDash", []],
    `lineWidth = ${width}`,
    `strokeStyle = ${colour}`,
    ["beginPath"],
    ["roundRect", at, at, 100 - 2 * at, 50 - 2 * at, 5 - at],
    ["stroke"],
  ]);
});

it("the same view is painted once, another or another picture again", () => {
  const { view, cy, render } = viewed();
  const painter = createPainter(container, cy);
  painter.show([card(0, 0)], "light");
  frame();
  render();
  expect(cards(sheets[0]!.log)).toBe(1);
  view.pan = { x: 11, y: 20 };
  render();
  expect(cards(sheets[0]!.log)).toBe(2);
  view.width = 500;
  render();
  expect([cards(sheets[0]!.log), sheets[0]!.sheet.width]).toEqual([3, 1000]);
  painter.show([card(0, 0), card(9, 9)], "light");
  painter.show([card(0, 0), card(9, 9)], "light");
  frame();
  expect(cards(sheets[0]!.log)).toBe(5);
});

it("many cards are moved along and scaled, and painted again after a pause", () => {
  const { view, cy, render } = viewed();
  const painter = createPainter(container, cy);
  const many = Array.from({ length: 151 }, () => card(0, 0));
  painter.show(many, "light");
  frame();
  const { log, sheet } = sheets[0]!;
  expect(cards(log)).toBe(151);
  view.zoom = 2;
  view.pan = { x: 30, y: 50 };
  render();
  expect(cards(log)).toBe(151);
  expect(sheet.style.transform).toBe("translate(10px, 10px) scale(2)");
  vi.advanceTimersByTime(179);
  expect(cards(log)).toBe(151);
  vi.advanceTimersByTime(1);
  expect(cards(log)).toBe(302);
  expect(sheet.style.transform).toBe("translate(-160px, -160px) scale(1)");
  expect([sheet.width, sheet.style.height]).toEqual([2 * (400 + 320), "620px"]);
  view.pan = { x: 31, y: 50 };
  vi.advanceTimersByTime(180);
  render();
  expect(cards(log)).toBe(453);
});

it("as many as may be are painted for every frame", () => {
  const { view, cy, render } = viewed();
  const painter = createPainter(container, cy);
  for (const count of [150, 151]) {
    const { log } = sheets.at(-1)!;
    painter.show(
      Array.from({ length: count }, () => card(0, 0)),
      "light",
    );
    frame();
    const before = cards(log);
    view.pan = { x: view.pan.x + 1, y: 0 };
    render();
    expect(cards(log) - before).toBe(count === 150 ? count : 0);
    painter.stop();
  }
});

it("nothing is painted once it stopped", () => {
  const { view, cy, render } = viewed();
  const painter = createPainter(container, cy);
  painter.show([card(0, 0)], "light");
  painter.stop();
  frame();
  expect(cards(sheets[0]!.log)).toBe(0);
  painter.show(
    Array.from({ length: 151 }, () => card(0, 0)),
    "light",
  );
  frame();
  view.zoom = 2;
  render();
  painter.stop();
  vi.advanceTimersByTime(1_000);
  expect(cards(sheets[0]!.log)).toBe(151);
});

it("texts are measured letter by letter in the picture's font, each letter once and all Chinese ones as one", () => {
  const measure = measuredWidth();
  expect([measure("宽链ab", 10), measure("宽a", 10, true), measure("", 10)]).toEqual([30, 16, 0]);
  expect(sheets[0]!.log.map((one) => String(one).slice(0, 16))).toEqual([
    ...Array(3).fill("font = 400 100px"),
    ...Array(2).fill("font = 600 100px"),
  ]);
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
  expect(measuredWidth()).toBe(estimateWidth);
});

it("where nothing can be measured, widths are estimated by the letter", () => {
  expect(["布", "…", " ", "i", "W", "x"].map((letter) => Math.round(estimateWidth(letter, 100)))).toEqual([
    100, 100, 25, 34, 72, 57,
  ]);
  expect([estimateWidth("布W", 50), estimateWidth("布", 100, true)]).toEqual([86, 103]);
});

it("what is read of a path is kept with its shape, and with nothing else", () => {
  const read: string[] = [];
  vi.stubGlobal(
    "Path2D",
    class {
      constructor(d: string) {
        read.push(d);
      }
    },
  );
  const { view, cy, render } = viewed();
  const painter = createPainter(container, cy);
  const hatch = { kind: "path", d: "M0 0 8 8", x: 0, y: 0, line: "#000" } as const;
  painter.show([card(0, 0, { shapes: () => [hatch] })], "light");
  frame();
  view.pan = { x: 30, y: 20 };
  render();
  expect(read).toEqual(["M0 0 8 8"]);
  painter.show([card(0, 0, { shapes: () => [{ ...hatch }] })], "light");
  frame();
  expect(read).toEqual(["M0 0 8 8", "M0 0 8 8"]);
});
