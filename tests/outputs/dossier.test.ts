import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WORD } from "../../server/http/media.ts";
import { type Served, served } from "../http/served.ts";
import { unzip } from "./zip.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, " ");

async function document(firm: string, lang: string) {
  const address = `/api/firms/${firm}/dossier-document?place=xiangxi-hitech&lang=${lang}`;
  const { status, type, bytes } = await api.file(address);
  expect({ status, type }).toEqual({ status: 200, type: WORD });
  return unzip(bytes)["word/document.xml"]!;
}

describe.each([
  [
    "zh",
    ["登记信息", "能补的缺口与配套", "供给与需求", "与其他企业的关系", "项目与大事"],
    ["增资扩产信号", "资料待办", "来源"],
  ],
  [
    "en",
    [
      ...["Register", "Gaps it could fill, and partners here", "What it makes and needs"],
      ...["Relations to other firms", "Projects and events"],
    ],
    ["Signs of expansion", "To do on its record", "Sources"],
  ],
])("a dossier in %s", (lang, first, last) => {
  test.each(["s000799", "s300769", "jiebao"])("of %s is a Word document with its chapters", async (firm) => {
    const xml = await document(firm, lang);
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*w:val="Heading1"(?:(?!<\/w:p>).)*<\/w:p>/gs)];
    expect(headings.map(([heading]) => textOf(heading).trim())).toEqual([...first, ...last]);
    expect(xml).not.toMatch(/undefined|NaN|\[object|null/);
  });

  test("says who introduces a firm elsewhere", async () => {
    const xml = textOf(await document("guangzhou-jiebao", lang));
    expect(xml).toContain(lang === "zh" ? "谁能引荐" : "Who can introduce it");
    expect(xml).toContain("周金平");
  });

  test("says what is assumed, and numbers its sources", async () => {
    const xml = textOf(await document("s000799", lang));
    expect(xml).toContain(lang === "zh" ? "待核实：" : "To be checked:");
    expect(xml).toMatch(/\[1\]/);
  });
});
