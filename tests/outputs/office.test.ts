import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../web/kit/table/workbook.ts";
import { type Served, served } from "../http/served.ts";

const PLACE = "xiangxi-hitech";
const missing = ["soffice", "pdftotext"].filter(
  (program) => spawnSync(program, ["--version"]).error !== undefined,
);
/** The pages of each document as LibreOffice prints it, by its file name. */
const printed: Record<string, string[]> = {};

/** Of the panorama's proportions. */
const picture = readFileSync("docs/liquor-zh-light.png").toString("base64");

async function documents(api: Served): Promise<[name: string, bytes: Uint8Array][]> {
  const trip = { name: "华南行", place: PLACE, start: "433101", days: 2 };
  const visits = [{ firm: "s300568", day: 1 }];
  await api.send("put", "/api/trips/south", { ...trip, visits });
  const made: [string, Uint8Array][] = [];
  const add = async (name: string, ...asked: Parameters<Served["file"]>) => {
    const { status, bytes } = await api.file(...asked);
    expect(status).toBe(200);
    made.push([name, bytes]);
  };
  for (const lang of ["zh", "en"]) {
    const chain = { chain: "liquor", place: PLACE, lang };
    await add(`report-${lang}.docx`, "/api/report", { ...chain, picture });
    await add(`tables-${lang}.xlsx`, `/api/workbook?${new URLSearchParams(chain)}`);
    await add(`handbook-${lang}.docx`, `/api/trips/south/handbook?lang=${lang}`);
    const where = new URLSearchParams({ place: PLACE, lang });
    await add(`dossier-${lang}.docx`, `/api/firms/s000799/dossier-document?${where}`);
  }
  const list = await writeWorkbook({
    name: "企业'清单",
    columns: Array.from({ length: 14 }, (_, at) => ({
      title: `第 ${at + 1} 列`,
      value: (row: number) => `第 ${row} 行第 ${at + 1} 列的文字`,
    })),
    rows: Array.from({ length: 400 }, (_, row) => row + 1),
    about: { name: "说明", lines: [["清单", "企业"]] },
    sum: "合计",
    language: "zh",
    foot: { pages: "第 {page} 页 共 {pages} 页", on: "2026-11-25" },
  });
  made.push(["list.xlsx", new Uint8Array(await list.arrayBuffer())]);
  return made;
}

/** Letters without blanks that a page of text has at least; a head and a foot have fewer. */
const LEAST_WRITTEN = 160;

describe.skipIf(missing.length > 0)(
  `in LibreOffice${missing.length > 0 ? ` (skipped: ${missing.join(" and ")} not installed)` : ""}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "liantu-office-"));
    let api: Served;
    beforeAll(async () => {
      api = await served("seed");
      const made = await documents(api);
      mkdirSync(join(folder, "pdf"));
      for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
      execFileSync("soffice", [
        ...[`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`, "--headless"],
        ...["--convert-to", "pdf", "--outdir", join(folder, "pdf")],
        ...made.map(([name]) => join(folder, name)),
      ]);
      for (const [name] of made) {
        const pdf = join(folder, "pdf", name.replace(/\.\w+$/, ".pdf"));
        const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
        printed[name] = text.split("\f").slice(0, -1);
      }
    });
    afterAll(async () => {
      await api?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const textOf = (name: string) => printed[name]?.join("\n") ?? "";

    test.each([
      [
        "report-zh.docx",
        11,
        ["三条建议", "目录", "总览", "全景图", "缺口与理由", "断链推演", "建议优先补的环节", "来源"],
      ],
      [
        "report-en.docx",
        11,
        ["Three recommendations", "Contents", "Overview", "Panorama", "Gaps and reasons", "Sources"],
      ],
      ["handbook-zh.docx", 5, ["目录", "行程概览", "逐日路线", "要问清的事", "来源"]],
      ["handbook-en.docx", 5, ["Contents", "Overview", "Route by day", "Open questions", "Sources"]],
      ["dossier-zh.docx", 3, ["登记信息", "能补的缺口与配套", "供给与需求", "资料待办", "来源"]],
      ["dossier-en.docx", 3, ["Register", "What it makes and needs", "To do on its record", "Sources"]],
    ])("%s has at most %i pages, none of them empty, and its chapters", (name, most, chapters) => {
      const pages = printed[name]!;
      expect(pages.length).toBeLessThanOrEqual(most);
      // The page of the panorama is a picture, with a head and a foot.
      const written = pages.filter((page) => page.trim().split(/\s+/).join("").length <= LEAST_WRITTEN);
      expect(written.length).toBe(name.startsWith("report") ? 1 : 0);
      for (const chapter of chapters) expect(textOf(name)).toContain(chapter);
      expect(textOf(name)).not.toMatch(/Error|undefined|NaN/);
    });

    test.each(["tables-zh.xlsx", "tables-en.xlsx"])("%s holds its gaps", (name) => {
      expect(textOf(name)).toContain(name.includes("zh") ? "玻璃酒瓶" : "Glass bottles");
    });

    test("a wide list is as wide as a page and has its head on each", () => {
      const pages = printed["list.xlsx"]!.slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toMatch(/第\s*1\s*列.*第\s*14\s*列/);
    });
  },
);
