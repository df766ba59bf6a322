import { expect, type Page, test } from "@playwright/test";
import type { CandidatesAnswer } from "../../server/recruit/candidates/candidates.ts";
import { address, answer, gapList, PLACE, visit, words } from "./visit.ts";

const [CHAIN, SEGMENT] = ["liquor", "common:carton"];

const path = (more: Record<string, string> = {}) =>
  `/candidates?${new URLSearchParams({ place: PLACE, chain: CHAIN, segment: SEGMENT, lang: "zh", ...more })}`;
const asked = (page: Page, more: Record<string, string> = {}) =>
  answer<CandidatesAnswer>(
    page,
    `/api/candidates?${new URLSearchParams({ place: PLACE, chain: CHAIN, segment: SEGMENT, tier: "makes", ...more })}`,
  );
const tier = (page: Page, name: "makes" | "related", language: "zh" | "en" = "zh") =>
  page.getByRole("region", { name: words[language].candidates[name], exact: true });

/** The firms of a tier in the order shown. */
async function shown(page: Page): Promise<string[]> {
  const links = tier(page, "makes").locator("tbody tr[data-row-key] td:nth-child(4) a");
  return links.allTextContents();
}

const row = (page: Page, name: string, of: "makes" | "related" = "makes") =>
  tier(page, of).locator("tr[data-row-key]").filter({ hasText: name });
const choose = (page: Page, name: string) =>
  tier(page, "makes").getByRole("checkbox", { name: words.zh.table.choose.replace("{{row}}", name) });
const expand = (page: Page, name: string) => row(page, name).locator(".ant-table-row-expand-icon");
const panel = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true });

test("a gap leads to who could fill it, each with every part of its score", async ({ page }) => {
  const say = words.zh.candidates;
  await visit(page, address(CHAIN));
  await gapList(page)
    .getByRole("link", { name: words.zh.gaps.findFor.replace("{{name}}", "纸箱") })
    .click();
  await expect(page).toHaveURL(/\/candidates\?/);
  const { candidates } = await asked(page);
  await expect.poll(() => shown(page)).toEqual(candidates.map(({ name }) => name));
  const [first] = candidates;
  await expand(page, first!.name).click();
  for (const part of first!.parts)
    await expect(
      tier(page, "makes").getByRole("rowheader", { name: say.part[part.name].name, exact: true }),
    ).toBeVisible();
  await expect(tier(page, "related").getByText(say.relatedMeaning)).toBeVisible();
  await expect(tier(page, "related").getByRole("checkbox").first()).toBeVisible();
});

