import type { Measure } from "./measure.ts";

const CLOSING = "）)】」』》，。、；：！？,.;:!?%/·";
const OPENING = "（(【「『《";
const WORD = /[\p{L}\p{N}.+&'’_-]/u;
const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Where a name likes to break: after / and 、, before a bracket, between Chinese and Latin. */
const LIKED = /[/、]|(?=[（(])|(?<=[\u2e80-\u9fff])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u2e80-\u9fff])/g;

/** Pieces between which a line may end: never inside a Latin word, after an opening or before a closing mark. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const letter of text) {
    const last = found[found.length - 1];
    const end = last?.at(-1);
    const joined =
      last !== undefined &&
      end !== undefined &&
      (CLOSING.includes(letter) ||
        letter === " " ||
        OPENING.includes(end) ||
        (!IDEOGRAPH.test(letter) && !IDEOGRAPH.test(end) && WORD.test(letter) && WORD.test(end)));
    if (joined) found[found.length - 1] = last + letter;
    else found.push(letter);
  }
  return found;
}

/** Cuts a text to a width, with … when anything is left out. */
export function cut(text: string, width: number, size: number, measure: Measure, bold = false): string {
  if (measure(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 0) {
    letters.pop();
    const shorter = `${letters.join("").trimEnd()}…`;
    if (measure(shorter, size, bold) <= width) return shorter;
  }
  return "…";
}

/** Up to `most` lines; null when the text does not fit whole. Breaks after / and before ( are preferred. */
function wholeLines(
  text: string,
  width: number,
  size: number,
  most: number,
  measure: Measure,
  bold: boolean,
) {
  const fits = (line: string) => measure(line.trim(), size, bold) <= width;
  if (fits(text)) return [text.trim()];
  const full = measure(text, size, bold);
  if (most >= 2) {
    const liked = [...text.matchAll(LIKED)]
      .map((match) => match.index + match[0].length)
      .filter((at) => at > 1 && at < text.length - 1)
      .filter((at) => fits(text.slice(0, at)) && fits(text.slice(at)))
      .sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
    const at = liked[0];
    if (at !== undefined) return [text.slice(0, at).trim(), text.slice(at).trim()];
  }
  for (let count = 2; count <= most; count += 1) {
    for (const share of [1 / count, 1.1 / count, 1.25 / count, 1]) {
      const lines = filled(text, (line) => measure(line.trim(), size, bold) <= Math.min(width, full * share));
      if (lines && lines.length <= count && lines.every(fits)) return lines;
    }
  }
  return null;
}

/** Lines as full as `fits` lets them be; null when a piece fits nowhere. */
function filled(text: string, fits: (line: string) => boolean): string[] | null {
  const lines = [""];
  for (const piece of pieces(text)) {
    const line = lines[lines.length - 1]! + piece;
    if (fits(line)) lines[lines.length - 1] = line;
    else if (!fits(piece)) return null;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** The last resort: full lines, words broken where they must be, the rest cut. */
function cutLines(text: string, width: number, size: number, most: number, measure: Measure, bold: boolean) {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && measure(rest, size, bold) > width) {
    let line = "";
    for (const piece of pieces(rest)) {
      if (measure((line + piece).trimEnd(), size, bold) > width) break;
      line += piece;
    }
    const broken =
      line.trim() === "" &&
      WORD.test(rest.trimStart()[0] ?? "") &&
      !IDEOGRAPH.test(rest.trimStart()[0] ?? "");
    if (line.trim() === "") {
      rest = rest.trimStart();
      line = "";
      const letters = [...rest];
      while (letters.length > 0 && measure(`${line}${letters[0]}-`, size, bold) <= width)
        line += letters.shift();
      if (line === "") break;
    }
    lines.push(broken ? `${line}-` : line.trim());
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, cut(rest, width, size, measure, bold)];
}

export interface Fitted {
  lines: string[];
  /** Nothing was left out. */
  whole: boolean;
  size: number;
  lineHeight: number;
}

/**
 * The text in as few lines and as large as it fits whole: on one line, even a little smaller, before it is
 * broken; else the smallest size, cut.
 */
export function fitLines(
  text: string,
  box: { width: number; height: number },
  sizes: readonly number[],
  measure: Measure,
  bold = false,
  tight = false,
): Fitted {
  const lineHeight = (size: number) => (tight ? size * 1.08 : Math.round(size * 1.22 * 2) / 2);
  const roomFor = (size: number) => Math.max(1, Math.floor((box.height + 1) / lineHeight(size)));
  const single = sizes.slice(0, 2).find((size) => measure(text, size, bold) <= box.width);
  if (single !== undefined)
    return { lines: [text], whole: true, size: single, lineHeight: lineHeight(single) };
  for (const size of sizes) {
    const lines = wholeLines(text, box.width, size, roomFor(size), measure, bold);
    if (lines) return { lines, whole: true, size, lineHeight: lineHeight(size) };
  }
  const size = sizes[sizes.length - 1]!;
  const lines = cutLines(text, box.width, size, roomFor(size), measure, bold);
  return { lines, whole: false, size, lineHeight: lineHeight(size) };
}
