import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzip } from "../outputs/zip.ts";
import { address, answer, CHAINS, PLACE, visit, words } from "./visit.ts";

test.setTimeout(300_000);

/** Pixels to a unit of the picture, the smallest type in it, and what a picture measures in a document. */
const PIXELS = 2.5;
const SMALLEST = 10;
const EMU_PER_POINT = 12_700;

async function download(page: Page, chain: string, language: "zh" | "en", kind: "report" | "workbook") {
  const say = words[language].report;
  await visit(page, address(chain, { lang: language }));
  await page.getByRole("button", { name: say.button, exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: say[kind], exact: true }).click();
  return readFileSync(await (await downloading).path());
}

/** The width in pixels of the picture that the page sends along. */
async function widthOfPicture(page: Page): Promise<number> {
  const request = await page.waitForRequest(
    (one) => one.url().endsWith("/api/report") && one.method() === "POST",
  );
  const { picture } = request.postDataJSON() as { picture: string };
  return Buffer.from(picture.replace(/^data:image\/png;base64,/, ""), "base64").readUInt32BE(16);
}

for (const chain of CHAINS)
  for (const language of ["zh", "en"] as const)
    test(`the report of ${chain} in ${language} can be read aloud, and its panorama be read on paper`, async ({
      page,
    }) => {
      const sent = widthOfPicture(page);
      const bytes = await download(page, chain, language, "report");
      const document = unzip(bytes)["word/document.xml"]!;
      const said = document.replace(/<[^>]+>/g, " ");
      const { gaps } = await answer<{
        gaps: { segment: string; nameZh: string; nameEn: string; oneOf: string[] }[];
      }>(page, `/api/gaps?${new URLSearchParams({ chain, place: PLACE })}`);
      const contents = said.indexOf(language === "zh" ? "目录" : "Contents");
      for (const gap of gaps.filter(({ segment, oneOf }) => oneOf[0] === segment).slice(0, 3)) {
        const at = said.indexOf(language === "zh" ? gap.nameZh : gap.nameEn);
        expect(at, gap.segment).toBeGreaterThan(0);
        expect(at, gap.segment).toBeLessThan(contents);
      }
      expect(document).toMatch(/w:orient="landscape"/);
      const [, across = "0"] = /<wp:extent cx="(\d+)"/.exec(document) ?? [];
      const pointsPerUnit = Number(across) / EMU_PER_POINT / ((await sent) / PIXELS);
      expect(SMALLEST * pointsPerUnit).toBeGreaterThanOrEqual(8);
    });

test("the workbook stands in the order of the chain, with stage and group", async ({ page }) => {
  const files = unzip(await download(page, "liquor", "zh", "workbook"));
  const texts = files["xl/sharedStrings.xml"]!.replace(/<[^>]+>/g, " ");
  for (const text of ["阶段", "分组", "目标企业", "处置"]) expect(texts).toContain(text);
});

test("a source without an address shows none, and no link is empty", async ({ page }) => {
  await visit(page, "/sources?lang=zh");
  await expect(page.getByText("行业常识").first()).toBeVisible();
  const addresses = await page
    .locator("main a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(addresses.filter((href) => !href || href === "#")).toEqual([]);
});
