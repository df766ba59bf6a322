import { expect, type Page, test } from "@playwright/test";
import { dateText } from "../../server/words/format.ts";
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
      `/trips?place=${PLACE}&lang=${language}&firms=${FIRMS.join(",")}&days=3&visits=1&km=0&on=2025-03-02`,
    );
    const make = page.getByRole("region", { name: say.make });
    const day = (number: number) =>
      page.getByRole("listitem", { name: told.day.replace("{{day}}", String(number)), exact: true });
    await expect(day(3)).toContainText(dateText("2025-03-04", language));
    await expect(make.getByRole("img", { name: told.map })).toBeVisible();
    const name = `e2e ${language} ${Date.now()}`;
    await make.getByLabel(say.name).fill(name);
    await make.getByRole("button", { name: say.save }).click();
    const sure = page.getByRole("alertdialog", { name: words[language].form.sure });
    await expect(sure).toContainText(dateText("2025-03-02", language));
    await sure.getByRole("button", { name: words[language].form.sureYes }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

    // On an English page a name has its pinyin beside it.
    const first = ((await day(1).getByRole("link").first().textContent()) ?? "").split(" ")[0]!;
    await day(1)
      .getByRole("button", { name: told.downLabel.replace("{{name}}", first) })
      .click();
    await expect(day(2)).toContainText(first);
    const over = ("overVisits_one" in told && told.overVisits_one) || told.overVisits;
    await expect(day(2)).toContainText(over.replace("{{count}}", "1"));
    await expect(day(1)).toContainText(told.empty);
    await page.reload();
    await expect(day(2)).toContainText(first);

    const unplaced = page.getByRole("region", { name: told.unplaced });
    await expect(unplaced.getByRole("link")).toHaveCount(1);
    await unplaced.getByRole("combobox").click();
    await page.getByTitle(told.day.replace("{{day}}", "1"), { exact: true }).click();
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
    const save = dialog.getByRole("button", { name: told.recordSave, exact: true });
    const on = dialog.getByRole("textbox", { name: told.recordOn });
    await on.fill("2099-03-03");
    await save.click();
    await expect(dialog.getByRole("alertdialog")).toContainText(dateText("2099-03-03", language));
    await on.fill("2025-03-03");
    await expect(dialog.getByRole("alertdialog")).toBeHidden();
    await save.click();
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

test("a visit taken out of a trip is told with a way back", async ({ page }) => {
  const data = { name: "e2e out", place: PLACE, start: PLACE, days: 1, visits: [{ firm: FIRMS[0], day: 1 }] };
  expect((await page.request.put("/api/trips/e2e-out", { data })).status()).toBe(201);
  await visit(page, `/trips/e2e-out?place=${PLACE}&lang=zh`);
  const day = page.getByRole("listitem", { name: "第 1 天", exact: true });
  const name = (await day.getByRole("link").first().textContent()) ?? "";
  await day.getByRole("button", { name: words.zh.trip.dropLabel.replace("{{name}}", name) }).click();
  await expect(day.getByRole("link")).toHaveCount(0);
  const toast = page.locator("[data-kind=toast]");
  await expect(toast).toContainText(words.zh.trip.dropped.replace("{{name}}", name));
  await toast.getByRole("button", { name: words.zh.history.undo }).click();
  await expect(day.getByRole("link")).toHaveCount(1);
  await remove(page, "/api/trips/e2e-out");
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
