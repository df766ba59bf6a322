import writeExcelFile, { type Feature, type Image } from "write-excel-file/node";
import { findElement, replaceElement, sanitizeTextContent } from "write-excel-file/utility";
import { fitWidths, footOf, heightOf, lettersOf, paperOf, printedSheet } from "../model/sheets.ts";
import { onlyText } from "../model/text.ts";
import { number } from "../words/format.ts";

export interface Sheet {
  /** At most 31 letters, none of []:*?/\ */
  name: string;
  head: string[];
  rows: (string | number | null)[][];
  /** In letters; a column that holds no long texts is as wide as they are. */
  widths: number[];
}

const TOP = { alignVertical: "top" as const };
const BORDER = { borderStyle: "thin", borderColor: "#9AA5B1" } as const;

/** Excel holds no more in a cell. */
const LETTERS_MOST = 32_767;

function cellText(text: string): string {
  const clean = onlyText(text);
  return clean.length > LETTERS_MOST ? onlyText(`${clean.slice(0, LETTERS_MOST - 1)}…`) : clean;
}

/** Of a column for sentences; a narrower one is for names. */
const LONG = 30;

function widthsOf({ head, rows, widths }: Sheet): number[] {
  return fitWidths(
    widths.map((given, column) => {
      const texts = rows.map((row) => lettersOf(shown(row[column] ?? null)));
      const title = Math.max(...(head[column] ?? "").split(" ").map(lettersOf));
      return Math.min(Math.max(title, ...texts) + 2, Math.max(given, LONG));
    }),
  );
}

const shown = (value: string | number | null) =>
  typeof value === "number" ? number(value, "en") : (value ?? "");

/** Prints every sheet as wide as its paper, its head on each page, with the number of the page below. */
function printing(sheets: readonly string[], foot: string): Feature<Image["content"]> {
  const titles = sheets.map(
    (sheet, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sanitizeTextContent(sheet.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  const named = `<definedNames>${titles.join("")}</definedNames>`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, { columns = [] }) =>
            printedSheet(xml, paperOf(columns.map(({ width }) => width ?? 10)), foot),
        },
        "xl/workbook.xml": {
          transform(xml) {
            const there = findElement(xml, "definedNames");
            return there ? replaceElement(xml, there, named) : xml;
          },
        },
      },
    },
  };
}

/** A workbook; texts stay texts, whatever they begin with. `foot` says on paper what it is, on which page, of which day. */
export async function writeWorkbook(
  sheets: Sheet[],
  foot: { name: string; pages: string; on: string },
): Promise<Uint8Array> {
  const written = sheets.map((one) => {
    const { name, head, rows } = one;
    const widths = widthsOf(one);
    return {
      sheet: name,
      stickyRowsCount: 1,
      ...(widths.length > 2 && { stickyColumnsCount: 1 }),
      columns: widths.map((width) => ({ width })),
      data: [
        head.map((value) => ({
          value: cellText(value),
          type: String,
          fontWeight: "bold" as const,
          backgroundColor: "#DCE6F1",
          wrap: true,
          height: heightOf(head, widths),
          ...BORDER,
        })),
        ...rows.map((row) => {
          const height = heightOf(
            row.map((value) => (typeof value === "string" ? value : null)),
            widths,
          );
          return row.map((value) => {
            if (value === null) return { height, ...BORDER };
            return typeof value === "number"
              ? {
                  value,
                  type: Number,
                  format: Number.isInteger(value) ? "#,##0" : "#,##0.####",
                  height,
                  ...TOP,
                  ...BORDER,
                }
              : { value: cellText(value), type: String, wrap: true, height, ...TOP, ...BORDER };
          });
        }),
      ],
    };
  });
  return writeExcelFile(written, {
    features: [
      printing(
        sheets.map(({ name }) => name),
        footOf(foot.name, foot.pages, foot.on),
      ),
    ],
  }).toBuffer();
}
