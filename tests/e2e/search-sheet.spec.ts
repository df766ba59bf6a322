import { expect, type Page, test } from "@playwright/test";
import { answer, type Language, PLACE, visit, words } from "./visit.ts";

const SEGMENT = "nonwoven:lyocell";
const sheetAt = (lang: Language, more = "") =>
  `/search-sheet?${new URLSearchParams({ place: PLACE, lang })}&${more || `segment=${SEGMENT}`}`;

/** What a spreadsheet puts on the clipboard. */
async function pasteInto(page: Page, cell: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: cell }).evaluate((field, copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

const cellName = (lang: Language, column: "name" | "uscc" | "place" | "makes" | "source", row: number) =>
  `${words[lang].searchSheet[column]} ${words[lang].searchSheet.row.replace("{{row}}", String(row))}`;

for (const lang of ["zh", "en"] as const) {
  const t = words[lang].searchSheet;

  test(`a gap without a known maker leads to its search sheet in one click (${lang})`, async ({ page }) => {
    await visit(page, `/chain/nonwoven?${new URLSearchParams({ place: PLACE, lang })}`);
    const { rows } = await answer<{ rows: { segment: string; nameZh: string; nameEn: string }[] }>(
      page,
      `/api/search-sheet?place=${PLACE}&chain=nonwoven`,
    );
    const name = lang === "zh" ? rows[0]!.nameZh : rows[0]!.nameEn;
    await page
      .getByRole("link", { name: t.openOf.replace("{{name}}", name) })
      .first()
      .click();
    await expect(page).toHaveURL(/\/search-sheet\?/);
    const sheet = page.getByRole("region", { name, exact: true });
    await expect(sheet.getByText(rows[0]!.segment)).toBeVisible();
    await expect(sheet.getByText(t.keywords, { exact: true })).toBeVisible();
    await expect(sheet.getByText(t.provinces, { exact: true })).toBeVisible();
  });

  test(`firms are pasted from a spreadsheet, mended at the cell, and added (${lang})`, async ({ page }) => {
    const own = `${lang}${test.info().project.name}${test.info().retry}`;
    const firms = [`查企甲${own}有限公司`, `查企乙${own}有限公司`];
    await visit(page, sheetAt(lang));
    await pasteInto(
      page,
      cellName(lang, "name", 1),
      `${firms[0]}\t123\t湖南长沙\t\t查企软件\n${firms[1]}\t\t鼓楼区\t莱赛尔的纺丝\t\n`,
    );
    const add = page.getByRole("button", {
      name: lang === "zh" ? t.add.replace("{{count}}", "2") : "Add 2 firms",
    });
    await add.click();
    await expect(page.getByRole("alert")).toContainText("2");
    const code = page.getByRole("textbox", { name: cellName(lang, "uscc", 1) });
    const place = page.getByRole("textbox", { name: cellName(lang, "place", 2) });
    await expect(code).toHaveAttribute("aria-invalid", "true");
    await expect(code).toHaveAccessibleDescription(/123/);
    await expect(place).toHaveAccessibleDescription(/320106/);
    await expect(page.getByRole("textbox", { name: cellName(lang, "name", 1) })).toHaveValue(firms[0]!);
    await code.fill("");
    await place.fill("江苏 南京 鼓楼区");
    await add.click();
    const found = page.getByRole("region", { name: new RegExp(t.foundOf.split("{{name}}")[0]!) });
    for (const firm of firms) await expect(found.getByRole("link", { name: firm })).toBeVisible();
    await found.getByRole("link", { name: new RegExp(t.toCandidates.split("{{name}}")[0]!) }).click();
    await expect(page).toHaveURL(/\/candidates\?/);
    await expect(page.getByText(firms[0]!).first()).toBeVisible();
  });
}

test("on paper the sheet alone is left, in dark ink", async ({ page }) => {
  await visit(page, sheetAt("zh", "chain=nonwoven&theme=dark"));
  await expect(page.getByRole("region").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: words.zh.searchSheet.print })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  const ink = await page.locator("h1").evaluate((title) => getComputedStyle(title).color);
  expect(ink).toBe("rgb(27, 39, 51)");
});

test("the sheet is copied as text that carries the segment's id", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(page, sheetAt("zh"));
  await page.getByRole("button", { name: /整张单子/ }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(SEGMENT);
  expect(await copied()).toContain("关键词：莱赛尔短纤");
});
