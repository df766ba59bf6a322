import { afterEach, describe, expect, it, vi } from "vitest";
import { CLASS_STYLES, GROUND, LINK_STYLES, PICTURE_FONT } from "../../../web/graph/classes.ts";
import { createStage } from "../../../web/graph/elements.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { classCounts, legendMark } from "../../../web/graph/legend.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import type { Scene } from "../../../web/graph/scene.ts";
import { escapeXml, paintShapes, type Shape, shapesToSvg } from "../../../web/graph/shape.ts";
import { stylesheet } from "../../../web/graph/stylesheet.ts";
import { link, segment, words } from "./chains.ts";

const segments = [
  segment("a", "upstream", "A"),
  segment("b", "midstream", "B", { makers: 2 }),
  segment("c", "product", "C"),
  segment("m", "equipment", "M"),
];
const links = [link("a", "b"), link("b", "c", "input_of", false), link("m", "b", "equipment_for")];
const layout = layoutPanorama(segments, links, { width: 900, height: 400 });
const scene: Scene = {
  layout,
  segments,
  links,
  kept: () => true,
  selected: null,
  cursor: null,
  indirect: false,
  theme: "light",
  language: "zh",
  words,
  measure: estimateWidth,
};
const box = (stage: string, group: string) => JSON.stringify([stage, group, 0]);

describe("what the canvas is told", () => {
  const told = (change: Partial<Scene>, hovered: string | null = null) =>
    [...createStage()({ ...scene, ...change }, hovered).elements].map(([id, { classes }]) => [id, classes]);
  const ends = [
    ["end a", "end"],
    ["end b", "end"],
  ];

  it("at rest are the flows, straight ones as such", () => {
    const { elements } = createStage()(scene, null);
    const flow = elements.get(`flow ${box("upstream", "A")} ${box("midstream", "B")}`)!;
    const [a, b] = [layout.boxes[0]!, layout.boxes[1]!];
    expect([...elements.keys()]).toEqual([
      "end a",
      "end b",
      `flow ${box("midstream", "B")} ${box("product", "C")}`,
      flow.id,
    ]);
    expect(elements.get("end a")).toEqual({ id: "end a", at: { x: -1000, y: 0 }, data: {}, classes: "end" });
    expect(elements.get("end b")!.at).toEqual({ x: -1000, y: 1000 });
    expect(flow).toMatchObject({ ends: { source: "end a", target: "end b" }, data: { thickness: 1.5 } });
    const [x, y] = String(flow.data.from).replaceAll("px", "").split(" ").map(Number);
    expect([x! - 1000, y! >= a.y && y! <= a.y + a.height]).toEqual([expect.closeTo(a.x + a.width), true]);
    const [toX, toY] = String(flow.data.to).replaceAll("px", "").split(" ").map(Number);
    expect([toX! - 1000, toY! + 1000 >= b.y && toY! + 1000 <= b.y + b.height]).toEqual([
      expect.closeTo(b.x),
      true,
    ]);
  });

  it("under the pointer are the links of that segment too, the flows stepping back", () => {
    expect(told({}, "c")).toEqual([
      ...ends,
      [`flow ${box("midstream", "B")} ${box("product", "C")}`, expect.stringMatching(/^flow behind/)],
      [`flow ${box("upstream", "A")} ${box("midstream", "B")}`, expect.stringMatching(/^flow behind/)],
      ["link b c input_of", expect.stringMatching(/^link input_of own( straight)?$/)],
    ]);
  });

  it("of a selected segment are its own links, and those beyond when asked", () => {
    const own = [
      ["link a b input_of", expect.stringMatching(/^link input_of own required/)],
      ["link b c input_of", expect.stringMatching(/^link input_of own/)],
      ["link m b equipment_for", expect.stringMatching(/^link equipment_for own required/)],
    ];
    expect(told({ selected: "b", indirect: true })).toEqual([...ends, ...own]);
    expect(told({ selected: "c" })).toEqual([...ends, own[1]]);
    expect(told({ selected: "c", indirect: true })).toEqual([
      ...ends,
      ["link a b input_of", expect.stringMatching(/^link input_of indirect required/)],
      ["link m b equipment_for", expect.stringMatching(/^link equipment_for indirect required/)],
      own[1],
    ]);
    expect(told({ selected: "c" }, "a")).toEqual([...ends, own[0], own[1]]);
  });

  it("is remembered: cards that did not change are the same shapes, others are drawn anew", () => {
    const stage = createStage();
    const cards = (change: Partial<Scene>) =>
      new Map(stage({ ...scene, ...change }, null).painted.over.map((one) => [one.segment, one.shapes]));
    const first = cards({});
    const changed = segments.map((one) => (one.id === "b" ? { ...one, makers: 3 } : one));
    const second = cards({ segments: changed });
    expect(second.get("a")).toBe(first.get("a"));
    expect(second.get("b")).not.toEqual(first.get("b"));
    expect(cards({ theme: "dark" }).get("a")).not.toEqual(first.get("a"));
    expect(cards({ language: "en" }).get("a")).not.toEqual(first.get("a"));
    const small = layoutPanorama(segments, links, { width: 700, height: 400 });
    expect(cards({ layout: small }).get("a")).not.toEqual(cards({ language: "en" }).get("a"));
  });

  it("follows the links when they are filtered, and the layout when it changes", () => {
    const stage = createStage();
    const flows = (change: Partial<Scene>) =>
      [...stage({ ...scene, ...change }, null).elements.keys()].filter((id) => id.startsWith("flow"));
    expect(flows({})).toHaveLength(2);
    expect(flows({ links: [links[0]!] })).toHaveLength(1);
    const other = segments.filter(({ id }) => id !== "a");
    expect(
      flows({ layout: layoutPanorama(other, links, { width: 900, height: 400 }), segments: other }),
    ).toHaveLength(1);
  });

  it("rings the card of the keyboard before the selected one, and fades what is out of focus", () => {
    const { painted } = createStage()(
      { ...scene, selected: "c", cursor: "a", kept: ({ id }) => id !== "b" },
      null,
    );
    expect(
      painted.over.filter((one) => one.segment).map((one) => [one.segment, one.ring, one.opacity]),
    ).toEqual([
      ["a", "cursor", 1],
      ["b", null, 0.13],
      ["c", "selected", 1],
      ["m", null, 1],
    ]);
    expect(painted.under.slice(-4).map(({ opacity }) => opacity)).toEqual([1, 0.35, 1, 1]);
  });
});

