import {
  AlignmentType,
  Document,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  WidthType,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { onlyText } from "../model/text.ts";
import type { Language } from "../model/words.ts";
import { edge, LINE, MARGIN, type Paper, pageNumbers, TEXT_WIDTH } from "./edges.ts";

/** A piece of a document, without its looks. */
export type Block =
  | { kind: "title"; text: string; below: string }
  | { kind: "contents"; text: string; newPage?: boolean }
  | { kind: "heading"; level: 1 | 2 | 3; text: string; newPage?: boolean }
  | { kind: "text"; text: string; large?: boolean }
  /** `label` stands before it in bold; `large` is to be read aloud. */
  | { kind: "item"; text: string; label?: string; large?: boolean }
  | { kind: "note"; text: string }
  /** Empty lines to write on. */
  | { kind: "lines"; count: number }
  | { kind: "facts"; rows: [name: string, value: string][] }
  | { kind: "table"; head: string[]; rows: string[][]; widths: number[] }
  /** On a page of its own, A3 across. */
  | { kind: "picture"; png: Uint8Array; width: number; height: number; text: string };

/** A3 across with margins of 8 mm, as most printers want, in twentieths of a point; and what is left, in pixels. */
const SHEET = { width: 23_811, height: 16_838, margin: 454 };
const TWIPS_PER_PIXEL = 15;
const SHEET_ROOM = {
  width: (SHEET.width - 2 * SHEET.margin) / TWIPS_PER_PIXEL,
  height: (SHEET.height - 2 * SHEET.margin) / TWIPS_PER_PIXEL,
};
const EMU_PER_TWIP = 635;
const FONTS: Record<Language, { ascii: string; eastAsia: string }> = {
  zh: { ascii: "Times New Roman", eastAsia: "SimSun" },
  en: { ascii: "Calibri", eastAsia: "SimSun" },
};
const HEADINGS: Record<Language, { ascii: string; eastAsia: string }> = {
  zh: { ascii: "Arial", eastAsia: "SimHei" },
  en: { ascii: "Calibri", eastAsia: "SimHei" },
};

/** Of what is read aloud, in half points. */
const LARGE = 24;
const HEADING_LETTERS = 200;
/** A longer text may stand on the page before its table. */
const KEPT_WITH_TABLE = 400;
const CELL_EDGE = 80;
/** A bold letter of a cell, at the widest of usual fonts. */
const LETTER_TWIPS = 125;
const LONGEST_WORD = 12;
/** Pages of more text are not estimated, which takes long; Word counts them. */
const LETTERS_ESTIMATED = 100_000;

/** A Word document with styles, a table of contents, and unit, day and page numbers on every page. */
export async function writeDocument(
  content: Block[],
  { title: called, language, unit, on, dense = false }: Paper,
): Promise<Uint8Array> {
  const blocks = content.map(printable);
  const title = cut(onlyText(called));
  const letters = blocks.reduce((sum, block) => sum + JSON.stringify(textsOf(block)).length, 0);
  const font = { ...FONTS[language], hAnsi: FONTS[language].ascii };
  const headingFont = { ...HEADINGS[language], hAnsi: HEADINGS[language].ascii };
  const heading = (size: number, before: number) => ({
    run: { font: headingFont, size, bold: true, color: "1F3864" },
    paragraph: { spacing: { before, after: dense ? 70 : 120 }, keepNext: true },
  });
  const hasContents = blocks.some(({ kind }) => kind === "contents");
  const document = new Document({
    title,
    creator: "链图 Liantu",
    features: { updateFields: hasContents },
    // For readers that do not update fields; Word counts again.
    ...(hasContents &&
      letters <= LETTERS_ESTIMATED && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: "en-US", eastAsia: "zh-CN" } } },
        title: {
          ...heading(dense ? 32 : 40, 0),
          paragraph: { spacing: { after: 120 }, alignment: AlignmentType.CENTER },
        },
        heading1: heading(30, 280),
        heading2: heading(25, 240),
        heading3: heading(22, dense ? 100 : 160),
        listParagraph: { paragraph: { spacing: { after: 60 } } },
      },
      paragraphStyles: [
        {
          id: "Note",
          name: "Note",
          basedOn: "Normal",
          quickFormat: true,
          run: { size: 18, color: "595959" },
          paragraph: { spacing: { after: 120 } },
        },
        { id: "Cell", name: "Cell", basedOn: "Normal", quickFormat: true, run: { size: 18 } },
        { id: "Gap", name: "Gap", basedOn: "Normal", run: { size: 12 } },
        {
          id: "ContentsHeading",
          name: "Contents Heading",
          basedOn: "Normal",
          ...heading(30, 360),
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: "items",
          levels: [
            {
              level: 0,
              format: "bullet",
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: sectionsOf(blocks, { title, language, unit: onlyText(unit), on }),
  });
  return Packer.toBuffer(document);
}

/** Text on pages upright, each picture on a page across. */
function sectionsOf(blocks: Block[], paper: Paper): ISectionOptions[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (!last || block.kind === "picture" || last[0]!.kind === "picture") runs.push([block]);
    else last.push(block);
  }
  return runs.map((run) => {
    const [first] = run;
    return {
      properties: { page: first?.kind === "picture" ? ACROSS : UPRIGHT },
      ...(first?.kind !== "picture" && { headers: { default: edge(paper) } }),
      footers: { default: pageNumbers(paper.language, first?.kind === "picture" ? 16 : 18) },
      children: run.flatMap((block, at) => childrenOf(block, run[at + 1]?.kind === "table")),
    };
  });
}

const UPRIGHT = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
};
const { margin: EDGE } = SHEET;
/** The size is that of the page upright: it is turned by its orientation. */
const ACROSS = {
  size: { width: SHEET.height, height: SHEET.width, orientation: PageOrientation.LANDSCAPE },
  margin: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, header: 0, footer: 100 },
};

