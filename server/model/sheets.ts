/** How sheets of a workbook stand on the screen and on paper. */
import { readable } from "./text.ts";

/** In letters. */
const WIDTH = { least: 8, most: 60, narrow: [60, 44, 32, 24] } as const;
/** A line, what is around it, and the most that Excel shows of a row, in points. */
const LINE = 15;
const AROUND = 3;
const ROW_MOST = 408;
/** So many letters stand across a sheet of paper and can be read. */
const UPRIGHT = 105;
const ACROSS = 185;
const LARGE = 300;

/** How wide a text is: a Chinese letter is as wide as two. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += letter >= "⺀" ? 2 : 1;
  return letters;
}

/** How wide the columns should be that hold texts so wide: none too wide to read, and all on one sheet if they can. */
export function fitWidths(needed: readonly number[]): number[] {
  let widths: number[] = [];
  for (const most of WIDTH.narrow) {
    widths = needed.map((letters) => Math.min(most, Math.max(WIDTH.least, letters)));
    if (total(widths) <= LARGE) break;
  }
  return widths;
}

/** How high a row must be to show its texts whole, in points. */
export function heightOf(texts: readonly (string | null)[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => {
    const room = Math.max(2, (widths[column] ?? 10) - 1);
    return text === null
      ? 1
      : text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / room)), 0);
  });
  return Math.min(ROW_MOST, Math.max(1, ...lines) * LINE + AROUND);
}

export interface Paper {
  size: "A3" | "A4";
  across: boolean;
}

/** The sheet of paper that columns so wide are printed on. */
export function paperOf(widths: readonly number[]): Paper {
  const letters = total(widths);
  return { size: letters > ACROSS ? "A3" : "A4", across: letters > UPRIGHT };
}

const SIZES = { A3: 8, A4: 9 } as const;
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The XML of a sheet, printed as wide as its paper, with a line at the foot of each page. */
export function printedSheet(xml: string, { size, across }: Paper, foot: string): string {
  const orientation = across ? "landscape" : "portrait";
  const setup =
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${SIZES[size]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`;
  const bare = xml.replace(/<(pageMargins|pageSetup)\b[^>]*?\/>/g, "");
  const after = /<(rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/.exec(bare);
  const at = after?.index ?? bare.length;
  const placed = `${bare.slice(0, at)}${setup}${bare.slice(at)}`;
  return placed.replace(/<worksheet\b[^>]*>/, (begin) => begin + FIT);
}

/** Of a part; Excel refuses a foot of more than 255 letters, and a longer name runs into the number of an upright page. */
const FOOT_MOST = 60;
const NAME_MOST = 36;
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;&amp;", "<": "&lt;", ">": "&gt;" };

/** The foot of a page: what it is, which page of how many, and the day. `pages` has {page} and {pages} in it. */
export function footOf(name: string, pages: string, on: string): string {
  const plain = (text: string) =>
    readable(text, FOOT_MOST).replace(/[&<>\p{Noncharacter_Code_Point}]/gu, (one) => ESCAPED[one] ?? " ");
  const numbered = plain(pages).replace("{pages}", "&amp;N").replace("{page}", "&amp;P");
  return `&amp;L${plain(shortened(name, NAME_MOST))}&amp;C${numbered}&amp;R${plain(on)}`;
}

/** A text of one line that is no wider than so many letters. */
export function shortened(text: string, most: number): string {
  if (lettersOf(text) <= most) return text;
  const letters = Array.from(text);
  while (lettersOf(letters.join("")) >= most) letters.pop();
  return `${letters.join("")}…`;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
