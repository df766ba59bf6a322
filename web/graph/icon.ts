import type { SegmentClass } from "../../server/model/words.ts";
import { CLASS_STYLES, type Theme } from "./classes.ts";
import { type Shape, shapesToSvg } from "./shape.ts";
import { LEAST_TYPE } from "./type-size.ts";

/** Larger letters do not fit into an icon. */
const LARGEST_LETTER = 14;

/**
 * A class's icon in a 16 × 16 box, its upper left corner at x, y.
 * @param step written into the ring of a distant segment, a dot where it could not be read
 * @param least the smallest type that can be read
 */
export function classIcon(
  segmentClass: SegmentClass,
  theme: Theme,
  x: number,
  y: number,
  step: number | null = null,
  least = LEAST_TYPE,
): Shape[] {
  const style = CLASS_STYLES[segmentClass];
  const { fill, text, line } = style[theme];
  const path = (
    d: string,
    paint: { fill?: string; line?: string; lineWidth?: number; dash?: number[] },
  ): Shape => ({
    kind: "path",
    d,
    x,
    y,
    ...paint,
  });
  const letter = (word: string, colour: string, size: number): Shape => ({
    kind: "text",
    x: x + 8,
    y: y + 8 + size * 0.36,
    text: word,
    size,
    weight: 700,
    fill: colour,
    anchor: "middle",
  });
  switch (style.icon) {
    case "tick":
      return [path(disc(7), { fill: text }), path("M4.6 8.2 7 10.6l4.4-5", { line: fill, lineWidth: 2 })];
    case "dot":
      return [path(disc(4.6), { fill: line })];
    case "one":
      return [path(disc(7), { fill: line }), path("M6.2 6.2 8.6 4.3v7.6", { line: fill, lineWidth: 1.8 })];
    case "half":
      return [
        path(disc(6.2), { line, lineWidth: 1.6 }),
        path("M8 1.8a6.2 6.2 0 0 1 0 12.4z", { fill: line }),
      ];
    case "alert":
      return [
        path("M8 .6 15.4 8 8 15.4.6 8z", { fill: line }),
        path("M8 4.2v4.6", { line: fill, lineWidth: 1.9 }),
        path(disc(1.15, 11.5), { fill }),
      ];
    case "plus":
      return [
        path("M3.8 1.8h8.4a2 2 0 0 1 2 2v8.4a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V3.8a2 2 0 0 1 2-2z", {
          fill: line,
        }),
        path("M8 4.8v6.4M4.8 8h6.4", { line: fill, lineWidth: 1.9 }),
      ];
    case "cart":
      return [
        path("M1.4 2.6h2l1.7 7.2h7l1.5-5H4.2", { line: text, lineWidth: 1.3 }),
        path(disc(1.3, 12.7, 6.2), { fill: text }),
        path(disc(1.3, 12.7, 11.2), { fill: text }),
      ];
    case "wrench":
      return [
        path(
          "M13.9 4.4a3.7 3.7 0 0 1-5 4.4l-4.6 4.7a1.35 1.35 0 0 1-1.9-1.9l4.7-4.6a3.7 3.7 0 0 1 4.5-5L9.5 4.1l.5 1.9 1.9.5z",
          { line: text, lineWidth: 1.2 },
        ),
      ];
    case "step":
      return [
        ...(step !== null && step > 9
          ? []
          : [path(disc(7.2), { line: text, dash: [2, 1.6], lineWidth: 0.9 })]),
        step === null || least > LARGEST_LETTER
          ? path(disc(1.4), { fill: text })
          : letter(String(step), text, least),
      ];
    case "none":
      return [];
  }
}

/** The icon as a picture of its own, for lists and legends outside the panorama. */
export function classIconImage(segmentClass: SegmentClass, theme: Theme, step: number | null = null): string {
  const body = shapesToSvg(classIcon(segmentClass, theme, 0, 0, step));
  return `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" font-family="Arial,Helvetica,sans-serif">${body}</svg>`,
  )}`;
}

function disc(radius: number, y = 8, x = 8): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}
