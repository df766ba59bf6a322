/** Takes pictures of a running server, all or those named: npm run pictures -- BASE FOLDER [NAME ...] */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";

const CHAINS = ["nonwoven", "liquor", "battery"];
const PARK = "xiangxi-hitech";
const TRIP = {
  id: "picture",
  name: "酒瓶走访",
  place: PARK,
  start: PARK,
  days: 3,
  visitsPerDay: 2,
  visits: [
    { firm: "taoxing", day: 1 },
    { firm: "huaxia-wuhan", day: 2 },
    { firm: "xinshiji-taoci", day: 3 },
  ],
};

export async function run([
  base = "http://127.0.0.1:3000",
  folder = "docs",
  ...names
]: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const take = async (name: string, path: string) => {
    if (names.length > 0 && !names.includes(name)) return;
    await page.goto(base + path);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const at = (chain: string, more: Record<string, string>) =>
    `/chain/${chain}?${new URLSearchParams({ place: PARK, ...more })}`;
  for (const chain of CHAINS)
    for (const lang of ["zh", "en"])
      for (const theme of ["light", "dark"])
        await take(`${chain}-${lang}-${theme}`, at(chain, { lang, theme }));
  await take("focus", at("nonwoven", { lang: "zh", theme: "light", segment: await missing(base) }));
  const light = `${new URLSearchParams({ place: PARK, lang: "zh", theme: "light" })}`;
  await take("leader", `/leader/s000799?${light}`);
  await take("firm", `/firm/s000799?${light}`);
  await take("cascade", at("nonwoven", { lang: "zh", theme: "light", view: "cascade", firm: "jinwei" }));
  await take("candidates", `/candidates?${light}&chain=liquor&segment=liquor:glassbottle`);
  await take("introducers", `/introducers?${light}`);
  await trip(base, () => take("trip", `/trips/${TRIP.id}?${light}`));
  await take("projects", `/projects?${light}`);
  await take("figures", `/figures?${light}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await take("phone", at("liquor", { lang: "zh", theme: "light" }));
  await browser.close();
}

async function missing(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/gaps?chain=nonwoven&place=${PARK}&classes=missing`);
  const { gaps } = (await answer.json()) as { gaps: { segment: string }[] };
  return gaps[0]?.segment ?? "";
}

/** While the picture is taken there is a trip of public candidates, afterwards none. */
async function trip(base: string, take: () => Promise<void>): Promise<void> {
  const address = `${base}/api/trips/${TRIP.id}`;
  const headers = { "content-type": "application/json" };
  await fetch(address, { method: "PUT", headers, body: JSON.stringify(TRIP) });
  await take();
  await fetch(address, { method: "DELETE" });
}
