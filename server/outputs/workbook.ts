import writeExcelFile, { type Feature, type Image } from "write-excel-file/node";
import { onlyText } from "../model/text.ts";

export interface Sheet {
  /** At most 31 letters, none of []:*?/\ */
  name: string;
  head: string[];
  rows: (string | number | null)[][];
  /** In letters. */
  widths: number[];
}

const TOP = { alignVertical: "top" as const };

/** Excel holds no more in a cell. */
const LETTERS_MOST = 32_767;

function cellText(text: string): string {
  const clean = onlyText(text);
  return clean.length > LETTERS_MOST ? onlyText(`${clean.slice(0, LETTERS_MOST - 1)}…`) : clean;
}

/** Of one line, and the most that Excel shows of a row, in points. */
const LINE = 15;
const ROW_MOST = 405;

/** How high a row must be to show its texts whole: Chinese is twice as wide as Latin. */
function heightOf(row: Sheet["rows"][number], widths: readonly number[]): number {
  const lines = row.map((value, column) => {
    if (typeof value !== "string") return 1;
    const room = Math.max(1, (widths[column] ?? 10) - 1);
    return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / room)), 0);
  });
  return Math.min(ROW_MOST, Math.max(1, ...lines) * LINE);
}

function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += letter >= "\u2e80" ? 2 : 1;
  return letters;
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Prints every sheet on A4 across, as wide as the page. */
const AS_WIDE_AS_THE_PAGE: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml) =>
          xml
            .replace(/<worksheet\b[^>]*>/, (begin) => begin + FIT)
            .replace(
              /<pageSetup\b[^>]*>/,
              '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
            ),
      },
    },
  },
};

/** A workbook; texts stay texts, whatever they begin with. */
export async function writeWorkbook(sheets: Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, rows, widths }) => ({
    sheet: name,
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    columns: widths.map((width) => ({ width })),
    data: [
      head.map((value) => ({
        value: cellText(value),
        type: String,
        fontWeight: "bold" as const,
        backgroundColor: "#DCE6F1",
        wrap: true,
      })),
      ...rows.map((row) => {
        const height = heightOf(row, widths);
        return row.map((value) => {
          if (value === null) return { height };
          return typeof value === "number"
            ? { value, type: Number, height, ...TOP }
            : { value: cellText(value), type: String, wrap: true, height, ...TOP };
        });
      }),
    ],
  }));
  return writeExcelFile(written, { features: [AS_WIDE_AS_THE_PAGE] }).toBuffer();
}
