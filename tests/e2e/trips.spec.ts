import { expect, test } from "@playwright/test";
import { PLACE, visit, words } from "./visit.ts";

/** In Baotou, Ningbo and Shantou; the last is known by its province only. */
const FIRMS = ["s600091", "s601567", "s300057", "s600298"];

for (const language of ["zh", "en"] as const)
  test(`a trip is planned, arranged by hand, and a visit recorded in its project (${language})`, async ({
    page,
  }) => {
    const { trips: say, trip: told } = words[language];
    await visit(
      page,
      `/trips?place=${PLACE}&lang=${language}&firms=${FIRMS.join(",")}&days=3&visits=1&on=2026-03-02`,
    );
    const make = page.getByRole("region", { name: say.make });
    const day = (number: number) =>
      page.getByRole("listitem", { name: told.day.replace("{{day}}", String(number)), exact: true });
    await expect(day(3)).toContainText("2026-03-04");
    await expect(make.getByRole("img", { name: told.map })).toBeVisible();
    const name = `e2e ${language} ${Date.now()}`;
    await make.getByLabel(say.name).fill(name);
    await make.getByRole("button", { name: say.save }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

    const first = (await day(1).getByRole("link").first().textContent()) ?? "";
    await day(1)
      .getByRole("button", { name: told.downLabel.replace("{{name}}", first) })
      .click();
    await expect(day(2)).toContainText(first);
    await expect(day(2)).toContainText(told.overVisits.replace("{{count}}", "1"));
    await expect(day(1)).toContainText(told.empty);
    await page.reload();
    await expect(day(2)).toContainText(first);

    const unplaced = page.getByRole("region", { name: told.unplaced });
    await expect(unplaced.getByRole("link")).toHaveCount(1);
    await unplaced.getByRole("combobox").selectOption("1");
    await expect(day(1).getByRole("link")).toHaveCount(1);

    await day(2)
      .getByRole("button", { name: told.sheetOf.replace("{{name}}", first) })
      .click();
    const sheet = page.getByRole("article", { name: told.sheetOf.replace("{{name}}", first) });
    await expect(sheet.getByRole("heading", { name: words[language].visit.questions })).toBeVisible();
    await expect(page).toHaveURL(/visit=/);

    await day(2)
      .getByRole("button", { name: told.recordOf.replace("{{name}}", first) })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(told.recordText).fill("看了生产线 ".repeat(3));
    await dialog.getByRole("button", { name: told.recordSave, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(day(2)).toContainText(told.recordedIn.split("{{")[0] ?? "");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: told.handbook }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);

    await page.getByRole("button", { name: say.remove }).click();
    await page.getByRole("tooltip").getByRole("button", { name: say.remove }).click();
    await expect(page).toHaveURL(/\/trips\?/);
    await expect(page.getByRole("link", { name })).toHaveCount(0);
  });

test("a visit is dragged into another day", async ({ page }) => {
  const { status } = await page.request
    .put("/api/trips/e2e-drag", {
      data: {
        ...{ name: "e2e drag", place: PLACE, start: PLACE, days: 2 },
        visits: [
          { firm: FIRMS[0], day: 1 },
          { firm: FIRMS[1], day: 1 },
        ],
      },
    })
    .then((response) => ({ status: response.status() }));
  expect(status).toBe(200);
  await visit(page, `/trips/e2e-drag?place=${PLACE}&lang=zh`);
  const day = (number: number) => page.getByRole("listitem", { name: `第 ${number} 天`, exact: true });
  await expect(day(1).getByRole("link")).toHaveCount(2);
  await day(1).locator("[title^=拖动]").first().dragTo(day(2).getByText("这一天没有走访"));
  await expect(day(2).getByRole("link")).toHaveCount(1);
  await page.request.delete("/api/trips/e2e-drag");
});
