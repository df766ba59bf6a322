import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { address, CHAINS, visit } from "./visit.ts";

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

const pages = [
  ...CHAINS.map((chain) => address(chain)),
  address("liquor", { theme: "dark" }),
  address("liquor", { lang: "en", show: "table" }),
  address("nonwoven", { view: "cascade", firm: "jinwei" }),
  address("nonwoven", { view: "what-if", add: "p~nonwoven:viscose", remove: "jiebao", theme: "dark" }),
  address("liquor", { view: "next", lang: "en" }),
  address("nonwoven", { view: "compare" }),
  address("nonwoven", { view: "leakage", theme: "dark" }),
  address("battery", { view: "build", lang: "en" }),
  address("liquor", { view: "scorecard" }),
  address("all", { near: "200" }),
  address("all", { lang: "en", theme: "dark", segment: "common:carton" }),
  address("all", { view: "cascade", firm: "jinwei", theme: "dark" }),
  address("liquor", { view: "compare", place: "100000", theme: "dark", lang: "en" }),
  "/firm/s000799?lang=zh",
  "/firm/s300769?lang=en&place=xiangxi-hitech&theme=dark",
  "/firm/jiebao?lang=zh&place=xiangxi-hitech",
  "/leader/s000799?lang=zh&place=xiangxi-hitech",
  "/firms?lang=zh",
  "/projects?lang=zh&place=xiangxi-hitech",
  "/projects?lang=en&theme=dark&as=table",
  "/project/huamei-storage?lang=zh",
  "/project/jiugui-daqu?lang=en&theme=dark",
  "/sources?lang=zh",
  "/figures?lang=zh&place=xiangxi-hitech",
  "/figures?lang=en&place=xiangxi-hitech&by=owner&figure=signed&theme=dark",
  "/figures/monthly?lang=zh&place=xiangxi-hitech&all=1",
  "/about?lang=zh",
  "/changes?lang=zh",
  "/changes?lang=en&theme=dark",
  "/portfolio?lang=zh&place=xiangxi-hitech",
  "/portfolio?lang=en&place=xiangxi-hitech&chain=battery&extend=1&theme=dark",
  "/trips?lang=zh&place=xiangxi-hitech&firms=hengwei,s601567,s600298",
  "/trips?lang=en&place=xiangxi-hitech&theme=dark",
  "/trips/accessible?lang=zh&place=xiangxi-hitech&visit=s600298",
  "/trips/accessible?lang=en&place=xiangxi-hitech&theme=dark&visit=all",
  "/candidates?lang=zh&place=xiangxi-hitech&chain=nonwoven",
  "/search-sheet?lang=en&place=xiangxi-hitech&chain=liquor&theme=dark",
  "/search-sheet?lang=zh&place=xiangxi-hitech&segment=nonwoven:lyocell",
  "/introducers?lang=zh&place=xiangxi-hitech&firm=huamei-xingtai",
  "/introducers?lang=en&place=xiangxi-hitech&by=zhou-jinping&theme=dark",
  "/candidates?lang=en&place=xiangxi-hitech&segment=nonwoven:viscose&theme=dark",
];

test.beforeAll(async ({ request }) => {
  const made = await request.put("/api/trips/accessible", {
    data: {
      name: "行程",
      place: "xiangxi-hitech",
      start: "433101",
      days: 2,
      startOn: "2026-03-02",
      visits: [
        { firm: "s600298", day: 0 },
        { firm: "hengwei", day: 1 },
      ],
    },
  });
  expect([200, 201, 409]).toContain(made.status());
});

for (const path of pages)
  test(`no serious finding on ${path}`, async ({ page }) => {
    await visit(page, path);
    await page.waitForLoadState("networkidle");
    expect(await serious(page)).toEqual([]);
  });

test("no serious finding on a change that is open", async ({ page }) => {
  await visit(page, "/changes?lang=en&theme=dark");
  await page.getByRole("listitem").getByRole("button", { expanded: false }).first().click();
  await expect(page.getByRole("listitem").locator("dl").first()).toBeVisible();
  expect(await serious(page)).toEqual([]);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
])
  test(`nothing sticks out sideways at a width of ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const path of pages) {
      await visit(page, path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([path, over <= 0]).toEqual([path, true]);
    }
  });
