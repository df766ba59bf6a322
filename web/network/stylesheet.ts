import type { NodeSingular, StylesheetJson } from "cytoscape";
import { GROUND, PICTURE_FONT, type Theme } from "../graph/classes.ts";
import {
  ASSUMED_DASH,
  COULD_DASH,
  iconImage,
  MEMBER_LOOKS,
  moreImage,
  moreWidth,
  TIE_LOOKS,
} from "./looks.ts";
import type { MemberKind, Relation } from "./network.ts";

const SIZE = 30;
/** Cytoscape takes no other quotation marks. */
const FONT = PICTURE_FONT.replaceAll("'", '"');

/** What the canvas lies on. */
export const BEHIND: Record<Theme, string> = { light: GROUND.light.page, dark: GROUND.dark.band };

/** How the canvas draws the classes of elements.ts. */
export function stylesheet(theme: Theme): StylesheetJson {
  const ground = GROUND[theme];
  const behind = BEHIND[theme];
  const more = (node: NodeSingular): number | null => {
    const value = node.data("more") as number;
    return value < 0 ? null : value;
  };
  const kinds = Object.entries(MEMBER_LOOKS) as [MemberKind, (typeof MEMBER_LOOKS)[MemberKind]][];
  const relations = Object.entries(TIE_LOOKS) as [Relation, (typeof TIE_LOOKS)[Relation]][];
  return [
    {
      selector: "node",
      style: {
        width: SIZE,
        height: SIZE,
        "border-width": 1.6,
        label: "data(name)",
        color: ground.ink,
        "font-family": FONT,
        "font-size": "data(size)",
        "text-wrap": "wrap",
        "text-max-width": "150px",
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-background-color": behind,
        "text-background-opacity": 0.82,
        "text-background-padding": "1px",
        "text-background-shape": "round-rectangle",
        "overlay-opacity": 0,
        "z-index": 2,
      },
    },
    ...kinds.flatMap(([kind, look]) => [
      {
        selector: `node.${kind}`,
        style: {
          shape: look.shape,
          "background-color": look[theme].fill,
          "border-color": look[theme].line,
          "border-style": look.border,
          "background-image": iconImage(kind, theme),
          "background-width": "16px",
          "background-height": "16px",
          "background-image-containment": "over",
          "background-clip": "none",
          "bounds-expansion": 14,
        },
      },
      {
        selector: `node.${kind}.foldable`,
        style: {
          "background-image": (node: NodeSingular) => [iconImage(kind, theme), moreImage(more(node), theme)],
          "background-width": (node: NodeSingular) => `16px ${moreWidth(more(node))}px`,
          "background-height": "16px 16px",
          "background-position-x": "50% 200%",
          "background-position-y": "50% -50%",
          "background-image-containment": "over over",
          "background-clip": "none none",
          "background-fit": "none none",
        },
      },
    ]),
    { selector: "node.above", style: { "text-valign": "top", "text-margin-y": -3 } },
    { selector: "node.above.foldable", style: { "background-position-y": "50% 150%" } },
    { selector: "node.adviser", style: { width: 36, height: 36 } },
    {
      selector: "node.middle",
      style: { width: 46, height: 46, "border-width": 3, "font-weight": 700 },
    },
    {
      selector: "node.far",
      style: { width: 42, height: 42, "border-width": 4, "background-image": "none" },
    },
    { selector: "node.middle.far", style: { width: 76, height: 76 } },
    {
      selector: "node.chosen",
      style: { "border-width": 4, "border-color": ground.ring, "font-weight": 700 },
    },
    {
      selector: "node.hit",
      style: { "underlay-color": GROUND[theme].leader, "underlay-opacity": 0.45, "underlay-padding": 7 },
    },
    {
      selector: "node.cursor",
      style: {
        "outline-width": 3,
        "outline-offset": 4,
        "outline-color": ground.cursor,
        "outline-opacity": 1,
        "z-index": 5,
      },
    },
    {
      selector: "edge",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": 26,
        "arrow-scale": 0.9,
        "overlay-opacity": 0,
        "z-index": 1,
        "font-family": FONT,
        "font-size": "data(size)",
        color: ground.title,
      },
    },
    ...relations.map(([relation, look]) => ({
      selector: `edge.${relation}`,
      style: {
        width: look.width,
        "line-color": look[theme],
        "target-arrow-color": look[theme],
        "source-arrow-color": look[theme],
        "target-arrow-shape": look.arrow,
        "source-arrow-shape": look.both ? look.arrow : ("none" as const),
      },
    })),
    { selector: "edge.far", style: { "line-opacity": 0.55 } },
    { selector: "edge.assumed", style: { "line-style": "dashed", "line-dash-pattern": ASSUMED_DASH } },
    { selector: "edge.could", style: { "line-style": "dashed", "line-dash-pattern": COULD_DASH } },
    {
      selector: "edge.told",
      style: {
        label: "data(said)",
        "text-background-color": behind,
        "text-background-opacity": 0.9,
        "text-background-padding": "2px",
      },
    },
    { selector: "edge.way", style: { width: 5, "z-index": 3 } },
    {
      selector: "edge.chosen",
      style: { "underlay-color": ground.ring, "underlay-opacity": 0.3, "underlay-padding": 4, "z-index": 4 },
    },
    { selector: ".bare", style: { label: "" } },
    { selector: ".faint", style: { opacity: 0.16 } },
  ] as unknown as StylesheetJson;
}
