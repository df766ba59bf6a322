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

/** Ticks a box whose state comes from elsewhere, the address or an answer, a moment after the click. */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect(box).toBeChecked();
}