test("what opens comes into view and takes the focus, and Esc goes back to what opened it", async ({
  page,
}) => {
  const say = words.zh;
  const { candidates } = await asked(page);
  const [one, two] = candidates;
  await visit(page, path());
  for (const name of [say.candidates.filters, say.candidates.weights, say.candidates.whyNot]) {
    const button = panel(page, name);
    await button.click();
    const opened = page.getByRole("region", { name, exact: true });
    await expect(opened.getByRole("heading", { name })).toBeFocused();
    await expect(opened.getByRole("heading", { name })).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(opened).toHaveCount(0);
    await expect(button).toBeFocused();
  }
  await expand(page, two!.name).click();
  const details = page.getByRole("region", { name: say.candidates.details.replace("{{name}}", two!.name) });
  await expect(details).toBeInViewport();
  await expect(page.locator("[data-opened]").filter({ has: details })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(expand(page, two!.name)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(expand(page, one!.name)).toBeFocused();
  await choose(page, one!.name).check();
  await choose(page, two!.name).check();
  const bar = page.getByRole("toolbar", { name: say.listed.chosen.replace("{{count}}", "2") });
  await expect(bar).toBeInViewport();
  await bar.getByRole("button", { name: say.listed.compare }).click();
  const compare = page.getByRole("region", { name: say.candidates.compare });
  await expect(compare.getByRole("heading").first()).toBeFocused();
  await expect(compare.getByRole("heading").first()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(compare).toHaveCount(0);
  await expect(bar.getByRole("button", { name: say.listed.compare })).toBeFocused();
  await bar.getByRole("link", { name: say.listed.trip }).click();
  await expect(page).toHaveURL(new RegExp(`/trips\\?.*firms=${one!.firm},${two!.firm}`));
});

test("a moved weight re-orders the list as the server would, and the address gives it again", async ({
  page,
}) => {
  await visit(page, path());
  await expect.poll(() => shown(page)).not.toEqual([]);
  await panel(page, words.zh.candidates.weights).click();
  const slider = page.getByRole("slider", { name: words.zh.candidates.part.fit.name });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/fit=0(&|$)/);
  const moved = (await asked(page, { fit: "0" })).candidates.map(({ name }) => name);
  await expect.poll(() => shown(page)).toEqual(moved);
  const link = page.url();
  await page.goto("about:blank");
  await visit(page, link);
  await expect.poll(() => shown(page)).toEqual(moved);
  await panel(page, words.zh.listed.weightsMoved.replace("{{count}}", "1")).click();
  await page.getByRole("button", { name: words.zh.candidates.resetWeights }).click();
  await expect(page).not.toHaveURL(/fit=/);
});

test("a filter leaves firms out, and says so of a firm asked after", async ({ page }) => {
  const say = words.zh.candidates;
  const whole = await asked(page);
  const near = whole.candidates.find(({ province }) => province !== null)!;
  const out = whole.candidates.find(({ province }) => province?.id !== near.province!.id)!;
  await visit(page, path({ firm: out.firm }));
  await expect(page.getByText(say.why.listed.split("{{name}}")[1]!.split("{{")[0]!)).toBeVisible();
  await panel(page, say.filters).click();
  await page
    .getByRole("group", { name: say.province, exact: true })
    .getByRole("button", { name: new RegExp(near.province!.nameZh) })
    .click();
  await expect(page).toHaveURL(new RegExp(`province=${near.province!.id}`));
  const left = whole.candidates.filter(({ province }) => province?.id === near.province!.id);
  await expect.poll(() => shown(page)).toEqual(left.map(({ name }) => name));
  await expect(page.getByText(say.why.held_back.split("{{name}}")[1]!.split("{{")[0]!)).toBeVisible();
  await page.getByRole("button", { name: say.clearFilters }).first().click();
  await expect.poll(() => shown(page)).toEqual(whole.candidates.map(({ name }) => name));
});

test("two candidates side by side; one goes on a shortlist", async ({ page }) => {
  const say = words.zh.candidates;
  const { candidates } = await asked(page);
  const [one, two] = candidates;
  await visit(page, path({ with: `${one!.firm},${two!.firm}` }));
  const compare = page.getByRole("region", { name: say.compare });
  await expect(compare.getByRole("columnheader")).toHaveCount(2);
  await expect(compare.getByRole("rowheader", { name: say.part.reach.name })).toBeVisible();

  const name = `名单 ${Date.now()}`;
  await expand(page, one!.name).click();
  await page.getByRole("button", { name: say.shortlist.adding.replace("{{name}}", one!.name) }).click();
  const form = page.getByRole("dialog", { name: say.shortlist.adding.replace("{{name}}", one!.name) });
  await form.getByLabel(say.shortlist.newName).fill(name);
  await form.getByRole("button", { name: say.shortlist.save }).click();
  await expect(form).toBeHidden();
  const { shortlists } = await answer<{
    shortlists: { id: string; version: number; name: string; firms: { firm: string }[] }[];
  }>(page, `/api/shortlists?segment=${SEGMENT}`);
  const made = shortlists.find((list) => list.name === name)!;
  expect(made.firms.map(({ firm }) => firm)).toEqual([one!.firm]);
  const gone = await page.request.delete(`/api/shortlists/${made.id}?version=${made.version}`);
  expect(gone.ok()).toBe(true);
});

test("several gaps are looked for together, in English", async ({ page }) => {
  const say = words.en.candidates;
  await visit(page, `/candidates?place=${PLACE}&chain=nonwoven&lang=en`);
  for (const name of ["Polyester staple fibre", "Spunbond nonwoven"])
    await page.getByRole("checkbox", { name: words.en.table.choose.replace("{{row}}", name) }).check();
  await page.getByRole("link", { name: words.en.gapsPage.recruitFor.replace("{{count}}", "2") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Spunbond nonwoven");
  await panel(page, say.weights).click();
  await expect(page.getByRole("slider", { name: say.part.coverage.name })).toBeVisible();
});

test("where nobody is known the search sheet is the way", async ({ page }) => {
  const say = words.en.candidates;
  await visit(page, path({ chain: "nonwoven", segment: "nonwoven:earloop", lang: "en" }));
  await expect(tier(page, "makes", "en").getByText(say.noneTitle)).toBeVisible();
  await tier(page, "makes", "en")
    .getByRole("link", { name: words.en.searchSheet.openOf.replace("{{name}}", "Mask ear loop") })
    .click();
  await expect(page).toHaveURL(/\/search-sheet\?.*segment=nonwoven:earloop/);
});

test("what a decision rests on is seen without opening a row: rivals, old news, doubt", async ({ page }) => {
  const say = words.zh.candidates;
  await visit(page, path({ chain: "battery", segment: "battery:homeinv" }));
  await expect(row(page, "艾罗能源").getByText(say.rival, { exact: true })).toBeVisible();
  await visit(page, path({ chain: "liquor", segment: "liquor:ceramicbottle" }));
  await expect(row(page, "新世纪陶瓷").getByText(/2013.*较旧/)).toBeVisible();
  await visit(page, path({ chain: "battery", segment: "battery:conductive" }));
  await expect(row(page, "永东股份").getByText(/^存疑：/)).toBeVisible();
  await expect(tier(page, "related").getByText(say.relatedNone)).toBeVisible();
  await expect(tier(page, "related").getByRole("link")).toBeVisible();
});
