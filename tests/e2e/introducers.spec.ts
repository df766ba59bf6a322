import { expect, test } from "@playwright/test";
import { tieVerb } from "../../server/words/tie-sentences.ts";
import { type Language, PLACE, visit, words } from "./visit.ts";

const at = (lang: Language, more: Record<string, string> = {}) =>
  `/introducers?${new URLSearchParams({ place: PLACE, lang, ...more })}`;

for (const lang of ["zh", "en"] as const) {
  const t = words[lang].introducers;

  test(`an adviser leads to whom he can introduce, drawn as a path with its source (${lang})`, async ({
    page,
  }) => {
    await visit(page, at(lang));
    await page.getByRole("link", { name: "周金平" }).first().click();
    await expect(page).toHaveURL(/by=zhou-jinping/);
    const found = page.getByRole("region", { name: t.by.replace("{{name}}", "周金平") });
    const path = found.getByRole("list", { name: new RegExp(`^${t.path.split("{{")[0]}`) }).first();
    await expect(path.getByRole("listitem")).toHaveCount(2);
    await expect(path).toContainText(tieVerb({ relation: "works_for" }, true, lang));
    await path.getByRole("button").click();
    await expect(page.getByRole("dialog", { name: words[lang].statement.source })).toBeVisible();
  });

  test(`a candidate tells whom to ring, in a sentence and as a path (${lang})`, async ({ page }) => {
    await visit(page, at(lang, { firm: "huamei-xingtai" }));
    const found = page.getByRole("region", { name: t.of.replace("{{name}}", "华美兴泰") });
    await expect(found.getByText(/木里时代.*华美兴泰/).first()).toBeVisible();
    await expect(found.getByText(/杨昌军.*华美兴泰/).first()).toBeVisible();
    await found.getByRole("button", { name: t.makeProject }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test(`who came through whom, as the article tells it (${lang})`, async ({ page }) => {
    await visit(page, at(lang));
    const tree = page.getByRole("region", { name: t.tree });
    for (const leader of ["洁宝日化", "简柔卫生用品"]) {
      const branch = tree.getByRole("listitem").filter({ has: page.getByRole("link", { name: leader }) });
      for (const firm of ["云仓供应链", "晋玮包装", "惠康医药"])
        await expect(branch.getByRole("link", { name: firm }).first()).toBeVisible();
    }
  });
}

test("a name alone introduces nobody: it is a hint to check", async ({ page }) => {
  await visit(page, at("zh", { firm: "guangzhou-jiebao" }));
  const found = page.getByRole("region", { name: words.zh.introducers.of.replace("{{name}}", "广州洁宝") });
  await expect(found.getByRole("heading", { name: words.zh.introducers.hints })).toBeVisible();
  await expect(found.getByText(/请周金平/)).toBeVisible();
  await expect(found.getByText(/请洁宝日化/)).toHaveCount(0);
});