const cut = (text: string) =>
  text.length > HEADING_LETTERS ? onlyText(`${text.slice(0, HEADING_LETTERS)}…`) : text;

function textsOf(block: Block): unknown {
  return block.kind === "picture" ? block.text : block;
}

/** Without what XML cannot hold, and with titles that stay titles. */
function printable(block: Block): Block {
  const rowOf = <Cells extends string[]>(cells: Cells) => cells.map(onlyText) as Cells;
  switch (block.kind) {
    case "title":
      return { ...block, text: cut(onlyText(block.text)), below: onlyText(block.below) };
    case "heading":
      return { ...block, text: cut(onlyText(block.text)) };
    case "facts":
      return { ...block, rows: block.rows.map(rowOf) };
    case "item":
      return {
        ...block,
        text: onlyText(block.text),
        ...(block.label !== undefined && { label: onlyText(block.label) }),
      };
    case "table":
      return { ...block, head: rowOf(block.head), rows: block.rows.map(rowOf) };
    case "lines":
      return block;
    default:
      return { ...block, text: onlyText(block.text) };
  }
}

const HEADING = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** @param before a table follows, which a text above it goes with */
function childrenOf(block: Block, before: boolean): (Paragraph | Table | TableOfContents)[] {
  switch (block.kind) {
    case "title":
      return [
        new Paragraph({ text: block.text, heading: HeadingLevel.TITLE }),
        new Paragraph({ text: block.below, style: "Note", alignment: AlignmentType.CENTER }),
      ];
    case "contents":
      return [
        new Paragraph({
          text: block.text,
          style: "ContentsHeading",
          pageBreakBefore: block.newPage ?? false,
        }),
        new TableOfContents(block.text, { hyperlink: true, headingStyleRange: "1-2" }),
      ];
    case "heading":
      return [
        new Paragraph({
          text: block.text,
          pageBreakBefore: block.newPage ?? false,
          heading: HEADING[block.level],
        }),
      ];
    case "text":
      return [
        new Paragraph({
          children: [new TextRun({ text: block.text, ...(block.large && { size: LARGE }) })],
          spacing: { after: 120, line: 320 },
          keepNext: before && block.text.length <= KEPT_WITH_TABLE,
        }),
      ];
    case "item": {
      const size = block.large ? { size: LARGE } : {};
      return [
        new Paragraph({
          style: "ListParagraph",
          numbering: { reference: "items", level: 0 },
          ...(block.large && { spacing: { after: 80, line: 340 } }),
          children: [
            ...(block.label ? [new TextRun({ text: block.label, bold: true, ...size })] : []),
            new TextRun({ text: block.text, ...size }),
          ],
        }),
      ];
    }
    case "note":
      return [new Paragraph({ text: block.text, style: "Note" })];
    case "lines":
      return Array.from(
        { length: block.count },
        (_, at) =>
          new Paragraph({
            text: "",
            keepNext: at < block.count - 1,
            spacing: { before: 200, after: 60 },
            border: { bottom: LINE, between: LINE },
          }),
      );
    case "facts":
      return [factsOf(block), new Paragraph({ text: "", style: "Gap" })];
    case "table":
      return [tableOf(block), new Paragraph({ text: "", style: "Gap" })];
    case "picture":
      return [pictureOf(block)];
  }
}

