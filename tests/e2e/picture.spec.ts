import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { address, answer, PLACE, panel, settled, visit, words } from "./visit.ts";

const { panorama: say, chain: sayOfChain } = words.zh;

interface Segments {
  segments: { id: string; nameZh: string; class: string }[];
}

function picture(page: Page) {
  return page.getByRole("application", { name: /全景图/ });
}

/** Moves the pointer over the picture until a segment tells its name. */
async function pointAtSegment(page: Page): Promise<string> {
  await settled(page);
  const box = await picture(page).boundingBox();
  if (!box) throw new Error("no picture");
  for (let down = 0.3; down < 0.8; down += 0.05)
    for (let across = 0.06; across < 0.95; across += 0.06) {
      await page.mouse.move(box.x + box.width * across, box.y + box.height * down);
      // A name comes a moment after the pointer, and goes a moment after the pointer has left it.
      await settled(page);
      const told = await picture(page).getAttribute("title");
      if (told) return told.split("，")[0] ?? "";
    }
  throw new Error("no segment under the pointer");
}

/** The picture once it shows what the address says. */
async function svg(page: Page): Promise<string> {
  await settled(page);
  await page.getByRole("button", { name: say.export }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: say.exportSvg }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  return readFile(await download.path(), "utf8");
}

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("panorama", "measure").length > 0);
}

test("a click on a segment opens it; Escape closes it", async ({ page }) => {
  await visit(page, address("liquor"));
  await drawn(page);
  const name = await pointAtSegment(page);
  await page.mouse.down();
  await page.mouse.up();
  await expect(panel(page, name)).toBeVisible();
  await expect(page).toHaveURL(/segment=/);
  await page.keyboard.press("Escape");
  await expect(panel(page, name)).toBeHidden();
});

test("the keyboard walks the picture, says each segment and opens one", async ({ page }) => {
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=nonwoven&place=${PLACE}`);
  await visit(page, address("nonwoven"));
  await drawn(page);
  await picture(page).focus();
  const told = page.locator("[aria-live=polite]").filter({ hasText: /\S/ });
  const heard = new Set<string>();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
    await expect(told.first()).toHaveText(/\d+\/\d+/);
    heard.add((await told.first().textContent()) ?? "");
  }
  expect(heard.size).toBeGreaterThan(2);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/segment=/);
  const id = new URL(page.url()).searchParams.get("segment");
  const chosen = segments.find((segment) => segment.id === id);
  await expect(panel(page, chosen?.nameZh ?? "")).toBeVisible();
});

test("selecting a segment moves no card", async ({ page }) => {
  await visit(page, address("battery"));
  const before = await svg(page);
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=battery&place=${PLACE}`);
  const missing = segments.find((segment) => segment.class === "missing")?.id ?? "";
  await visit(page, address("battery", { segment: missing }));
  const places = (text: string) => text.match(/<g transform="translate\([\d. ]+\)"/g) ?? [];
  expect(places(before).length).toBeGreaterThan(segments.length);
  expect(places(await svg(page))).toEqual(places(before));
});

test("the SVG holds every segment, the PNG is a large picture", async ({ page }) => {
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  await visit(page, address("liquor"));
  const text = (await svg(page)).replaceAll(/<[^>]*>|\s/g, "");
  const absent = segments.filter(({ nameZh }) => !decodeURIComponent(text).includes(nameZh.slice(0, 2)));
  expect(absent).toEqual([]);

  await page.getByRole("button", { name: say.export }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: say.exportPng }).click();
  const png = await readFile(await (await downloading).path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
});

test("the picture prints on one A3 sheet, landscape", async ({ page }) => {
  await visit(page, address("nonwoven", { theme: "dark" }));
  await drawn(page);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: say.export }).click();
  await page.getByRole("button", { name: say.print }).click();
  await page.locator("img[data-sheet]").waitFor({ state: "attached" });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box]) =>
    (box ?? "").trim().split(/\s+/).map(Number),
  );
  expect(sheets).toHaveLength(1);
  const [, , width = 0, height = 0] = sheets[0] ?? [];
  expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([119, 84]);
});

test("an address shows a colleague the same picture", async ({ page, browser }) => {
  await visit(page, address("liquor"));
  await drawn(page);
  await page.getByRole("button", { name: say.required }).click();
  await pointAtSegment(page);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/segment=/);
  await page.getByRole("button", { name: say.all }).click();
  await expect(page).toHaveURL(/all=1/);
  const mine = await svg(page);
  const other = await browser.newPage({ viewport: page.viewportSize() });
  await visit(other, page.url());
  await drawn(other);
  expect(await svg(other)).toBe(mine);
  await other.close();
});

