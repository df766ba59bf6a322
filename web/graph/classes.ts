import type { LinkKind, SegmentClass } from "../../server/model/words.ts";

export type Theme = "light" | "dark";
export type Language = "zh" | "en";

export interface Colours {
  fill: string;
  text: string;
  line: string;
}

export type ClassIcon =
  | "tick"
  | "dot"
  | "one"
  | "half"
  | "alert"
  | "cart"
  | "plus"
  | "wrench"
  | "step"
  | "none";

export interface ClassStyle {
  icon: ClassIcon;
  border: { width: number; dash: readonly number[]; line: "solid" | "dashed" | "dotted" };
  /** Weight of the segment's name. */
  weight: 400 | 600;
  light: Colours;
  dark: Colours;
}

const HERE_LIGHT = { fill: "#D3E6F7", text: "#0A2F52" };
const HERE_DARK = { fill: "#16405F", text: "#E4F1FC" };
const QUIET_LIGHT = { fill: "#FFFFFF", text: "#5D6B7A" };
const QUIET_DARK = { fill: "#151C24", text: "#94A3B2" };
const solid = (width: number) => ({ width, dash: [], line: "solid" }) as const;

/** Fill says here or not, border says which kind, icon says exactly which: they stay apart without colour. */
export const CLASS_STYLES: Record<SegmentClass, ClassStyle> = {
  strong: {
    icon: "tick",
    border: solid(1),
    weight: 600,
    light: { fill: "#0B4F8A", text: "#FFFFFF", line: "#0B4F8A" },
    dark: { fill: "#8CC4F5", text: "#06223B", line: "#8CC4F5" },
  },
  present: {
    icon: "dot",
    border: solid(1),
    weight: 600,
    light: { ...HERE_LIGHT, line: "#2F77B5" },
    dark: { ...HERE_DARK, line: "#5FA8E0" },
  },
  single: {
    icon: "one",
    border: solid(2),
    weight: 600,
    light: { ...HERE_LIGHT, line: "#8A5A00" },
    dark: { ...HERE_DARK, line: "#F0B23C" },
  },
  weak: {
    icon: "half",
    border: solid(2),
    weight: 600,
    light: { ...HERE_LIGHT, line: "#8A5A00" },
    dark: { ...HERE_DARK, line: "#F0B23C" },
  },
  missing: {
    icon: "alert",
    border: { width: 2, dash: [6, 3], line: "dashed" },
    weight: 600,
    light: { fill: "#FFF1EC", text: "#8C1D00", line: "#C63A0F" },
    dark: { fill: "#3A1A10", text: "#FFC2AC", line: "#FF7A4D" },
  },
  bought_in: {
    icon: "cart",
    border: { width: 1, dash: [4, 3], line: "dashed" },
    weight: 400,
    light: { ...QUIET_LIGHT, line: "#B7C1CC" },
    dark: { ...QUIET_DARK, line: "#465361" },
  },
  extendable: {
    icon: "plus",
    border: { width: 1.25, dash: [2, 2.5], line: "dotted" },
    weight: 400,
    light: { fill: "#FAFDFB", text: "#0B5A36", line: "#17804F" },
    dark: { fill: "#131F1C", text: "#A8EBC8", line: "#45C98A" },
  },
  unsupported: {
    icon: "wrench",
    border: { width: 1, dash: [1.5, 2.5], line: "dotted" },
    weight: 400,
    light: { ...QUIET_LIGHT, line: "#B7C1CC" },
    dark: { ...QUIET_DARK, line: "#465361" },
  },
  distant: {
    icon: "step",
    border: { width: 1, dash: [1.5, 2.5], line: "dotted" },
    weight: 400,
    light: { ...QUIET_LIGHT, line: "#B7C1CC" },
    dark: { ...QUIET_DARK, line: "#465361" },
  },
  outside: {
    icon: "none",
    border: solid(1),
    weight: 400,
    light: { ...QUIET_LIGHT, line: "#E1E6EC" },
    dark: { ...QUIET_DARK, line: "#2A343F" },
  },
};

/** Classes that call for nothing: pale, and folded away on demand. */
export const QUIET_CLASSES: readonly SegmentClass[] = ["bought_in", "unsupported", "distant", "outside"];

export interface LinkStyle {
  light: string;
  dark: string;
  line: "solid" | "dashed" | "dotted";
}

export const LINK_STYLES: Record<LinkKind, LinkStyle> = {
  input_of: { light: "#5B6B7B", dark: "#93A3B3", line: "solid" },
  packaging_for: { light: "#8A5A00", dark: "#E0B050", line: "solid" },
  equipment_for: { light: "#6A3D9A", dark: "#B79AE0", line: "dashed" },
  service_for: { light: "#6A3D9A", dark: "#B79AE0", line: "dotted" },
  sold_to: { light: "#0B4F8A", dark: "#8CC4F5", line: "solid" },
  waste_to: { light: "#17804F", dark: "#45C98A", line: "dashed" },
  recycle_to: { light: "#17804F", dark: "#45C98A", line: "dashed" },
};

/** Colours of the picture's ground. All text on it is at least 4.5:1. */
export const GROUND: Record<Theme, Record<GroundPart, string>> = {
  light: {
    page: "#FFFFFF",
    band: "#F3F5F8",
    box: "#FFFFFF",
    boxLine: "#D5DCE4",
    title: "#4A5868",
    head: "#33475B",
    headText: "#FFFFFF",
    flow: "#74818F",
    ink: "#1B2733",
    ring: "#0B0F14",
    cursor: "#0B5FD0",
    leader: "#E0A100",
    underWay: "#6A3D9A",
  },
  dark: {
    page: "#12181F",
    band: "#19212A",
    box: "#12181F",
    boxLine: "#323E4A",
    title: "#AEBBC8",
    head: "#2C3E50",
    headText: "#F1F5F9",
    flow: "#6F7F8F",
    ink: "#E6EDF3",
    ring: "#FFFFFF",
    cursor: "#7CC0FF",
    leader: "#E0A100",
    underWay: "#B79AE0",
  },
};
export type GroundPart =
  | "page"
  | "band"
  | "box"
  | "boxLine"
  | "title"
  | "head"
  | "headText"
  | "flow"
  | "ink"
  | "ring"
  | "cursor"
  | "leader"
  | "underWay";

/** Fonts an SVG image can use without loading anything. */
export const PICTURE_FONT =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif";
