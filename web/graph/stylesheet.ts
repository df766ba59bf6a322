import type { EdgeSingular, StylesheetJson } from "cytoscape";
import type { LinkKind } from "../../server/model/words.ts";
import { GROUND, LINK_STYLES, type Theme } from "./classes.ts";

/** How the canvas draws the classes of model.ts. Cards are only felt here: the painter draws them. */
export function stylesheet(theme: Theme): StylesheetJson {
  const ground = GROUND[theme];
  const told = (name: string) => (element: EdgeSingular) => element.data(name);
  const kinds = Object.entries(LINK_STYLES) as [LinkKind, (typeof LINK_STYLES)[LinkKind]][];
  return [
    {
      selector: "node",
      style: {
        width: "data(width)",
        height: "data(height)",
        shape: "rectangle",
        "z-index-compare": "manual",
        "z-index": 0,
      },
    },
    { selector: ".ground", style: { events: "no", "background-color": ground.band } },
    { selector: ".lane", style: { shape: "round-rectangle", "corner-radius": "5" } },
    { selector: ".row", style: { opacity: 0 } },
    {
      selector: ".box",
      style: {
        shape: "round-rectangle",
        "corner-radius": "6",
        "background-color": ground.box,
        "border-width": 1,
        "border-color": ground.boxLine,
        "z-index": 1,
      },
    },
    { selector: ".box.faded", style: { opacity: 0.35 } },
    { selector: ".segment", style: { opacity: 0, "overlay-opacity": 0 } },
    { selector: ".tucked", style: { events: "no" } },
    { selector: "edge", style: { display: "none", events: "no" } },
    {
      selector: ".shown",
      style: {
        display: "element",
        "curve-style": "unbundled-bezier",
        "edge-distances": "endpoints",
        "control-point-weights": told("weights"),
        "control-point-distances": told("distances"),
        "source-endpoint": told("from"),
        "target-endpoint": told("to"),
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        "z-index-compare": "manual",
        "z-index": 3,
      },
    },
    { selector: ".shown.straight", style: { "curve-style": "straight" } },
    {
      selector: ".flow.shown",
      style: {
        width: told("thickness"),
        "line-color": ground.flow,
        "target-arrow-color": ground.flow,
        "arrow-scale": 0.6,
        "z-index": 2,
      },
    },
    { selector: ".flow.behind", style: { opacity: 0.35 } },
    { selector: ".link.shown", style: { width: 1.6 } },
    { selector: ".link.required", style: { width: 2.6 } },
    { selector: ".link.indirect", style: { width: 1.2, opacity: 0.6 } },
    ...kinds.map(([kind, style]) => ({
      selector: `.link.shown.${kind}`,
      style: {
        "line-color": style[theme],
        "target-arrow-color": style[theme],
        "line-style": style.line === "solid" ? ("solid" as const) : ("dashed" as const),
        ...(style.line === "solid" ? {} : { "line-dash-pattern": style.line === "dotted" ? [2, 3] : [6, 4] }),
      },
    })),
  ] as StylesheetJson;
}