const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A table as wide as the text whose columns share it as `widths` says; its head and first row keep with the next. */
function tableOf({ head, rows, widths }: Extract<Block, { kind: "table" }>): Table {
  return gridOf(
    widths,
    [head, ...rows].map((cells, at) => ({
      cells,
      isHead: at === 0,
      keepNext: at < 2 && at < rows.length,
      shadeOf: () => (at === 0 ? "DCE6F1" : null),
    })),
  );
}

/** Names and values, two pairs in a row. */
function factsOf({ rows }: Extract<Block, { kind: "facts" }>): Table {
  const pairs = rows.flatMap((_, at) =>
    at % 2 === 0 ? [[...rows[at]!, ...(rows[at + 1] ?? ["", ""])]] : [],
  );
  return gridOf(
    [17, 33, 17, 33],
    pairs.map((cells) => ({
      cells,
      isHead: false,
      keepNext: false,
      shadeOf: (column) => (column % 2 === 0 ? "F2F5F9" : null),
    })),
  );
}

interface GridRow {
  cells: string[];
  isHead: boolean;
  keepNext: boolean;
  shadeOf: (column: number) => string | null;
}

/** Shares of the text's width, none narrower than the longest word in it. */
function columnsOf(widths: readonly number[], rows: readonly GridRow[]): number[] {
  const least = widths.map((_, column) =>
    rows.reduce((most, { cells }) => Math.max(most, wordTwips(cells[column] ?? "")), 0),
  );
  const sum = total(widths);
  const tight = widths.map((width, column) => (TEXT_WIDTH * width) / sum < least[column]!);
  const room = TEXT_WIDTH - total(least.filter((_, column) => tight[column]));
  const shares = total(widths.filter((_, column) => !tight[column]));
  return widths.map((width, column) => Math.round(tight[column] ? least[column]! : (room * width) / shares));
}

/** What the longest word of a cell needs; of longer ones, addresses of pages mostly, no more than a word of a text. */
function wordTwips(text: string): number {
  const words = text.match(/[\p{L}\p{N}\p{P}]+/gu) ?? [];
  const latin = words.filter((word) => !/\p{Script=Han}/u.test(word));
  const letters = Math.min(LONGEST_WORD, Math.max(0, ...latin.map((word) => word.length)));
  return letters * LETTER_TWIPS + 2 * CELL_EDGE;
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function gridOf(widths: number[], rows: GridRow[]): Table {
  const columns = columnsOf(widths, rows);
  const cell = (text: string, column: number, { isHead, keepNext, shadeOf }: GridRow) => {
    const fill = shadeOf(column);
    return new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: CELL_EDGE, right: CELL_EDGE },
      ...(fill && { shading: { fill } }),
      children: [new Paragraph({ style: "Cell", keepNext, children: [new TextRun({ text, bold: isHead })] })],
    });
  };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: LINES,
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.isHead,
          cantSplit: true,
          children: row.cells.map((text, column) => cell(text, column, row)),
        }),
    ),
  });
}

/** As large as the page allows, in its own proportions, in the middle of it; the text that goes on is not moved. */
function pictureOf({ png, width, height, text }: Extract<Block, { kind: "picture" }>): Paragraph {
  const scale = Math.min(SHEET_ROOM.width / width, SHEET_ROOM.height / height);
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  const from = (page: number, extent: number) => ({
    offset: Math.round(((page - extent * TWIPS_PER_PIXEL) / 2) * EMU_PER_TWIP),
  });
  const image = new ImageRun({
    type: "png",
    data: png,
    transformation: size,
    altText: { name: text, title: text, description: text },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        ...from(SHEET.width, size.width),
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, ...from(SHEET.height, size.height) },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
    },
  });
  return new Paragraph({ children: [image] });
}
