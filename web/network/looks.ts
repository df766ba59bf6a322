import type { Theme } from "../graph/classes.ts";
import type { MemberKind, Relation } from "./network.ts";

export interface MemberLook {
  shape: "hexagon" | "round-rectangle" | "ellipse" | "diamond" | "octagon";
  light: { fill: string; line: string; ink: string };
  dark: { fill: string; line: string; ink: string };
  border: "solid" | "dashed";
  /** Drawn in the middle, in a box of 16 × 16. */
  icon: string;
}

const FACTORY = "M2.5 13.5V7l3.5 2V7l3.5 2V3h4v10.5z";
/** Shape and icon say who it is; colour only repeats it. */
export const MEMBER_LOOKS: Record<MemberKind, MemberLook> = {
  leader: {
    shape: "hexagon",
    light: { fill: "#FFF3CF", line: "#8A5A00", ink: "#6B4500" },
    dark: { fill: "#3D2F0A", line: "#E0A100", ink: "#F7D98A" },
    border: "solid",
    icon: "M4 14V2.5h8l-2 2.6 2 2.6H4",
  },
  here: {
    shape: "round-rectangle",
    light: { fill: "#D3E6F7", line: "#0B4F8A", ink: "#0A2F52" },
    dark: { fill: "#16405F", line: "#8CC4F5", ink: "#E4F1FC" },
    border: "solid",
    icon: FACTORY,
  },
  elsewhere: {
    shape: "ellipse",
    light: { fill: "#FFFFFF", line: "#5D6B7A", ink: "#4A5868" },
    dark: { fill: "#151C24", line: "#94A3B2", ink: "#AEBBC8" },
    border: "solid",
    icon: FACTORY,
  },
  adviser: {
    shape: "diamond",
    light: { fill: "#F1EAF8", line: "#6A3D9A", ink: "#4B2575" },
    dark: { fill: "#2B1E3D", line: "#B79AE0", ink: "#DCCBF3" },
    border: "solid",
    icon: "M8 2.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM3.2 13.5c.3-3 2.2-4.4 4.8-4.4s4.5 1.4 4.8 4.4",
  },
  gone: {
    shape: "octagon",
    light: { fill: "#F3F5F8", line: "#7C8896", ink: "#5D6B7A" },
    dark: { fill: "#19212A", line: "#6B7987", ink: "#94A3B2" },
    border: "dashed",
    icon: "m4 4 8 8M12 4l-8 8",
  },
};

export interface TieLook {
  light: string;
  dark: string;
  width: number;
  /** At the end it points to; none where neither end comes first. */
  arrow: "triangle" | "diamond" | "vee" | "circle" | "square" | "tee" | "none";
  /** At the other end too. */
  both?: true;
}

export const TIE_LOOKS: Record<Relation, TieLook> = {
  supplies: { light: "#0B4F8A", dark: "#8CC4F5", width: 2.4, arrow: "triangle" },
  owns: { light: "#8A5A00", dark: "#F0B23C", width: 3.4, arrow: "diamond" },
  attracted_by: { light: "#17804F", dark: "#45C98A", width: 2, arrow: "vee" },
  partner: { light: "#17804F", dark: "#45C98A", width: 2, arrow: "circle", both: true },
  works_for: { light: "#6A3D9A", dark: "#B79AE0", width: 2, arrow: "square" },
  same_name: { light: "#5D6B7A", dark: "#94A3B2", width: 1.4, arrow: "tee", both: true },
  other: { light: "#5D6B7A", dark: "#94A3B2", width: 1.4, arrow: "none" },
  could: { light: "#74818F", dark: "#7F8F9F", width: 1.2, arrow: "none" },
};

/** In the order of the key. */
export const RELATIONS = Object.keys(TIE_LOOKS) as Relation[];

/** Assumed, or known to nobody: never a whole line. */
export const ASSUMED_DASH = [7, 5];
export const COULD_DASH = [2, 4];

/** The icon of a kind as a picture of its own. */
export function iconImage(kind: MemberKind, theme: Theme): string {
  const look = MEMBER_LOOKS[kind];
  return svgImage(
    16,
    16,
    `<path d="${look.icon}" fill="none" stroke="${look[theme].ink}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"/>`,
  );
}

const moreText = (more: number | null) => (more === null ? "+" : more > 99 ? "99+" : `+${more}`);

export const moreWidth = (more: number | null) => Math.max(16, 6 + moreText(more).length * 7);

/** How many would come if it was opened, as a picture to pin to it. */
export function moreImage(more: number | null, theme: Theme): string {
  const text = moreText(more);
  const width = moreWidth(more);
  const [fill, ink] = theme === "light" ? ["#0B4F8A", "#FFFFFF"] : ["#8CC4F5", "#06223B"];
  return svgImage(
    width,
    16,
    `<rect width="${width}" height="16" rx="8" fill="${fill}"/><text x="${width / 2}" y="12" font-size="11" font-weight="700" text-anchor="middle" fill="${ink}" font-family="Arial,Helvetica,sans-serif">${text}</text>`,
  );
}

const svgImage = (width: number, height: number, body: string) =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`,
  )}`;
