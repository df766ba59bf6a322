import { expect, test } from "@playwright/test";
import { address, answer, PLACE, visit, words } from "./visit.ts";

interface Panorama {
  leaders: { id: string; name: string }[];
}

test("Ctrl-K finds a segment by the initials of an alias and opens it by keyboard", async ({ page }) => {
  await visit(page, address("liquor"));
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: words.zh.search.title });
  await expect(field).toBeFocused();
  await field.fill("wfb");
  const found = page.getByRole("listbox", { name: words.zh.search.results }).getByRole("option");
  await expect(found.first()).toBeVisible();
  await expect(found.filter({ hasText: "无纺布" }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/segment=/);
});

test("a firm has a page of its own, with what it makes and where that is stated", async ({ page }) => {
  const { leaders } = await answer<Panorama>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  const [leader] = leaders;
  await visit(page, `/firm/${leader?.id}?lang=zh`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(leader?.name ?? "");
  await expect(page.getByRole("region", { name: words.zh.dossier.products })).toBeVisible();
  await page
    .getByRole("button", { name: /查看来源/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: words.zh.statement.source })).toBeVisible();
});

test("the leader view puts a firm in the middle and leads on to another", async ({ page }) => {
  const { leaders } = await answer<Panorama>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  const [leader] = leaders;
  await visit(page, `/leader/${leader?.id}?place=${PLACE}&lang=zh`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(leader?.name ?? "");
  const onward = page.getByRole("main").locator('a[href*="/leader/"], a[href*="/firm/"]').first();
  await onward.click();
  await expect(page).not.toHaveURL(new RegExp(`/leader/${leader?.id}\\?`));
});

test("the directory of firms finds by name and sorts", async ({ page }) => {
  await visit(page, "/firms?lang=zh");
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill("酒鬼");
  await expect(page.getByRole("link", { name: /酒鬼酒/ }).first()).toBeVisible();
});
