import type { Feature, Image } from "write-excel-file/browser";
import { findElement, replaceElement, sanitizeTextContent } from "write-excel-file/utility";
import { paperOf, printedSheet } from "../../../server/model/sheets.ts";

/** Prints every sheet as wide as its paper, with its number on every page, and the first one's head on each. */
export function printing(sheet: string, headRows: number, foot: string): Feature<Image["content"]> {
  const titles = `'${sanitizeTextContent(sheet)}'!$1:$${headRows}`;
  const named = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`;
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
