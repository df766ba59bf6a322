import { type Browser, chromium } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";
import { percentile } from "./latency.ts";
import type { Measure } from "./table.ts";

const SIZE = { width: 1440, height: 900 };
const ROUNDS = 5;

/** Milliseconds from the address to cards on the screen, and frames per second while a column is scrolled. */
async function visit(browser: Browser, address: string): Promise<{ opened: number; rate: number }> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelectorAll("article").length > 20);
  const opened = await page.evaluate(() => performance.now());
  const drawn = await page.locator("article").count();
  if (drawn > 200) throw new Error(`the board draws ${drawn} cards at once`);
  const card = await page.locator("article").first().boundingBox();
  if (!card) throw new Error("no card to scroll");
  await page.mouse.move(card.x + 20, card.y + 60);
  const frames = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        let count = 0;
        const tick = () => {
          count++;
          const taken = performance.now() - begun;
          if (taken < 2000) requestAnimationFrame(tick);
          else resolve((count * 1000) / taken);
        };
        requestAnimationFrame(tick);
      }),
  );
  const until = performance.now() + 2000;
  while (performance.now() < until) await page.mouse.wheel(0, 160);
  const rate = await frames;
  await context.close();
  return { opened, rate };
}

export async function boardMeasures(base: string, count: number): Promise<Measure[]> {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(await visit(browser, `${base}/projects?place=xiangxi-hitech&lang=zh`));
    const engine = "Chromium";
    const middle = (values: number[]) => percentile(values, 0.5);
    return [
      {
        engine,
        what: `${count} projects: the board opens`,
        value: middle(rounds.map(({ opened }) => opened)),
        unit: "ms",
        target: 1000,
      },
      {
        engine,
        what: `${count} projects: a column scrolls`,
        value: middle(rounds.map(({ rate }) => rate)),
        unit: "frames/s",
        target: 30,
      },
    ];
  } finally {
    await browser.close();
  }
}
