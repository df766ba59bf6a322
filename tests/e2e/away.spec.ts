import { expect, test } from "@playwright/test";
import { address, visit, words } from "./visit.ts";

const away = {
  status: 503,
  contentType: "application/problem+json",
  body: JSON.stringify({ status: 503, code: "engine_unavailable", detail: "the database is away" }),
};

test("while the database is away the page says so, and shows the chain by itself when it is back", async ({
  page,
}) => {
  await page.route("**/api/**", (route) => route.fulfill(away));
  await page.goto(address("liquor"));
  await expect(page.getByText(words.zh.state.awayTitle)).toBeVisible();
  await page.unroute("**/api/**");
  await expect(page.getByRole("region", { name: words.zh.chain.picture })).toBeVisible({ timeout: 40_000 });
});

test("while the server is away the page says so", async ({ page }) => {
  await visit(page, address("liquor"));
  await page.route("**/api/**", (route) => route.abort());
  await page.goto(address("battery")).catch(() => {});
  await expect(page.getByText(words.zh.state.offlineTitle)).toBeVisible();
});
