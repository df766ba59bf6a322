import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawCard, drawFold } from "../../../web/graph/card.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { CLASS_ORDER } from "../../../web/graph/legend.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import { paintScene } from "../../../web/graph/scene.ts";
import type { Shape } from "../../../web/graph/shape.ts";
import { LEAST_ON_SCREEN, LEAST_TYPE, leastType } from "../../../web/graph/type-size.ts";
import { restView, WHOLE_FROM, wholeView } from "../../../web/graph/view.ts";
import { chainOf, sceneOf, segment, words } from "./chains.ts";

const sizes = (shapes: readonly Shape[]) => shapes.flatMap((one) => (one.kind === "text" ? [one.size] : []));
const zoom = fc.double({ min: 0.05, max: 4, noNaN: true });

describe("type", () => {
  it("is 11 px or more on the screen at any zoom, 12 at zoom 1, and no larger than it takes", () => {
    fc.assert(
      fc.property(zoom, (at) => {
        expect(leastType(at) * at).toBeGreaterThanOrEqual(LEAST_ON_SCREEN - 1e-9);
        if (leastType(at) > LEAST_TYPE) expect(leastType(at) * at).toBeLessThan(LEAST_ON_SCREEN * 1.07);
      }),
    );
    expect(leastType(1)).toBe(LEAST_TYPE);
  });

  it("of a card is never smaller, whatever the card has to say", () => {
    const one = fc.record({
      class: fc.constantFrom(...CLASS_ORDER),
      makers: fc.nat(12),
      elsewhere: fc.nat(300),
      leaders: fc.nat(1),
      steps: fc.nat(14),
      underWay: fc.constantFrom([], [{ stage: "visit" as const }], [{ stage: "signed" as const }]),
      mark: fc.constantFrom(undefined, { text: "补上", tone: "new" as const }),
      firms: fc.constantFrom([], [{ name: "洁宝日化", leader: true }]),
      nameZh: fc.constantFrom("湿巾", "锂辉石/锂云母精矿", "环氧乙烷/辐照灭菌(卫生用品)", "PE"),
    });
    const size = fc.record({
      width: fc.integer({ min: 96, max: 200 }),
      height: fc.integer({ min: 34, max: 56 }),
    });
    fc.assert(
      fc.property(one, size, zoom, (more, room, at) => {
        const least = leastType(at);
        const look = {
          ...room,
          theme: "light",
          language: "zh",
          words,
          measure: estimateWidth,
          least,
        } as const;
        const drawn = [
          ...drawCard({ ...segment("a", "midstream", "g"), ...more }, look),
          ...drawFold(5, look),
        ];
        expect(sizes(drawn).filter((written) => written < least)).toEqual([]);
      }),
    );
  });

  it("of heads, lanes and boxes neither", () => {
    const { segments, links } = chainOf(66, 105);
    const layout = layoutPanorama(segments, links, { width: 1068, height: 676 });
    const scene = sceneOf({ layout, segments, links });
    const { over } = paintScene(scene, () => () => []);
    for (const at of [1, 0.9, 0.7, 0.5, 0.3, 0.1]) {
      const written = over.flatMap(({ shapes }) => sizes(shapes(leastType(at))));
      expect(written.filter((size) => size * at < LEAST_ON_SCREEN - 1e-9)).toEqual([]);
    }
  });

  it.each([
    ["Fit", true],
    ["Support of all kinds", false],
  ])("says a lane's name at its left whole or not at all: %s", (name, whole) => {
    const segments = [segment("a", "packaging", "A"), segment("b", "midstream", "B")];
    const scene = sceneOf({
      layout: layoutPanorama(segments, [], { width: 900, height: 400 }),
      segments,
      links: [],
      language: "en",
      words: { ...words, lanes: { equipment: name, packaging: name, service: name, support: name } },
    });
    const upwards = paintScene(scene, () => () => [])
      .over.flatMap(({ shapes }) => shapes(LEAST_TYPE))
      .flatMap((one) => (one.kind === "text" && one.upwards ? [one.text] : []));
    expect(upwards).toEqual(whole ? [name] : []);
  });

  it("gives up numbers before names: what is cut has no number beside it", () => {
    const least = leastType(0.7);
    const look = {
      width: 122,
      height: 34,
      theme: "light",
      language: "zh",
      words,
      measure: estimateWidth,
    } as const;
    const told = (nameZh: string, size = least) =>
      drawCard(segment("a", "midstream", "g", { nameZh, elsewhere: 7, class: "missing" }), {
        ...look,
        least: size,
      }).flatMap((one) => (one.kind === "text" ? [one.text] : []));
    expect(told("电解液")).toEqual(["电解液", "↗7"]);
    expect(told("磷酸铁锂")).toEqual(["磷酸铁锂", "↗7"].slice(0, told("磷酸铁锂").length));
    expect(told("锂辉石/锂云母精矿").some((text) => text.includes("↗"))).toBe(false);
    expect(told("锂辉石/锂云母精矿", 12)).toContain("↗7");
  });
});

describe("where one looks first", () => {
  const size = fc.record({
    width: fc.integer({ min: 300, max: 9000 }),
    height: fc.integer({ min: 300, max: 9000 }),
  });
  const room = fc.record({
    width: fc.integer({ min: 300, max: 2500 }),
    height: fc.integer({ min: 200, max: 1400 }),
  });

  it("is all of it where that can be read, else its upper left, never too small to read whole names", () => {
    fc.assert(
      fc.property(size, room, fc.boolean(), (picture, space, sideways) => {
        const { zoom: at, pan } = restView({ ...picture, boxes: [] }, space, sideways);
        const whole = wholeView(picture, space);
        if (!sideways && whole.zoom >= WHOLE_FROM) {
          expect({ zoom: at, pan }).toEqual(whole);
          return;
        }
        expect(at).toBeGreaterThanOrEqual(LEAST_ON_SCREEN / LEAST_TYPE - 1e-9);
        if (picture.width * at > space.width) expect(pan.x).toBe(0);
        if (picture.height * at > space.height) expect(pan.y).toBe(0);
      }),
    );
  });

  it("has a box of a stage in sight, however tall the picture is, and stays where there is one", () => {
    const box = (x: number, y: number, column: number | null = 0) => ({
      x,
      y,
      width: 150,
      height: 300,
      column,
    });
    const picture = { width: 6000, height: 4000 };
    const space = { width: 1000, height: 600 };
    const lane = box(100, 10, null);
    const first = (...boxes: ReturnType<typeof box>[]) =>
      restView({ ...picture, boxes: [lane, ...boxes] }, space, false);
    const top = first(box(20, 120));
    expect(top.pan).toEqual({ x: 0, y: 0 });
    expect(first(box(20, 590)).pan.y).toBeLessThan(0);
    const low = first(box(400, 900), box(20, 1500), box(20, 2600));
    expect(low.zoom).toBe(top.zoom);
    expect(low.pan.x).toBe(0);
    expect(1500 * low.zoom + low.pan.y).toBeCloseTo(40);
    expect(first(box(20, 3900)).pan.y).toBeCloseTo(600 - 4000 * top.zoom);
  });
});
