import { expect, test } from "@playwright/test";
import { address, answer, gapList, PLACE, panel, visit, words } from "./visit.ts";

const { nav, shell, chain: say, tab } = words.zh;

interface Counted {
  counts: Record<string, number>;
  needsOpen: number;
}

test("all chains are chosen like one: lists and tables as one, the picture chain by chain", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const { counts, needsOpen } = await answer<Counted>(page, `/api/gaps?chain=all&place=${PLACE}&reasons=0`);
  await visit(page, address("liquor"));
  await page
    .getByRole("button", { name: `${shell.chain} ` })
    .first()
    .click();
  await page.getByRole("option", { name: shell.allChains }).click();
  await expect(page).toHaveURL(/\/chain\/all\?/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(shell.allChains);
  await expect(
    gapList(page).getByRole("heading", { name: `${words.zh.gaps.fill} ${counts.missing}` }),
  ).toBeVisible();
  await expect(gapList(page).getByText(`${needsOpen} 项需求没有着落`)).toBeVisible();
  const table = page.getByRole("region", { name: say.all });
  await expect(table.getByRole("table")).toBeVisible();
  await expect(table.locator("canvas")).toHaveCount(0);

  for (const [section, ...views] of [
    ["look", "gaps", "compare", "scorecard"],
    ["think", "cascade", "what-if"],
  ] as const) {
    await page.getByRole("navigation", { name: nav.label }).getByRole("link", { name: nav[section] }).click();
    for (const view of views) {
      const tabs = page.getByRole("navigation", { name: tab[section] });
      await tabs.getByRole("link", { name: tab[view], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/chain/all.*view=${view}`));
      await expect(page.getByText(words.zh.state.failTitle)).toHaveCount(0);
    }
  }
  await page.getByRole("navigation", { name: nav.label }).getByRole("link", { name: nav.look }).click();
  await page.getByRole("navigation", { name: say.byChain }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/chain\/(liquor|nonwoven|battery)\?/);
  await expect(page.getByRole("region", { name: say.picture }).locator("canvas").first()).toBeVisible();
  expect(errors).toEqual([]);
});

test("a shared segment is judged in the chain one looks at, and its panel leads to its other chains", async ({
  page,
}) => {
  await visit(page, address("battery", { segment: "common:carton" }));
  const carton = panel(page, "纸箱");
  await expect(carton.getByText(/户用储能整机/).first()).toBeVisible();
  await carton.getByRole("link", { name: "酒业", exact: false }).click();
  await expect(page).toHaveURL(/\/chain\/liquor\?.*segment=common:carton/);
  await expect(panel(page, "纸箱").getByText(/白酒/).first()).toBeVisible();
});
