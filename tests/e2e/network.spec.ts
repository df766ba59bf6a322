import { expect, type Locator, type Page, test } from "@playwright/test";
import { firstScreenSize } from "../bench/script-size.ts";
import { type Language, PLACE, visit, words } from "./visit.ts";

const picture = (page: Page): Locator => page.getByRole("application");
const told = (text: string, holes: Record<string, string | number>) =>
  Object.entries(holes).reduce((filled, [name, value]) => filled.replace(`{{${name}}}`, String(value)), text);

for (const lang of ["zh", "en"] as const satisfies Language[]) {
  const t = words[lang].network;

  test(`a firm's ties by keyboard alone: along a tie, its source, further steps, folded again (${lang})`, async ({
    page,
  }) => {
    await visit(page, `/firm/muli?place=${PLACE}&lang=${lang}`);
    await picture(page).focus();
    await expect(picture(page)).toHaveAccessibleName(told(t.label, { name: "木里时代", count: 3, ties: 2 }));
    await page.keyboard.press("Home");
    for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: t.chosen });
    await expect(panel.getByRole("heading", { name: /华美兴泰|木里时代|杨昌军/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await page.keyboard.press("Home");
    await page.keyboard.press("-");
    await expect(picture(page)).toBeVisible();
  });

  test(`steps, a search, a kind of tie taken out, and the same as a list (${lang})`, async ({ page }) => {
    await visit(page, `/firm/yuncang?place=${PLACE}&lang=${lang}`);
    await expect(picture(page)).toBeVisible();
    const before = await picture(page).getAttribute("aria-label");
    await page.getByRole("button", { name: told(t.depthOf, { count: 3 }), exact: true }).click();
    await expect(picture(page)).not.toHaveAttribute("aria-label", before ?? "");
    await page.getByRole("searchbox", { name: t.search }).fill("惠康");
    await expect(page.getByText(told(t.hits, { count: 1 }))).toBeVisible();
    await page.getByRole("searchbox", { name: t.search }).press("Enter");
    const panel = page.getByRole("complementary", { name: t.chosen });
    await expect(panel.getByRole("heading", { name: "惠康医药" })).toBeVisible();
    await expect(panel.getByText(/从中心过来|way from the middle/)).toBeVisible();
    await panel.getByRole("listitem").first().getByRole("button").first().click();
    await expect(panel.getByText(words[lang].statement.confidence)).toBeVisible();
    await panel.getByRole("button", { name: t.close }).click();
    await page.getByRole("checkbox", { name: new RegExp(`^${t.relation.attracted_by}`) }).uncheck();
    await expect(picture(page)).toHaveAccessibleName(
      told(t.label, { name: "云仓供应链", count: 2, ties: 1 }),
    );
    await page.getByRole("button", { name: t.list, exact: true }).click();
    await expect(page.getByRole("table").filter({ hasText: t.relationHead }).first()).toBeVisible();
  });
}

test("who reaches a firm is drawn on the page of introducers, who could deliver in the view of a leader", async ({
  page,
}) => {
  const t = words.zh.network;
  await visit(page, `/introducers?place=${PLACE}&firm=huamei-xingtai&lang=zh`);
  await expect(picture(page)).toHaveAccessibleName(told(t.label, { name: "华美兴泰", count: 3, ties: 2 }));
  await visit(page, `/leader/s000799?place=${PLACE}&lang=zh`);
  await expect(page.getByRole("checkbox", { name: new RegExp(`^${t.relation.could}`) })).toBeChecked();
});

test("the first screen takes 220 kB at most, packed", async ({ page, baseURL }) => {
  await visit(page, "/");
  expect(await firstScreenSize(baseURL!)).toBeLessThanOrEqual(220);
});
