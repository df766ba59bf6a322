import { expect, test } from "@playwright/test";
import { address, answer, type Gap, gapList, PLACE, panel, settled, toFill, visit, words } from "./visit.ts";

const { gaps: say, segment: sayOfSegment } = words.zh;

test("every gap of the list says why it is one, with sources and the parts of its score", async ({
  page,
}) => {
  const { gaps } = await answer<{ gaps: Gap[] }>(page, `/api/gaps?chain=liquor&place=${PLACE}`);
  const filling = gaps.filter((gap) => gap.list === "fill");
  await visit(page, address("liquor"));
  await expect.poll(() => toFill(page)).toHaveLength(filling.length);
  expect(await toFill(page)).toEqual(filling.map((gap) => say.open.replace("{{name}}", gap.nameZh)));

  const [first] = filling;
  const name = first?.nameZh ?? "";
  await gapList(page)
    .getByRole("button", { name: say.details.replace("{{name}}", name) })
    .click();
  const row = gapList(page).getByRole("listitem").filter({ hasText: name }).first();
  await expect(
    row
      .getByText(say.reasons, { exact: true })
      .or(row.getByText(say.parts, { exact: true }))
      .first(),
  ).toBeVisible();
  await expect(row.getByText(say.part.demand.name, { exact: true })).toBeVisible();
});

test("a gap leads to its segment in the picture and back", async ({ page }) => {
  const { gaps } = await answer<{ gaps: Gap[] }>(page, `/api/gaps?chain=nonwoven&place=${PLACE}`);
  const first = gaps.find((gap) => gap.list === "fill");
  const name = first?.nameZh ?? "";
  await visit(page, address("nonwoven"));
  await gapList(page).getByTitle(say.open.replace("{{name}}", name)).click();
  await expect(panel(page, name)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`segment=${first?.segment}`));
  await page.getByRole("button", { name: sayOfSegment.back }).click();
  await expect(panel(page, name)).toBeHidden();
  await expect(page).not.toHaveURL(/segment=/);
});

test("moving a weight changes the order and the address, and the address alone gives that order", async ({
  page,
}) => {
  await visit(page, address("nonwoven"));
  await settled(page);
  const before = await toFill(page);
  expect(before).not.toEqual([]);
  const changed = await reorder(page, before);
  expect(changed).not.toEqual(before);
  const link = page.url();

  await page.goto("about:blank");
  await visit(page, link);
  await expect.poll(() => toFill(page)).toEqual(changed);
  await page.getByRole("button", { name: say.resetWeights }).click();
  await expect.poll(() => toFill(page)).toEqual(before);
});

/** Takes away the weights of the parts one after the other until the order changes. */
async function reorder(page: import("@playwright/test").Page, before: string[]): Promise<string[]> {
  const sliders = page.getByRole("slider");
  if ((await sliders.count()) === 0) await page.getByRole("button", { name: say.weights }).click();
  for (const part of ["demand", "criticality", "feasibility"] as const) {
    const slider = page.getByRole("slider", { name: say.part[part].name });
    await slider.focus();
    await slider.press("Home");
    await expect(page).toHaveURL(new RegExp(`${part}=0`));
    // The address is there before the list follows it.
    await settled(page);
    const now = await toFill(page);
    if (now.join() !== before.join()) return now;
  }
  return before;
}

test("what will do in each other's place is folded under the best, and opened by keyboard", async ({
  page,
}) => {
  await visit(page, address("battery"));
  const fold = gapList(page)
    .getByRole("button", { name: /个里补一个即可/ })
    .first();
  await expect(fold).toBeVisible();
  // The rows come in a few at a time.
  await settled(page);
  const before = (await toFill(page)).length;
  expect(before).toBeGreaterThan(0);
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => toFill(page)).toHaveLength(before + 1);
});

test("how near is nearby and the ceiling are the reader's to move, and stand in the address", async ({
  page,
}) => {
  await visit(page, address("battery"));
  const arranged = gapList(page).getByText("就近配套", { exact: true });
  await expect(arranged.first()).toBeVisible();
  await page.getByRole("button", { name: say.weights }).click();
  const near = page.getByRole("textbox", { name: say.near });
  await near.fill("1");
  await near.press("Enter");
  await expect(page).toHaveURL(/near=1/);
  await page.getByRole("textbox", { name: say.ceiling }).fill("500");
  await page.getByRole("textbox", { name: say.ceiling }).press("Enter");
  await expect(page).toHaveURL(/ceiling=500/);
  const link = page.url();
  await page.goto("about:blank");
  await visit(page, link);
  await expect(page.getByRole("textbox", { name: say.near })).toHaveValue("1");
  await page.getByRole("button", { name: say.resetWeights }).click();
  await expect(page).not.toHaveURL(/near=|ceiling=/);
});

test("a list that is cut says so where it is cut, under its true total", async ({ page }) => {
  await page.route("**/api/gaps?*", async (route) => {
    const url = new URL(route.request().url());
    if (url.searchParams.get("limit") !== "1") url.searchParams.set("limit", "2");
    await route.continue({ url: url.href });
  });
  const { totals } = await answer<{ totals: Record<string, number> }>(
    page,
    `/api/gaps?chain=nonwoven&place=${PLACE}&reasons=0`,
  );
  await visit(page, address("nonwoven"));
  const extend = gapList(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: `${say.extend} ${totals.extend}` }) });
  await expect(extend.getByText(`只列出前 2 个，共 ${totals.extend} 个`)).toBeVisible();
  const strengthen = gapList(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: say.strengthen }) });
  await expect(strengthen.getByText(/只列出/)).toHaveCount(0);
});

test("a figure of the headline keeps only its class in the list", async ({ page }) => {
  await visit(page, address("battery"));
  const headline = page.getByRole("list", { name: words.zh.headline.label });
  await headline.getByRole("button", { name: words.zh.headline.extendable }).click();
  await expect(page).toHaveURL(/classes=extendable/);
  await expect(
    gapList(page).getByText(say.filterActive.replace("{{classes}}", words.zh.class.extendable.name)),
  ).toBeVisible();
});
