import type { EdgeSingular, StylesheetJson } from "cytoscape";
import type { LinkKind } from "../../server/model/words.ts";
import { GROUND, LINK_STYLES, type Theme } from "./classes.ts";

/** How the canvas draws the classes of elements.ts. */
export function stylesheet(theme: Theme): StylesheetJson {
  const ground = GROUND[theme];
  const text = (name: string) => (element: EdgeSingular) => element.data(name);
  const kinds = Object.entries(LINK_STYLES) as [LinkKind, (typeof LINK_STYLES)[LinkKind]][];
  return [
    { selector: "node", style: { width: 1, height: 1, "background-opacity": 0, events: "no", label: "" } },
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
        "z-index": 2,
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
        "z-index": 1,
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
