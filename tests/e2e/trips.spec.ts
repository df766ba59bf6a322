import { expect, type Page, test } from "@playwright/test";
import { PLACE, visit, words } from "./visit.ts";

/** In Changsha, Xishui and Tongren; the last is known by its province only. */
const FIRMS = ["faenlaite", "qihang-gz", "kaijinnengyuan", "kangyi-hunan"];

for (const language of ["zh", "en"] as const)
  test(`a trip is planned, arranged by hand, and a visit recorded in its project (${language})`, async ({
    page,
  }) => {
    const { trips: say, trip: told } = words[language];
    await visit(
      page,
      `/trips?place=${PLACE}&lang=${language}&firms=${FIRMS.join(",")}&days=3&visits=1&km=0&on=2026-03-02`,
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
  const data = {
    name: "e2e drag",
    place: PLACE,
    start: PLACE,
    days: 2,
    visits: [
      { firm: FIRMS[0], day: 1 },
      { firm: FIRMS[1], day: 1 },
    ],
  };
  expect((await page.request.put("/api/trips/e2e-drag", { data })).status()).toBe(201);
  await visit(page, `/trips/e2e-drag?place=${PLACE}&lang=zh`);
  const day = (number: number) => page.getByRole("listitem", { name: `第 ${number} 天`, exact: true });
  await expect(day(1).getByRole("link")).toHaveCount(2);
  await day(1).locator("[title^=拖动]").first().dragTo(day(2).getByText("这一天没有走访"));
  await expect(day(2).getByRole("link")).toHaveCount(1);
  await remove(page, "/api/trips/e2e-drag");
});

test("what somebody else arranged meanwhile is shown, and one's own change is not lost", async ({ page }) => {
  const say = words.zh.trip;
  const path = "/api/trips/e2e-two";
  const trip = { name: "e2e 两人", place: PLACE, start: PLACE, days: 2 };
  const visits = FIRMS.slice(0, 2).map((firm) => ({ firm, day: 1 }));
  const made = await page.request.put(path, { data: { ...trip, visits } });
  const { version } = (await made.json()) as { version: number };
  // A page that hears of it only when it writes.
  await page.route("**/api/changes**", (route) => route.abort());
  await visit(page, `/trips/e2e-two?place=${PLACE}&lang=zh`);
  await page.getByText(say.settings, { exact: true }).click();
  const name = page.getByLabel(words.zh.trips.name);
  await name.fill("我改的名");
  const other = { ...trip, days: 4, version, visits: visits.slice(0, 1) };
  expect((await page.request.put(path, { data: other })).status()).toBe(200);

  await page.getByRole("button", { name: say.apply }).click();
  const told = page.getByRole("alert").filter({ hasText: say.stale });
  await expect(told).toBeVisible();
  await expect(page.getByRole("listitem", { name: "第 4 天", exact: true })).toBeVisible();
  await expect(name).toHaveValue("我改的名");
  await told.getByRole("button", { name: say.staleAgain }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我改的名" })).toBeVisible();
  await expect(told).toHaveCount(0);
  await expect
    .poll(async () => (await (await page.request.get(path)).json()) as object)
    .toMatchObject({ name: "我改的名", daysMost: 4 });
  await remove(page, path);
});

async function remove(page: Page, path: string): Promise<void> {
  const { version } = (await (await page.request.get(path)).json()) as { version: number };
  expect((await page.request.delete(`${path}?version=${version}`)).ok()).toBe(true);
}
