import { expect, test } from "@playwright/test";
import { WHY_WORDS } from "../../server/words/why-words.ts";
import { address, answer, CHAINS, gapList, type Language, PLACE, visit, words } from "./visit.ts";

interface Panorama {
  chain: { nameZh: string; nameEn: string };
  counts: Record<string, number>;
  completeness: { met: number; all: number };
}

for (const language of ["zh", "en"] as Language[])
  for (const chain of CHAINS)
    test(`${chain} in ${language}: the picture, the headline and the gaps`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      const said = words[language];
      const expected = await answer<Panorama>(page, `/api/panorama?chain=${chain}&place=${PLACE}`);

      await visit(page, address(chain, { lang: language }));

      const name = language === "zh" ? expected.chain.nameZh : expected.chain.nameEn;
      await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
      await expect(page).toHaveTitle(new RegExp(name.replaceAll(/[()]/g, "\\$&")));
      await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
      const headline = page.getByRole("list", { name: said.headline.label });
      const { met, all } = expected.completeness;
      await expect(headline.getByText(`${met} / ${all}`)).toBeVisible();
      await expect(headline.getByRole("button", { name: said.headline.missing })).toContainText(
        `${expected.counts.missing ?? 0}`,
      );
      await expect(
        page.getByRole("region", { name: said.chain.picture }).locator("canvas").first(),
      ).toBeVisible();
      await expect(gapList(page, language).getByRole("heading", { name: said.gaps.fill })).toBeVisible();
      expect(errors).toEqual([]);
    });

test("the start opens a chain at the park with most residents", async ({ page }) => {
  await visit(page, "/");
  await expect(page).toHaveURL(new RegExp(`/chain/(${CHAINS.join("|")})\\?.*place=${PLACE}`));
});

test("another chain and a wider place are chosen from the header", async ({ page }) => {
  const { shell } = words.zh;
  await visit(page, address("nonwoven"));
  await page
    .getByRole("button", { name: `${shell.chain} ` })
    .first()
    .click();
  await page.getByRole("listbox", { name: shell.chooseChain }).getByRole("option").nth(1).click();
  await expect(page).not.toHaveURL(/chain\/nonwoven/);

  await page
    .getByRole("button", { name: `${shell.place} ` })
    .first()
    .click();
  await page.getByRole("button", { name: "湖南省" }).click();
  await expect(page).toHaveURL(/place=430000/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("湖南省");
});

test("a place nobody made anything in shows a chain to build, not an error", async ({ page }) => {
  await visit(page, address("nonwoven", { place: "540000" }));
  await expect(gapList(page).getByText(WHY_WORDS.zh.nothing_present.text)).toBeVisible();
});

test("an unknown chain says so", async ({ page }) => {
  await page.goto(address("no-such-chain"));
  await expect(page.getByText(words.zh.state.notFound.chain)).toBeVisible();
});