test("the table says what the picture shows", async ({ page }) => {
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=battery&place=${PLACE}`);
  await visit(page, address("battery"));
  await page.getByRole("button", { name: say.table, exact: true }).click();
  const table = page.getByRole("region", { name: sayOfChain.picture }).getByRole("table");
  await expect(table).toBeVisible();
  const text = (await table.textContent()) ?? "";
  expect(segments.filter(({ nameZh }) => !text.includes(nameZh))).toEqual([]);
});

test("dark, light and the other language are one click away and stay", async ({ page }) => {
  await visit(page, address("nonwoven", { theme: "light" }));
  await page.getByRole("button", { name: new RegExp(words.zh.shell.themeDark) }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: words.zh.shell.switchLanguage }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("region", { name: words.en.chain.list })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("on a phone the picture is moved sideways and a segment opens from below", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  const [chosen] = segments;
  await visit(page, address("liquor", { segment: chosen?.id ?? "" }));
  await expect(picture(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: chosen?.nameZh ?? "" })).toBeVisible();
});

test("at 200 % zoom the picture keeps the height it has on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await visit(page, address("battery"));
  await expect(picture(page)).toBeVisible();
  const box = await picture(page).boundingBox();
  expect(box?.height).toBeGreaterThan(300);
});

/** Writes down how large every text is that is painted, px on the screen. */
async function watchType(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = globalThis as unknown as { typeSizes: number[] };
    told.typeSizes = [];
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...given) {
      const { a, b } = this.getTransform();
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1]);
      told.typeSizes.push((size * Math.hypot(a, b)) / window.devicePixelRatio);
      paint.apply(this, given);
    };
  });
}

const sizes = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { typeSizes: number[] }).typeSizes);

for (const [name, width, height, scale] of [
  ["a laptop at 125 %", 1093, 614, 1.25],
  ["a laptop at 150 %", 911, 512, 1.5],
  ["a desk", 1440, 900, 1],
  ["a tablet", 820, 1180, 1],
  ["a phone", 390, 844, 2],
  ["200 % zoom", 720, 450, 2],
] as const)
  test(`no type of the picture is smaller than 11 px on ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    await watchType(page);
    await visit(page, address("battery"));
    await drawn(page);
    await expect.poll(async () => (await sizes(page)).length).toBeGreaterThan(20);
    expect(Math.min(...(await sizes(page)))).toBeGreaterThan(10.9);
    await context.close();
  });

test("the menu of a card opens by keyboard, walks, and gives the focus back", async ({ page }) => {
  await visit(page, address("liquor"));
  await drawn(page);
  await picture(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: words.zh.picture.findFirms })).toBeFocused();
  await page.keyboard.press("End");
  await expect(menu.getByRole("menuitem").last()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(picture(page)).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/candidates.*segment=/);
});

/** Far longer than a finger has to rest. */
const LONG_PRESS_MS = 3_000;

test("a long press on a phone opens the menu of a card, and letting go is no tap", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await visit(page, address("liquor"));
  await drawn(page);
  await settled(page);
  const touch = await context.newCDPSession(page);
  const menu = page.getByRole("menu");
  const box = await picture(page).boundingBox();
  if (!box) throw new Error("no picture");
  for (const down of [0.3, 0.4, 0.5, 0.6]) {
    const at = { x: box.x + box.width * 0.3, y: box.y + box.height * down };
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    // The page tells a long press by its own clock; where there is no card nothing opens.
    await menu.waitFor({ timeout: LONG_PRESS_MS }).catch(() => {});
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    if (await menu.isVisible()) break;
  }
  const { findFirms, addFirm, suppose, supposeStop, begin } = words.zh.picture;
  for (const name of [findFirms, addFirm, suppose, supposeStop, begin])
    await expect(menu.getByRole("menuitem", { name })).toBeVisible();
  await expect(menu.getByRole("menuitem")).toHaveCount(6);
  expect(page.url()).not.toContain("segment=");
  await menu.getByRole("menuitem", { name: findFirms }).tap();
  await expect(page).toHaveURL(/candidates.*segment=/);
  await context.close();
});

for (const [name, search] of [
  ["a cascade", { view: "cascade", segment: "liquor:base" }],
  ["a scenario", { view: "what-if", segment: "liquor:base", add: "p~liquor:glassbottle" }],
] as const)
  test(`in the picture of ${name} a figure lights as many cards as it says`, async ({ page }) => {
    const { segments } = await answer<Segments>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
    await visit(page, address("liquor", search));
    await drawn(page);
    const figures = page.getByRole("list", { name: words.zh.headline.ofScenario });
    const faded = async () => (await svg(page)).split('opacity="0.13"').length - 1;
    for (const [figure, light] of [
      [words.zh.headline.made, /light=made/],
      [words.zh.headline.missing, /classes=missing/],
    ] as const) {
      const button = page.getByRole("button", { name: figure });
      const cell = figures.getByRole("listitem").filter({ has: button });
      await cell.getByRole("button").first().click();
      await expect(page).toHaveURL(light);
      await expect(page).toHaveURL(/segment=/);
      await settled(page);
      const text = (await cell.locator("span").first().textContent()) ?? "";
      const said = Number((/→(\d+)/.exec(text) ?? /(\d+)/.exec(text))?.[1]);
      // Of what is selected the card stays clear.
      const clear = segments.length - (await faded());
      expect([said, said + 1]).toContain(clear);
      await cell.getByRole("button").first().click();
    }
  });

test("a figure lights up what it counts, also with a segment selected; quiet cards fold", async ({
  page,
}) => {
  const { segments } = await answer<Segments>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  await visit(page, address("liquor", { segment: segments[0]?.id ?? "" }));
  await drawn(page);
  await page.getByRole("button", { name: words.zh.headline.made, exact: true }).click();
  await expect(page).toHaveURL(/light=made/);
  await expect(page).toHaveURL(/segment=/);
  await page.getByRole("button", { name: words.zh.picture.fold }).click();
  await expect(page).toHaveURL(/fold=1/);
  expect(await svg(page)).toContain("＋");
});
