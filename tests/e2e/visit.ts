import { expect, type Locator, type Page } from "@playwright/test";
import { en } from "../../web/i18n/en.ts";
import { zh } from "../../web/i18n/zh.ts";

export const PLACE = "xiangxi-hitech";
export const CHAINS = ["nonwoven", "liquor", "battery"] as const;
export const words = { zh, en };
export type Language = keyof typeof words;

export interface Gap {
  segment: string;
  nameZh: string;
  nameEn: string | null;
  class: string;
  list: string | null;
}

/** What the API says, to hold the page to. */
export async function answer<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(path);
  expect(response.ok(), path).toBe(true);
  return (await response.json()) as T;
}

export function address(chain: string, more: Record<string, string> = {}): string {
  return `/chain/${chain}?${new URLSearchParams({ place: PLACE, lang: "zh", ...more })}`;
}

export function gapList(page: Page, language: Language = "zh"): Locator {
  return page.getByRole("region", { name: words[language].chain.list });
}

export function panel(page: Page, name: string, language: Language = "zh"): Locator {
  return page.getByRole("complementary", { name: words[language].segment.panel.replace("{{name}}", name) });
}

/** The names in the list to fill, in the order shown. */
export async function toFill(page: Page): Promise<string[]> {
  const rows = gapList(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: zh.gaps.fill }) })
    .getByRole("button", { pressed: false })
    .filter({ hasNotText: /^$/ });
  const titles = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("title")));
  return titles.filter((title): title is string => title !== null);
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
}

/** Waits until nothing is on its way, the page has nothing left to do and has stood still for a while. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    ([still, busy]) =>
      new Promise<void>((done) => {
        let waiting = 0;
        const idle = () => requestIdleCallback(() => end(), { timeout: busy });
        const again = () => {
          clearTimeout(waiting);
          waiting = window.setTimeout(idle, still);
        };
        const watch = new MutationObserver(again);
        const end = () => {
          watch.disconnect();
          clearTimeout(waiting);
          done();
        };
        watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        again();
      }),
    [STILL_MS, BUSY_MS] as const,
  );
}
const STILL_MS = 500;
/** While a finger rests on the page, and at times for no reason, the browser calls nothing idle. */
const BUSY_MS = 3_000;

/** Ticks a box whose state comes from elsewhere, the address or an answer, a moment after the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect(box).toBeChecked();
}
