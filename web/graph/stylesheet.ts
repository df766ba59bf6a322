import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import type { LinkKind } from "../../server/model.ts";
import { HEAD_SIZE, LANE_TITLE_SIZE, TITLE_SIZE } from "./caption.ts";
import { GROUND, LINK_STYLES, PICTURE_FONT, type Theme } from "./classes.ts";

const LAYERS = { band: 0, box: 1, flow: 2, link: 3, head: 4 } as const;

/** How the canvas draws the classes of elements.ts. */
export function stylesheet(theme: Theme): StylesheetJson {
  const ground = GROUND[theme];
  const text = (name: string) => (element: NodeSingular | EdgeSingular) => element.data(name);
  const kinds = Object.entries(LINK_STYLES) as [LinkKind, (typeof LINK_STYLES)[LinkKind]][];
  return [
    {
      selector: "node",
      style: {
        shape: "rectangle",
        width: text("width"),
        height: text("height"),
        "background-opacity": 0,
        "border-width": 0,
        events: "no",
        "z-index-compare": "manual",
        "z-index": LAYERS.band,
        "overlay-opacity": 0,
        "font-family": PICTURE_FONT.replaceAll("'", '"'),
        "font-weight": 600,
        "min-zoomed-font-size": 4,
      },
    },
    { selector: ".band", style: { "background-color": ground.band, "background-opacity": 1 } },
    {
      selector: ".lane",
      style: {
        shape: "round-rectangle",
        "corner-radius": "5px",
        "background-color": ground.band,
        "background-opacity": 1,
      },
    },
    {
      selector: ".head",
      style: {
        shape: "polygon",
        "shape-polygon-points": text("points"),
        "background-color": ground.head,
        "background-opacity": 1,
        label: text("label"),
        color: ground.headText,
        "font-size": HEAD_SIZE,
        "text-valign": "center",
        "text-halign": "center",
        "z-index": LAYERS.head,
      },
    },
    {
      selector: ".box, .lane-box",
      style: {
        label: text("label"),
        color: ground.title,
        "font-size": TITLE_SIZE,
        "text-valign": "top",
        "text-halign": "center",
        "text-margin-y": 16.5,
        "z-index": LAYERS.box,
      },
    },
    {
      selector: ".box",
      style: {
        shape: "round-rectangle",
        "corner-radius": "6px",
        "background-color": ground.box,
        "background-opacity": 1,
        "border-width": 1,
        "border-color": ground.boxLine,
      },
    },
    {
      selector: ".lane-box",
      style: {
        "font-size": LANE_TITLE_SIZE,
        "text-halign": "left",
        "text-margin-x": (box: NodeSingular) => Number(box.data("titleWidth") ?? 0) + 1,
        "text-margin-y": 15,
      },
    },
    { selector: ".dim", style: { opacity: 0.35 } },
    {
      selector: "edge",
      style: {
        events: "no",
        "curve-style": "unbundled-bezier",
        "edge-distances": "endpoints",
        "control-point-weights": text("weights"),
        "control-point-distances": text("distances"),
        "source-endpoint": text("from"),
        "target-endpoint": text("to"),
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        "overlay-opacity": 0,
        "z-index-compare": "manual",
        "z-index": LAYERS.link,
      },
    },
    { selector: "edge.straight", style: { "curve-style": "straight" } },
    {
      selector: ".flow",
      style: {
        width: text("thickness"),
        "line-color": ground.flow,
        "target-arrow-color": ground.flow,
        "arrow-scale": 0.6,
        "z-index": LAYERS.flow,
      },
    },
    { selector: ".flow.behind", style: { opacity: 0.35 } },
    { selector: ".link", style: { width: 1.6 } },
    { selector: ".link.required", style: { width: 2.6 } },
    { selector: ".link.indirect", style: { width: 1.2, opacity: 0.6 } },
    ...kinds.map(([kind, style]) => ({
      selector: `.link.${kind}`,
      style: {
        "line-color": style[theme],
        "target-arrow-color": style[theme],
        "line-style": style.line === "solid" ? ("solid" as const) : ("dashed" as const),
        ...(style.line === "solid" ? {} : { "line-dash-pattern": style.line === "dotted" ? [2, 3] : [6, 4] }),
      },
    })),
  ] as StylesheetJson;
}
