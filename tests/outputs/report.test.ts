import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readName } from "../../server/graph/read-names.ts";
import { EXCEL, WORD } from "../../server/http/media.ts";
import { STAGES, type Stage } from "../../server/model/words.ts";
import { type Served, served } from "../http/served.ts";
import { unzip } from "./zip.ts";

/** 1 × 1 pixel. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const asked = { chain: "nonwoven", place: "xiangxi-hitech" };
const query = (lang: string) => new URLSearchParams({ ...asked, lang });
interface Gap {
  segment: string;
  nameZh: string;
  nameEn: string;
  oneOf: string[];
}
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, " ");

describe.each([
  [
    "zh",
    [
      ...["三条建议", "总览", "全景图", "缺口与理由", "断链推演", "建议优先补的环节"],
      ...["待核实与口径", "来源"],
    ],
  ],
  [
    "en",
    [
      ...["Three recommendations", "Overview", "Panorama", "Gaps and reasons"],
      "What stops when something goes",
      ...["Segments to recruit first", "What is to be checked", "Sources"],
    ],
  ],
])("a report in %s", (lang, chapters) => {
  test("is a Word document with its chapters, a table of contents and page numbers", async () => {
    const { status, type, bytes } = await api.file(`/api/report?${query(lang)}`);
    expect({ status, type }).toEqual({ status: 200, type: WORD });
    const files = unzip(bytes);
    const document = files["word/document.xml"]!;
    const headings = [
      ...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*w:val="Heading1"(?:(?!<\/w:p>).)*<\/w:p>/gs),
    ];
    expect(headings.map(([xml]) => textOf(xml).trim())).toEqual(chapters);
    expect(document).toMatch(/TOC \\h \\o &quot;1-2&quot;/);
    const pages = [
      ...document.matchAll(/PAGEREF \w+ \\h.*?w:fldCharType="separate"\/>(?:<w:t[^>]*>(\d+)<)?/gs),
    ];
    expect(pages.length).toBeGreaterThan(chapters.length);
    expect(pages.map(([, page]) => page)).toEqual(pages.map(() => expect.stringMatching(/^\d+$/)));
    expect(Number(pages.at(-1)![1])).toBeGreaterThan(1);
    expect(document).toContain('w:val="Heading2"');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/styles.xml"]));
    expect(Object.entries(files).find(([name]) => /^word\/footer\d+\.xml$/.test(name))?.[1]).toContain(
      "PAGE",
    );
    expect(files["word/styles.xml"]).toContain('w:styleId="Heading1"');
    expect(document).not.toMatch(/undefined|NaN|\[object/);
    expect(document).toContain(lang === "zh" ? "本次生成未附全景图图片" : "No picture of the panorama");
  });

  test("carries the picture that came with it", async () => {
    const { status, bytes } = await api.file("/api/report", { ...asked, lang, picture: PNG });
    expect(status).toBe(200);
    const files = unzip(bytes);
    expect(Object.keys(files).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
    expect(files["word/document.xml"]).toMatch(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/);
    expect(files["word/document.xml"]).not.toMatch(/未附全景图|No picture/);
  });

  test("begins with three recommendations, each with why, whom and what first, before the contents", async () => {
    const { bytes } = await api.file(`/api/report?${query(lang)}`);
    const [first = ""] = paragraphsOf(unzip(bytes)["word/document.xml"]!)
      .join("\n")
      .split(lang === "zh" ? "\n目录\n" : "\nContents\n");
    const { body } = await api.get(`/api/gaps?${new URLSearchParams(asked)}`);
    const best = body.gaps.filter((gap: Gap) => gap.oneOf[0] === gap.segment).slice(0, 3);
    const names = best.map((gap: Gap) => (lang === "zh" ? gap.nameZh : gap.nameEn));
    const told = [...first.matchAll(/^\d\. [^：:]+[：:] ?(.+)$/gm)].map(([, name]) => name);
    expect(told).toEqual(names);
    const labels = lang === "zh" ? ["为什么：", "找谁：", "第一步："] : ["Why: ", "Whom: ", "First step: "];
    for (const label of labels) expect(first.split(`\n${label}`)).toHaveLength(4);
  });

  test("tells three lists with their true totals, and the firms of the page of candidates", async () => {
    const { bytes } = await api.file(`/api/report?${query(lang)}`);
    const told = paragraphsOf(unzip(bytes)["word/document.xml"]!);
    const { body } = await api.get(`/api/gaps?${new URLSearchParams({ ...asked, limit: "1" })}`);
    const heads =
      lang === "zh"
        ? [
            `补链（共 ${body.totals.fill} 个）`,
            `强链（共 ${body.totals.strengthen} 个）`,
            `延链（共 ${body.totals.extend} 个）`,
          ]
        : [
            `To fill (${body.totals.fill})`,
            `To strengthen (${body.totals.strengthen})`,
            `To extend (${body.totals.extend})`,
          ];
    expect(told.filter((text) => heads.includes(text))).toEqual(heads);
    const [gap] = body.gaps;
    const where = new URLSearchParams({ segment: gap.segment, place: asked.place, chain: asked.chain });
    const { body: found } = await api.get(`/api/candidates?${where}&tier=makes&limit=4`);
    const firms = found.candidates.map(({ name }: { name: string }) =>
      lang === "en" ? readName(name) : name,
    );
    expect(firms.length).toBeGreaterThan(0);
    expect(told.filter((text) => firms.includes(text)).slice(0, firms.length)).toEqual(firms);
  });

  test("without a picture tells the segments by stage, as the workbook does", async () => {
    const report = unzip((await api.file(`/api/report?${query(lang)}`)).bytes)["word/document.xml"]!;
    const told = paragraphsOf(report).map((text) => text.replaceAll(/[\s\u2009]/g, ""));
    const { segments } = (await api.get(`/api/panorama?${query(lang)}`)).body as {
      segments: { nameZh: string; nameEn: string; stage: Stage }[];
    };
    const table = told.slice(
      told.findLastIndex((text) => text === (lang === "zh" ? "需求满足" : "Needsmet")),
    );
    const rows = segments
      .map((one) => ({
        ...one,
        at: table.indexOf((lang === "zh" ? one.nameZh : one.nameEn).replaceAll(" ", "")),
      }))
      .sort((a, b) => a.at - b.at);
    expect(rows.filter(({ at }) => at < 0)).toEqual([]);
    const stages = rows.map(({ stage }) => STAGES.indexOf(stage));
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
  });

  test("cites only sources it names, each with its date, and shows no address where there is none", async () => {
    const { bytes } = await api.file(`/api/report?${query(lang)}`);
    const told = paragraphsOf(unzip(bytes)["word/document.xml"]!);
    const numbers = told.filter((text) => /^\[\d+\]$/.test(text));
    expect(numbers).toEqual(numbers.map((_, at) => `[${at + 1}]`));
    const said = told.join("\n").replace(/^\[\d+\]$/gm, "");
    for (const number of numbers) expect(said).toContain(number);
    expect(told).not.toContain("#");
  });

  test("has its tables in a workbook", async () => {
    const { status, type, bytes } = await api.file(`/api/workbook?${query(lang)}`);
    expect({ status, type }).toEqual({ status: 200, type: EXCEL });
    const files = unzip(bytes);
    expect(Object.keys(files).filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(9);
    expect(Object.values(files).join("")).toContain(lang === "zh" ? "建议补的环节" : "Recruit first");
  });
});

test("what is no picture is told", async () => {
  const { status, body } = await api.send("post", "/api/report", { ...asked, picture: "QUJD" });
  expect({ status, field: body.field }).toEqual({ status: 400, field: "picture" });
});

describe("of all chains at once", () => {
  const all = { chain: "all", place: "xiangxi-hitech", lang: "zh" };

  test("the report has no panorama and says so, whatever picture came with it", async () => {
    const { status, bytes } = await api.file("/api/report", { ...all, picture: PNG });
    expect(status).toBe(200);
    const files = unzip(bytes);
    expect(Object.keys(files).some((name) => name.startsWith("word/media/"))).toBe(false);
    expect(textOf(files["word/document.xml"]!)).toContain("全部产业链合在一起没有全景图");
  });

  test("the workbook has each segment once", async () => {
    const { status } = await api.file(`/api/workbook?${new URLSearchParams(all)}`);
    expect(status).toBe(200);
  });
});