describe("the styles of the canvas", () => {
  it.each(["light", "dark"] as const)("give every kind of link its colour and dashes, %s", (theme) => {
    const styles = new Map(
      (stylesheet(theme) as { selector: string; style: Record<string, unknown> }[]).map((one) => [
        one.selector,
        one.style,
      ]),
    );
    for (const [kind, style] of Object.entries(LINK_STYLES))
      expect(styles.get(`.link.${kind}`)).toEqual({
        "line-color": style[theme],
        "target-arrow-color": style[theme],
        "line-style": style.line === "solid" ? "solid" : "dashed",
        ...(style.line === "dashed" && { "line-dash-pattern": [6, 4] }),
        ...(style.line === "dotted" && { "line-dash-pattern": [2, 3] }),
      });
    expect(styles.get(".flow")).toMatchObject({
      "line-color": GROUND[theme].flow,
      "target-arrow-color": GROUND[theme].flow,
    });
    const element = { data: (name: string) => `the ${name}` };
    const read = (selector: string, name: string) =>
      (styles.get(selector)![name] as (of: unknown) => unknown)(element);
    expect(
      ["control-point-weights", "control-point-distances", "source-endpoint", "target-endpoint"].map((name) =>
        read("edge", name),
      ),
    ).toEqual(["the weights", "the distances", "the from", "the to"]);
    expect(read(".flow", "width")).toBe("the thickness");
    expect([".link", ".link.required", ".link.indirect"].map((one) => styles.get(one)!.width)).toEqual([
      1.6, 2.6, 1.2,
    ]);
    expect([...styles.keys()].slice(0, 8)).toEqual([
      "node",
      "edge",
      "edge.straight",
      ".flow",
      ".flow.behind",
      ".link",
      ".link.required",
      ".link.indirect",
    ]);
    expect(styles.get("edge.straight")).toEqual({ "curve-style": "straight" });
  });
});

