import { expect, test } from "@playwright/test";
import { PLACE, visit, words } from "./visit.ts";

for (const language of ["zh", "en"] as const)
  test(`a portfolio is chosen, limited, and becomes a trip (${language})`, async ({ page }) => {
    const say = words[language].portfolio;
    await visit(page, `/portfolio?place=${PLACE}&lang=${language}&chain=battery&k=4`);
    const result = page.getByRole("region", { name: say.result });
    const firms = result.getByRole("listitem").filter({ hasText: new RegExp(say.gain.split("{{")[0]!) });
    await expect(firms).toHaveCount(4);
    await expect(page.getByRole("region", { name: say.after })).toContainText("→");

    // On an English page a name has its pinyin beside it.
    const nameOf = async (row: typeof firms) =>
      ((await row.getByRole("link").first().textContent()) ?? "").split(" ")[0]!;
    const first = await nameOf(firms.first());
    await result.getByRole("button", { name: say.dropLabel.replace("{{name}}", first) }).click();
    await expect(page).toHaveURL(/never=/);
    await expect(firms.filter({ hasText: first })).toHaveCount(0);
    await expect(firms).toHaveCount(4);

    const last = await nameOf(firms.last());
    await result.getByRole("button", { name: say.keepLabel.replace("{{name}}", last) }).click();
    await expect(firms.filter({ hasText: last }).getByText(say.mustMark, { exact: true })).toBeVisible();

    await page.reload();
    await expect(firms.filter({ hasText: last }).getByText(say.mustMark, { exact: true })).toBeVisible();
    await result.getByRole("link", { name: say.trip.replace("{{count}}", "4") }).click();
    await expect(page).toHaveURL(/\/trips\?.*firms=/);
    await expect(page.getByRole("region", { name: words[language].trips.make })).toContainText(last);
  });

test("what cannot be kept is told at its field", async ({ page }) => {
  await visit(page, `/portfolio?place=${PLACE}&lang=zh&k=1&must=s000799,s600298`);
  await expect(page.getByText("必选 2 家，多于要选的 1 家").first()).toBeVisible();
});
