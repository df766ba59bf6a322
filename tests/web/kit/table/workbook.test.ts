import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stated } from "../../../../web/kit/statement/source-mark.tsx";
import { cellOf } from "../../../../web/kit/table/cells.ts";
import { type Column, restColumns, statementColumns } from "../../../../web/kit/table/columns.ts";
import { writeWorkbook } from "../../../../web/kit/table/workbook.ts";
import { unzip } from "../../../outputs/zip.ts";
import { speech } from "../../i18n/speech.ts";

interface Row {
  code: string;
  name: string;
  share: number | null;
  on: string | null;
}
const columns: Column<Row>[] = [
  { title: "统一社会信用代码", value: ({ code }) => code },
  { title: "名称", value: ({ name }) => name },
  { title: "比例", value: ({ share }) => share, type: "percent" },
  { title: "日期", value: ({ on }) => on, type: "date" },
];
const foot = { pages: "第 {page} 页 共 {pages} 页", on: "2026-11-30" };
const sum = "合计";
const language = "zh";
const about = {
  name: "说明",
  lines: [
    ["清单", "企业"],
    ["地区", "湘西高新区"],
  ] as [string, string][],
};

/** What the cells of a sheet hold but the empty ones, texts looked up; `f` marks a formula. */
async function readBack(made: Promise<Blob>, sheet = 1) {
  const files = unzip(new Uint8Array(await (await made).arrayBuffer()));
  const texts = [...(files["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) =>
    plain(xml!),
  );
  const xml = files[`xl/worksheets/sheet${sheet}.xml`]!;
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap<unknown>(
      ([, attributes, content = ""]) => {
        if (content.includes("<f>")) return [{ f: plain(content) }];
        const value = plain(content);
        if (value === "") return [];
        return [attributes!.includes('t="s"') ? texts[Number(value)] : Number(value)];
      },
    ),
  );
}
const plain = (xml: string) =>
  xml
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test("a list is read back as it was shown, and says what it is", async () => {
  const rows: Row[] = [
    { code: "91433101722561868X", name: "酒鬼酒", share: 0.415, on: "2026-11-25" },
    { code: "914331007225618680", name: "=HYPERLINK(1)", share: null, on: "2025" },
  ];
  const made = writeWorkbook({ name: "企业", columns, rows, about, sum, foot, language });
  expect(await readBack(made)).toEqual([
    ["统一社会信用代码", "名称", "比例", "日期"],
    ["91433101722561868X", "酒鬼酒", 0.415, 46351],
    ["914331007225618680", "=HYPERLINK(1)", "2025年"],
  ]);
  expect(await readBack(made, 2)).toEqual([
    ["清单", "企业"],
    ["地区", "湘西高新区"],
  ]);
});

test("a table that is handed in has a heading, a unit and who signs, and its head stays", async () => {
  const form = {
    heading: "2026年11月",
    left: "填报单位：湘西高新区",
    right: "单位：万元",
    signed: ["填表人：", "日期："],
  };
  const rows: Row[] = [{ code: "1", name: "甲", share: 2, on: null }];
  const summed = columns.map((column) => ({ ...column, sum: column.title === "比例" }));
  const made = writeWorkbook({
    name: "表",
    form,
    columns: summed,
    rows,
    staying: 2,
    about,
    sum,
    foot,
    language,
  });
  expect(await readBack(made)).toEqual([
    ["2026年11月"],
    ["填报单位：湘西高新区", "单位：万元"],
    ["统一社会信用代码", "名称", "比例", "日期"],
    ["1", "甲", 2],
    ["合计", 2],
    ["填表人：　　　　　　　　日期："],
  ]);
  const files = unzip(new Uint8Array(await (await made).arrayBuffer()));
  const sheet = files["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toContain('<mergeCell ref="A1:D1"/>');
  expect(sheet).toMatch(/<pane [^>]*xSplit="2" [^>]*ySplit="3"|<pane [^>]*ySplit="3"[^>]*xSplit="2"/);
  expect(sheet).toContain("<oddFooter>&amp;L表&amp;C第 &amp;P 页 共 &amp;N 页&amp;R2026-11-30</oddFooter>");
  expect(files["xl/workbook.xml"]).toContain("$1:$3");
});

test("a row is as high as its texts need, and a wide table goes to a larger sheet", async () => {
  const long = "长".repeat(300);
  const made = (count: number) =>
    writeWorkbook({
      name: "表",
      about,
      sum,
      foot,
      language,
      rows: [long],
      columns: Array.from({ length: count }, (_, at) => ({
        title: `列${at}`,
        value: (text: string) => text,
      })),
    });
  const sheet = async (count: number) =>
    unzip(new Uint8Array(await (await made(count)).arrayBuffer()))["xl/worksheets/sheet1.xml"]!;
  const one = await sheet(1);
  expect(one).toMatch(/<row r="2"[^>]* ht="168"/);
  expect(one).toContain('paperSize="9" orientation="portrait"');
  expect(await sheet(3)).toContain('paperSize="9" orientation="landscape"');
  expect(await sheet(5)).toContain('paperSize="8" orientation="landscape"');
});

test("no text becomes a formula, a number or a date", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("=", "+", "-", "@", "0", "\t=", "2026-11-25", "1e9"),
      fc.string({ unit: fc.constantFrom("1", "9", "(", ")", "A", "!", "<", "&", "链"), maxLength: 30 }),
      async (begin, rest) => {
        const made = writeWorkbook({
          name: "a",
          columns: [{ title: "b", value: (row: string) => row }],
          rows: [begin + rest],
          about,
          sum,
          foot,
          language,
        });
        expect((await readBack(made))[1]).toEqual([begin + rest]);
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ["nothing is an empty cell", null, undefined, null],
  ["what is no number is an empty cell", Number.NaN, undefined, null],
  ["more digits than Excel keeps are a text", 1234567890123456, undefined, "1234567890123456"],
  ["a number called a text is one", 911, "text", "911"],
  ["a day that does not exist stays text", "2026-02-30", "date", "2026-02-30"],
  ["a month stays text", "2026-11", "date", "2026年11月"],
  ["several days are a text, one a line", "2026-11-25\n2026-05", "date", "2026-11-25\n2026年5月"],
] as const)("%s", (_, value, type, told) => {
  expect(cellOf(value, language, type)?.value ?? null).toBe(told);
});

test("an English workbook writes its days in English", () => {
  expect(cellOf("2026-11-25", "en", "date")).toMatchObject({ format: "[$-409]d mmm yyyy" });
  expect(cellOf("2026-11\n2025", "en", "date")?.value).toBe("Nov 2026\n2025");
});

test("a number has marks between thousands unless it is called a text", () => {
  expect([cellOf(11_000, language)?.format, cellOf(2026, language, "text")?.format]).toEqual(["#,##0", "@"]);
});

test("names that Excel refuses as a sheet are mended", async () => {
  const made = writeWorkbook({
    name: `a/b:[c]*? ${"长".repeat(40)}`,
    columns,
    rows: [],
    about,
    sum,
    foot,
    language,
  });
  const files = unzip(new Uint8Array(await (await made).arrayBuffer()));
  expect(files["xl/workbook.xml"]).toContain(`name="a b c ${"长".repeat(25)}"`);
});

test("statements bring source, date, confidence and note, each told once", () => {
  const t = speech("zh");
  const stated: Stated = { source: "s1", asOf: "2026-05", confidence: "stated", note: null };
  const sources = { s1: { title: "团结报", address: null, published: null } };
  const one = statementColumns((row: Stated) => row, sources, t);
  expect(one.map(({ title }) => title)).toEqual(["来源", "截至", "可信度", "备注"]);
  expect(one.map(({ value }) => value(stated))).toEqual(["团结报", "2026-05", "来源明示", ""]);
  const none: Stated = { source: null, asOf: null, confidence: null, note: "口头" };
  const several = restColumns((row: Stated[]) => row, sources, t);
  expect(several.map(({ value }) => value([stated, none, stated]))).toEqual([
    ...["团结报\n未注明来源", "2026-05", "来源明示\n未标注", "口头"],
  ]);
});
