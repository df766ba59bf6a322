import type { Feature, Image } from "write-excel-file/browser";
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from "write-excel-file/utility";

const SHEET = "xl/worksheets/sheet{id}.xml";
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Prints every sheet on A4 as wide as the page, and the first one's head on every page. */
export function printing(sheet: string, headRows: number): Feature<Image["content"]> {
  const titles = `'${sanitizeTextContent(sheet)}'!$1:$${headRows}`;
  const named = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`;
  return {
    files: {
      transform: {
        [SHEET]: {
          transform(xml, { orientation = "portrait" }) {
            const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
            const there = findElement(xml, "pageSetup");
            const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
            const set = there
              ? replaceElement(xml, there, setup)
              : insertElementMarkupAccordingToOrderOfSiblings(xml, setup, order, "worksheet");
            const worksheet = findElement(set, "worksheet");
            return worksheet ? prependMarkupInsideElement(set, worksheet, FIT) : set;
          },
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
