import { PICTURE_FONT } from "./classes.ts";

/** Width of a text in px at a type size. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Widths in em of Latin letters in common sans-serif faces; everything from U+2E80 on is one em. */
const NARROW = "iljtfrI.,:;'|!()[]/";
const WIDE = "mwMWABCDEFGHKNOPQRSUVXYZ%&@";

/** For Node, where nothing can be measured: close enough to place text, a little too wide. */
export const estimateWidth: Measure = (text, size, bold = false) => {
  let em = 0;
  for (const letter of text) {
    if (letter >= "\u2e80" || letter === "…") em += 1;
    else if (letter === " ") em += 0.25;
    else if (NARROW.includes(letter)) em += 0.34;
    else if (WIDE.includes(letter)) em += 0.72;
    else em += 0.57;
  }
  return em * size * (bold ? 1.03 : 1);
};

/** Chinese characters are all as wide as this one. */
const SQUARE = "国";
const isSquare = (letter: string) => letter >= "\u4e00" && letter <= "\u9fff";

/** Measured letter by letter in the picture's font and kept, so a width is a few look-ups. */
export function measuredWidth(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return estimateWidth;
  const tables = { normal: new Map<string, number>(), bold: new Map<string, number>() };
  return (text, size, bold = false) => {
    const table = bold ? tables.bold : tables.normal;
    let em = 0;
    for (const letter of text) {
      const alike = isSquare(letter) ? SQUARE : letter;
      let width = table.get(alike);
      if (width === undefined) {
        context.font = `${bold ? 600 : 400} 100px ${PICTURE_FONT}`;
        width = context.measureText(alike).width / 100;
        table.set(alike, width);
      }
      em += width;
    }
    return em * size;
  };
}
