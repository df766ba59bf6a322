import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzip } from "../outputs/zip.ts";
import { PLACE, visit, words } from "./visit.ts";

const OWNER = "figures-officer";
const own = {
  place: PLACE,
  owner: OWNER,
  segments: ["nonwoven:viscose"],
  channel: "产业招商",
  platform: "县级",
};
const BUILT = "数字测试：粘胶短纤一期";
const SIGNED = "数字测试：粘胶短纤二期";

async function send(page: Page, path: string, data: object) {
  const response = await page.request.post(path, { data });
  expect(response.ok(), await response.text()).toBe(true);
}

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await send(page, "/api/projects", {
    ...own,
    id: "figures-e2e-1",
    name: BUILT,
    stage: "construction",
    amountWan: 26_000,
    signedOn: "2025-03-10",
    dueOn: "2025-06-30",
    startedOn: "2025-05-09",
  });
  await send(page, "/api/projects", {
    ...own,
    id: "figures-e2e-2",
    name: SIGNED,
    stage: "signed",
    amountWan: 4_000,
    signedOn: "2025-04-02",
    dueOn: "2025-06-30",
  });
  await send(page, "/api/projects", {
    id: "figures-e2e-3",
    name: "数字测试：线索",
    place: PLACE,
    owner: "figures-novice",
  });
  await send(page, "/api/projects/figures-e2e-1/arrivals", {
    id: "figures-e2e-a1",
    on: "2025-05-20",
    amountWan: 1_500,
  });
  await send(page, "/api/projects/figures-e2e-1/events", {
    id: "figures-e2e-e1",
    on: "2025-05-12",
    kind: "meeting",
    text: "协调用电方案",
  });
  await send(page, "/api/projects/figures-e2e-2/tasks", {
    id: "figures-e2e-t1",
    text: "办理环评",
    dueOn: "2025-05-15",
  });
  await page.close();
});

const figures = (lang: "zh" | "en") => `/figures?place=${PLACE}&owner=${OWNER}&lang=${lang}`;

for (const lang of ["zh", "en"] as const)
  test(`every figure opens the projects behind it (${lang})`, async ({ page }) => {
    const { figures: told } = words[lang];
    await visit(page, figures(lang));
    const rates = page.getByRole("region", { name: told.rates });
    await expect(rates).toContainText("50%");
    await rates.getByRole("link", { name: `${told.rate.fulfilment.met} 1` }).click();
    const panel = page.getByRole("dialog");
    await expect(panel.getByRole("link", { name: BUILT })).toBeVisible();
    await expect(panel.getByRole("link", { name: SIGNED })).toHaveCount(0);
    await expect(page).toHaveURL(/figure=rate\.fulfilment\.met/);
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/figure=/);
    await expect(page.getByRole("img", { name: new RegExp(told.signedByMonth) })).toBeVisible();
  });

test("figures go by what the address says", async ({ page }) => {
  await visit(page, `${figures("zh")}&from=2025-04&to=2025-12&figure=signed`);
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("link", { name: SIGNED })).toBeVisible();
  await expect(panel.getByRole("link", { name: BUILT })).toHaveCount(0);
});

test("published totals stand beside what is computed, and lead to its projects", async ({ page }) => {
  await visit(page, `/figures?place=${PLACE}&lang=zh`);
  const published = page.getByRole("region", { name: words.zh.figures.published });
  const row = published.getByRole("row").filter({ hasText: "引进产业项目" });
  await expect(row).toContainText(/43\s*个/);
  await row.getByRole("link").click();
  await expect(page.getByRole("dialog").getByRole("link", { name: "酒鬼大曲" })).toBeVisible();
});

test("the table of a month goes out as Excel as it is on the screen", async ({ page }) => {
  await visit(page, `/figures/monthly?place=${PLACE}&month=2025-05&lang=zh`);
  const row = page.getByRole("row").filter({ hasText: BUILT });
  await expect(row).toContainText("协调用电方案");
  await expect(row).toContainText("1,500");
  await expect(page.getByRole("row").filter({ hasText: SIGNED })).toContainText(
    "任务逾期：办理环评（2025-05-15）",
  );
  const heads = await page.getByRole("columnheader").allInnerTexts();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Excel/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^调度表-2025-05-.*\.xlsx$/);
  const files = unzip(readFileSync(await file.path()));
  const texts = [...files["xl/sharedStrings.xml"]!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  expect(texts).toEqual(expect.arrayContaining([BUILT]));
  // After the title, who reports of when, and in what unit.
  expect(texts.slice(3, heads.length + 3)).toEqual(heads);
});

test("where nothing is dated the page says what to record", async ({ page }) => {
  await visit(page, `/figures?place=${PLACE}&lang=zh&owner=figures-novice`);
  await expect(page.getByText(words.zh.figures.rate.fulfilment.none)).toBeVisible();
  await expect(page.getByText(words.zh.figures.signedByMonthNone)).toBeVisible();
  await expect(page.getByText(words.zh.figures.arrivedByMonthNone)).toBeVisible();
});