describe("shapes", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A context that writes down what is asked of it. */
  function recorded(shapes: Shape[], zoom: number) {
    const log: unknown[] = [];
    const target: Record<string, unknown> = { globalAlpha: 1 };
    const context = new Proxy(target, {
      get: (_, name: string) =>
        name in target ? target[name] : (...given: unknown[]) => log.push([name, ...given]),
      set: (_, name: string, value) => {
        target[name] = value;
        log.push(`${name} = ${value}`);
        return true;
      },
    });
    paintShapes(context as unknown as CanvasRenderingContext2D, shapes, zoom);
    return log;
  }
  const text: Shape = { kind: "text", x: 3, y: 4, text: "纺", size: 10, weight: 600, fill: "#111" };

  it("are painted as they are written: a frame with fill, dashes and faintness", () => {
    const rect: Shape = {
      kind: "rect",
      x: 1,
      y: 2,
      width: 30,
      height: 20,
      radius: 5,
      fill: "#fff",
      line: "#000",
      lineWidth: 2,
      dash: [6, 3],
      opacity: 0.5,
      lineOpacity: 0.25,
    };
    expect(recorded([rect], 0.1)).toEqual([
      ["beginPath"],
      ["roundRect", 1, 2, 30, 20, 5],
      "globalAlpha = 0.5",
      "fillStyle = #fff",
      ["fill"],
      "globalAlpha = 1",
      "globalAlpha = 0.25",
      "strokeStyle = #000",
      "lineWidth = 2",
      "lineCap = butt",
      "lineJoin = round",
      ["setLineDash", [6, 3]],
      ["stroke"],
      "globalAlpha = 1",
    ]);
    expect(recorded([{ ...rect, fill: undefined, line: undefined } as Shape], 1)).toEqual([
      ["beginPath"],
      ["roundRect", 1, 2, 30, 20, 5],
    ]);
    expect(shapesToSvg([rect])).toBe(
      '<rect x="1" y="2" width="30" height="20" rx="5" fill="#fff" fill-opacity="0.5" stroke="#000" stroke-width="2" stroke-linejoin="round" stroke-dasharray="6 3" stroke-opacity="0.25"/>',
    );
    expect(shapesToSvg([{ kind: "path", d: "M0 0", x: 0, y: 2, line: "#000" }])).toBe(
      '<path transform="translate(0 2)" d="M0 0" fill="none" stroke="#000" stroke-width="1" stroke-linejoin="round" stroke-linecap="round"/>',
    );
  });

  it("of text are left out where nobody could read them", () => {
    const font = `font = 600 10px ${PICTURE_FONT}`;
    const start = [font, "fillStyle = #111", "textAlign = start", "textBaseline = alphabetic"];
    expect(recorded([text], 0.41)).toEqual([]);
    expect(recorded([text], 0.42)).toEqual([...start, ["fillText", "纺", 3, 4], "globalAlpha = 1"]);
    expect(recorded([{ ...text, anchor: "middle", opacity: 0.5, upwards: true }], 1)).toEqual([
      "globalAlpha = 0.5",
      font,
      "fillStyle = #111",
      "textAlign = center",
      "textBaseline = alphabetic",
      ["save"],
      ["translate", 3, 4],
      ["rotate", -Math.PI / 2],
      ["fillText", "纺", 0, 0],
      ["restore"],
      "globalAlpha = 1",
    ]);
    expect(recorded([{ ...text, anchor: "end" }], 1)[2]).toBe("textAlign = end");
  });

  it("of icons are left out far away, heads of stages never", () => {
    const made: string[] = [];
    class Path2D {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
        made.push(d);
      }
    }
    vi.stubGlobal("Path2D", Path2D);
    const icon: Shape = { kind: "path", d: "M7 7", x: 5, y: 6, fill: "#fff", line: "#000" };
    expect(recorded([icon], 0.29)).toEqual([]);
    const near = recorded([icon, icon], 0.3);
    expect(near.slice(0, 4)).toEqual([
      ["translate", 5, 6],
      "fillStyle = #fff",
      ["fill", new Path2D("M7 7")],
      "globalAlpha = 1",
    ]);
    expect(near).toContainEqual(["stroke", expect.any(Path2D)]);
    expect(near).toContainEqual("lineCap = round");
    expect(near).toContainEqual(["setLineDash", []]);
    expect(near.filter((one) => JSON.stringify(one) === '["translate",-5,-6]')).toHaveLength(2);
    expect(made.filter((d) => d === "M7 7")).toHaveLength(2);
    expect(recorded([{ ...icon, plain: true } as Shape], 0.1)[0]).toEqual(["translate", 5, 6]);
  });

  it("escape what XML does not take", () => {
    expect(escapeXml(`<a b="c">&'\u0001\ud800\ufffe\t\n`)).toBe("&#60;a b=&#34;c&#34;&#62;&#38;&#39;\t\n");
  });
});

describe("the legend", () => {
  it("counts every class, those without a segment too", () => {
    const counts = classCounts([{ class: "strong" }, { class: "missing" }, { class: "missing" }]);
    expect(Object.keys(counts)).toEqual(Object.keys(CLASS_STYLES));
    expect(counts).toMatchObject({ strong: 1, missing: 2, outside: 0 });
  });
  it("shows a class as a small card", () => {
    expect(legendMark("outside", "light")).toBe(
      '<rect x="0.5" y="0.5" width="29" height="17" rx="4" fill="#FFFFFF" stroke="#D5DCE4" stroke-width="1"/><g transform="translate(9 3) scale(.75)"></g>',
    );
    expect(legendMark("missing", "light")).toContain(
      '<rect x="1" y="1" width="28" height="16" rx="4" fill="#FFF1EC" stroke="#C63A0F" stroke-width="2" stroke-dasharray="6 3"/>',
    );
  });
});
