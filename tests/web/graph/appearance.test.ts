import { afterEach, describe, expect, it, vi } from "vitest";
import { CLASS_STYLES, GROUND, LINK_STYLES, PICTURE_FONT } from "../../../web/graph/classes.ts";
import { CLASS_ORDER, classCounts, legendMark } from "../../../web/graph/legend.ts";
import { escapeXml, paintShapes, type Shape, shapesToSvg } from "../../../web/graph/shape.ts";
import { stylesheet } from "../../../web/graph/stylesheet.ts";

describe("the styles of the canvas", () => {
  it.each(["light", "dark"] as const)("give every kind of link its colour and dashes, %s", (theme) => {
    const styles = new Map(
      (stylesheet(theme) as { selector: string; style: Record<string, unknown> }[]).map((one) => [
        one.selector,
        one.style,
      ]),
    );
    for (const [kind, style] of Object.entries(LINK_STYLES))
      expect(styles.get(`.link.shown.${kind}`)).toEqual({
        "line-color": style[theme],
        "target-arrow-color": style[theme],
        "line-style": style.line === "solid" ? "solid" : "dashed",
        ...(style.line === "dashed" && { "line-dash-pattern": [6, 4] }),
        ...(style.line === "dotted" && { "line-dash-pattern": [2, 3] }),
      });
    expect(styles.get(".flow.shown")).toMatchObject({
      "line-color": GROUND[theme].flow,
      "target-arrow-color": GROUND[theme].flow,
    });
    const element = { data: (name: string) => `the ${name}` };
    const read = (selector: string, name: string) =>
      (styles.get(selector)![name] as (of: unknown) => unknown)(element);
    expect(
      ["control-point-weights", "control-point-distances", "source-endpoint", "target-endpoint"].map((name) =>
        read(".shown", name),
      ),
    ).toEqual(["the weights", "the distances", "the from", "the to"]);
    expect(read(".flow.shown", "width")).toBe("the thickness");
    expect([".link.shown", ".link.required", ".link.indirect"].map((one) => styles.get(one)!.width)).toEqual([
      1.6, 2.6, 1.2,
    ]);
    expect(styles.get("edge")).toEqual({ display: "none", events: "no" });
    expect(styles.get(".segment")).toEqual({ opacity: 0, "overlay-opacity": 0 });
    expect(styles.get(".shown.straight")).toEqual({ "curve-style": "straight" });
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

  it("of text are written as they are set", () => {
    const font = `font = 600 10px ${PICTURE_FONT}`;
    const start = [font, "fillStyle = #111", "textAlign = start", "textBaseline = alphabetic"];
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
    expect(Object.keys(counts)).toEqual(CLASS_ORDER);
    expect([...CLASS_ORDER].sort()).toEqual(Object.keys(CLASS_STYLES).sort());
    expect(counts).toMatchObject({ strong: 1, missing: 2, outside: 0 });
  });
  it("shows a class as a small card", () => {
    expect(legendMark("outside", "light")).toBe(
      '<rect x="0.5" y="0.5" width="29" height="17" rx="4" fill="#FFFFFF" stroke="#E1E6EC" stroke-width="1"/><g transform="translate(9 3) scale(.75)"></g>',
    );
    expect(legendMark("missing", "light")).toContain(
      '<rect x="1" y="1" width="28" height="16" rx="4" fill="#FFF1EC" stroke="#C63A0F" stroke-width="2" stroke-dasharray="6 3"/>',
    );
  });
});
