import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { shortened } from "../model/sheets.ts";
import type { Language } from "../model/words.ts";
import { dateText, PAGE_OF } from "../words/format.ts";

/** What stands at the edges of every page. */
export interface Paper {
  title: string;
  language: Language;
  /** Whose document it is: the place it is made for. */
  unit: string;
  /** YYYY-MM-DD */
  on: string;
  /** Closely set, for what is to stand on one page. */
  dense?: boolean;
}

export const LINE = { style: BorderStyle.SINGLE, size: 4, color: "BCC7D6" };

/** A4 upright with margins of 2 cm: what is left for text, in twentieths of a point. */
export const MARGIN = 1_134;
export const TEXT_WIDTH = 11_906 - 2 * MARGIN;

/** A line at the edge of a page is one line: as wide as so many Latin letters. */
const EDGE_LETTERS = 88;

/** Unit and title at the left, the day at the right. */
export function edge({ title, unit, on, language }: Paper): Header {
  const left = [unit, title].filter((text) => text !== "").join(" · ");
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { bottom: { ...LINE, space: 2 } },
        children: [
          new TextRun({
            text: `${shortened(left, EDGE_LETTERS)}\t${dateText(on, language)}`,
            size: 16,
            color: "595959",
          }),
        ],
      }),
    ],
  });
}

export function pageNumbers(language: Language, size: number): Footer {
  const [before = "", between = "", after = ""] = PAGE_OF[language].split(/\{pages?\}/);
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
            size,
          }),
        ],
      }),
    ],
  });
}
