import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXCEL, WORD } from "../../server/http/media.ts";
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
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, " ");

describe.each([
  ["zh", ["总览", "全景图", "缺口与理由", "断链推演", "建议优先补的环节", "假定与口径", "来源"]],
  [
    "en",
    [
      ...["Overview", "Panorama", "Gaps and reasons", "What stops when something goes"],
      ...["Segments to recruit first", "What is assumed", "Sources"],
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
    expect(files["word/document.xml"]).not.toMatch(/未附全景图|No picture/);
  });

  test("has its tables in a workbook", async () => {
    const { status, type, bytes } = await api.file(`/api/workbook?${query(lang)}`);
    expect({ status, type }).toEqual({ status: 200, type: EXCEL });
    const files = unzip(bytes);
    expect(Object.keys(files).filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(8);
    expect(Object.values(files).join("")).toContain(lang === "zh" ? "建议补的环节" : "Recruit first");
  });
});

test("what is no picture is told", async () => {
  const { status, body } = await api.send("post", "/api/report", { ...asked, picture: "QUJD" });
  expect({ status, field: body.field }).toEqual({ status: 400, field: "picture" });
});
