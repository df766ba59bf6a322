import { expect, type Page, test } from "@playwright/test";
import type { CandidatesAnswer } from "../../server/recruit/candidates/candidates.ts";
import { answer, PLACE, visit, words } from "./visit.ts";

const SEGMENT = "common:carton";
const say = words.zh.shortlists;

/** A list of the first candidates, made through the page's own door. */
async function listed(page: Page, name: string, count: number) {
  const { candidates } = await answer<CandidatesAnswer>(
    page,
    `/api/candidates?segment=${SEGMENT}&place=${PLACE}&tier=makes`,
  );
  const firms = candidates.slice(0, count);
  const id = `e2e-${Date.now()}`;
  const made = await page.request.patch(`/api/shortlists/${id}`, {
    data: {
      name,
      place: PLACE,
      segment: SEGMENT,
      firms: firms.map(({ firm }) => firm),
      version: 0,
      by: null,
    },
  });
  expect(made.ok()).toBe(true);
  return { id, firms };
}

const version = async (page: Page, id: string) =>
  (await answer<{ version: number }>(page, `/api/shortlists/${id}`)).version;

test("a list has a page: named anew, noted on, with firms off it, and all of it can be taken back", async ({
  page,
}) => {
  const name = `华东 ${Date.now()}`;
  const { id, firms } = await listed(page, name, 3);
  await visit(page, `/shortlists?place=${PLACE}&lang=zh`);
  const line = page.locator("tr[data-row-key]").filter({ hasText: name });
  await expect(line).toContainText("纸箱");
  await line.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.locator("tr[data-row-key]")).toHaveCount(3);

  await page.getByRole("button", { name: say.rename, exact: true }).click();
  await page.getByRole("textbox", { name: say.renameOf }).fill(`${name} 二`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `${name} 二` })).toBeVisible();

  const [first, second] = firms;
  await page.getByRole("button", { name: say.noteOf.replace("{{name}}", first!.name) }).click();
  const note = page.getByRole("textbox", { name: say.noteOf.replace("{{name}}", first!.name) });
  await note.fill("先打电话");
  await page.getByRole("button", { name: say.noteSave }).click();
  await expect(page.locator("tr[data-row-key]").filter({ hasText: first!.name })).toContainText("先打电话");

  const box = words.zh.table.choose.replace("{{row}}", second!.name);
  await page.getByRole("checkbox", { name: box }).check();
  await page.getByRole("button", { name: say.takeOffCount.replace("{{count}}", "1") }).click();
  await expect(page.locator("tr[data-row-key]")).toHaveCount(2);
  const off = await version(page, id);
  const undone = await page.request.post(`/api/changes/${off}/undo`, { data: { by: null } });
  expect(undone.ok()).toBe(true);
  await expect(page.locator("tr[data-row-key]")).toHaveCount(3);

  await page.getByRole("button", { name: say.removeOf.replace("{{name}}", `${name} 二`) }).click();
  await expect(page).toHaveURL(/\/shortlists\?/);
  await expect(line).toHaveCount(0);
  const { changes } = await answer<{ changes: { number: number }[] }>(
    page,
    "/api/changes?kind=shortlist&limit=1",
  );
  await page.request.post(`/api/changes/${changes[0]!.number}/undo`, { data: { by: null } });
  await expect(line).toHaveCount(1);
  await page.request.delete(`/api/shortlists/${id}?version=${await version(page, id)}`);
});

test("a list that is gone says so, and where to take that back", async ({ page }) => {
  await visit(page, `/shortlists/none?place=${PLACE}&lang=zh`);
  await expect(page.getByRole("heading", { level: 1, name: say.gone })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: say.all }).click();
  await expect(page.getByRole("heading", { level: 1, name: say.title })).toBeVisible();
});
