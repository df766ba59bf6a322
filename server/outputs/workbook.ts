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
      ...rows.map((row) =>
        row.map((value) => {
          if (value === null) return null;
          return typeof value === "number"
            ? { value, type: Number, ...TOP }
            : { value: cellText(value), type: String, wrap: true, ...TOP };
        }),
      ),
    ],
  }));
  return writeExcelFile(written, { features: [AS_WIDE_AS_THE_PAGE] }).toBuffer();
}
