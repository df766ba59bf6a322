import type { SegmentClass } from "../../server/model.ts";
import { CLASS_STYLES, type Theme } from "./classes.ts";

/**
 * SVG markup of a class's icon in a 16 × 16 box, its upper left corner at x, y.
 * @param step written into the ring of a distant segment
 */
export function classIcon(
  segmentClass: SegmentClass,
  theme: Theme,
  x = 0,
  y = 0,
  step: number | null = null,
): string {
  const style = CLASS_STYLES[segmentClass];
  const { fill, text, line } = style[theme];
  const drawn = draw(style.icon, { fill, text, line }, step);
  return drawn && `<g transform="translate(${x} ${y})">${drawn}</g>`;
}

/** The icon as a picture of its own, for lists and legends outside the panorama. */
export function classIconImage(segmentClass: SegmentClass, theme: Theme, step: number | null = null): string {
  const body = classIcon(segmentClass, theme, 0, 0, step);
  return `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${body}</svg>`,
  )}`;
}

function draw(
  icon: (typeof CLASS_STYLES)[SegmentClass]["icon"],
  { fill, text, line }: { fill: string; text: string; line: string },
  step: number | null,
): string {
  const letter = (word: string, colour: string, size: number) =>
    `<text x="8" y="${8 + size * 0.36}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${colour}" font-family="Arial,Helvetica,sans-serif">${word}</text>`;
  switch (icon) {
    case "tick":
      return `<circle cx="8" cy="8" r="7" fill="${text}"/><path d="M4.6 8.2 7 10.6l4.4-5" fill="none" stroke="${fill}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
    case "dot":
      return `<circle cx="8" cy="8" r="4.6" fill="${line}"/>`;
    case "one":
      return `<circle cx="8" cy="8" r="7" fill="${line}"/>${letter("1", fill, 11)}`;
    case "half":
      return `<circle cx="8" cy="8" r="6.2" fill="none" stroke="${line}" stroke-width="1.6"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="${line}"/>`;
    case "alert":
      return `<path d="M8 .6 15.4 8 8 15.4.6 8z" fill="${line}"/><path d="M8 4.2v4.6" stroke="${fill}" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="11.5" r="1.15" fill="${fill}"/>`;
    case "plus":
      return `<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" fill="${line}"/><path d="M8 4.8v6.4M4.8 8h6.4" stroke="${fill}" stroke-width="1.9" stroke-linecap="round"/>`;
    case "cart":
      return `<path d="M1.4 2.6h2l1.7 7.2h7l1.5-5H4.2" fill="none" stroke="${text}" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/><circle cx="6.2" cy="12.7" r="1.3" fill="${text}"/><circle cx="11.2" cy="12.7" r="1.3" fill="${text}"/>`;
    case "wrench":
      return `<path d="M13.9 4.4a3.7 3.7 0 0 1-5 4.4l-4.6 4.7a1.35 1.35 0 0 1-1.9-1.9l4.7-4.6a3.7 3.7 0 0 1 4.5-5L9.5 4.1l.5 1.9 1.9.5z" fill="none" stroke="${text}" stroke-width="1.2" stroke-linejoin="round"/>`;
    case "step":
      return `<circle cx="8" cy="8" r="6.6" fill="none" stroke="${line}" stroke-width="1" stroke-dasharray="2 1.6"/>${
        step === null
          ? `<circle cx="8" cy="8" r="1.4" fill="${text}"/>`
          : letter(String(step), text, step > 9 ? 8 : 10)
      }`;
    case "none":
      return "";
  }
}
