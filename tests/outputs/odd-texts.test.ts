import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Column } from "../../server/data/tables/table.ts";
import { type Block, writeDocument } from "../../server/outputs/document.ts";
import { writeWorkbook } from "../../server/outputs/workbook.ts";
import { writeWorkbook as writeList } from "../../web/kit/table/workbook.ts";
import { folderOf, sample } from "../data/folders.ts";
import { setColumns } from "../http/old-graph.ts";
import { type Served, served } from "../http/served.ts";
import { wellFormed } from "../web/graph/xml.ts";
import { unzip } from "./zip.ts";

const RUNS = process.env.LIANTU_FAULTS === "full" ? 300 : 15;

/** What is wrong with the parts of a document, each told by its name. */
function faultsIn(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzip(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(parts.length).toBeGreaterThan(3);
  return parts.flatMap(([name, xml]) => {
    const fault = wellFormed(xml);
    return fault === null ? [] : [`${name}: ${fault}`];
  });
}

const odd = fc.oneof(
  fc.constantFrom(
    "a\u0000b",
    "\ufffe",
    "\uffff",
    "\ud800",
    "x\udc00y",
    "\u{1fffe}",
    "]]>",
    "<w:t>",
    "&amp;&",
    "\r\n\t",
    "\u200b",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "\u0008", "\ufffe", "\ud83d", "链", " "),
    maxLength: 30,
  }),
);

test("a Word document of any texts is well-formed in every part", { timeout: 300_000 }, async () => {
  const blocks = fc.array(odd, { minLength: 12, maxLength: 12 }).map((texts): Block[] => {
    const [a, b, c, d, e, f, g, h, i, j, k, l] = texts as [...string[]] as Record<number, string> & string[];
    return [
      { kind: "title", text: a!, below: b! },
      { kind: "contents", text: c! },
      { kind: "heading", level: 1, text: d! },
      { kind: "text", text: e! },
      { kind: "item", text: f! },
      { kind: "note", text: g! },
      { kind: "facts", rows: [[h!, i!]] },
      { kind: "table", head: [j!], rows: [[k!], [l!]], widths: [1] },
    ];
  });
  await fc.assert(
    fc.asyncProperty(blocks, odd, async (given, title) => {
      expect(
        faultsIn(await writeDocument(given, { title, language: "zh", unit: title, on: "2026-11-25" })),
      ).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("a workbook of any texts is well-formed in every part, here and in the browser", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 4, maxLength: 4 }), async ([a, b, c, d]) => {
      const sheet = {
        name: "表",
        head: [a!, b!],
        rows: [
          [c!, 1],
          [d!, null],
        ],
        widths: [10, 10],
      };
      expect(faultsIn(await writeWorkbook([sheet], { name: a!, pages: "{page}/{pages}", on: b! }))).toEqual(
        [],
      );
      const list = await writeList({
        name: a!,
        form: { heading: b!, left: c!, right: d!, signed: [a!, b!] },
        sum: "合计",
        language: "zh",
        foot: { pages: "{page}/{pages}", on: b! },
        rows: [c!, d!],
        about: { name: b!, lines: [[c!, d!]] },
        columns: [{ title: a!, value: (row: string) => row }],
      });
      expect(faultsIn(new Uint8Array(await list.arrayBuffer()))).toEqual([]);
    }),
    { numRuns: RUNS * 3 },
  );
});

test("a cell holds no more than Excel takes", async () => {
  const long = "长".repeat(40_000);
  const bytes = await writeWorkbook([{ name: "表", head: [long], rows: [[long]], widths: [10] }], {
    name: "表",
    pages: "{page}",
    on: "2026-11-25",
  });
  const texts = Object.values(unzip(bytes)).flatMap((xml) => xml.match(/长+…?/g) ?? []);
  expect(new Set(texts.map((text) => text.length))).toEqual(new Set([32_767]));
});

describe("documents of a graph that older doors let in", () => {
  let api: Served;
  beforeAll(async () => {
    api = await served(folderOf(sample));
  });
  afterAll(() => api.close());
  const isText = ({ type, refers, identifies }: Column) => type === "text" && !refers && !identifies;

  test.each(["a\u0000\u0007\ufffe\uffffb", `</w:t>&"'<>]]>`, "链\n\r\t\u2028\u0085\u000b", "\u200b"])(
    "with all names and notes %j open",
    async (text) => {
      await setColumns(api.engine, isText, text);
      for (const lang of ["zh", "en"])
        for (const path of [
          `/api/report?chain=c1&place=park&lang=${lang}`,
          `/api/workbook?chain=c1&place=park&lang=${lang}`,
          `/api/trips/v1/handbook?lang=${lang}`,
          `/api/firms/f1/dossier-document?place=park&lang=${lang}`,
        ]) {
          const { status, bytes } = await api.file(path);
          expect({ path, status, faults: status === 200 ? faultsIn(bytes) : [] }).toEqual({
            path,
            status: 200,
            faults: [],
          });
        }
    },
  );
});
