import { type Browser, chromium, expect, type Locator, type Page } from "@playwright/test";
import { zh } from "../../web/i18n/zh.ts";
import { executablePath, launchArguments } from "../browser.ts";
import { percentile } from "./latency.ts";
import type { Measure } from "./table.ts";

const HOVER_MS = 120;
const SIZE = { width: 1440, height: 900 };

async function picture(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("panorama", "measure").length > 0);
}

/** Milliseconds to the largest contentful paint of a first visit. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
        observer.observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  await context.close();
  return paint;
}

/** Milliseconds of layout and drawing, as the page itself measures them. */
async function drawing(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  const [first] = await page.evaluate(() =>
    performance.getEntriesByName("panorama", "measure").map((m) => m.duration),
  );
  await context.close();
  return first ?? Number.NaN;
}

/** Gzipped kilobytes of scripts and styles that had come when something was painted first. */
async function beforeFirstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  const bytes = await page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name, responseEnd }) => /\.(js|css)$/.test(name) && responseEnd <= painted)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  await context.close();
  return bytes / 1000;
}

/** Milliseconds from a click on each link of the header, and each tab of the chain, to the page it leads to. */
async function pageChanges(browser: Browser, address: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  const links = "header a[href^='/'], nav a[href^='/chain/']";
  const paths = await page.evaluate(
    (all) => [...new Set([...document.querySelectorAll(all)].map((link) => link.getAttribute("href")!))],
    links,
  );
  const taken = new Map<string, number>();
  // The brand leads to / and from there to a chain, as the first tab does.
  for (const path of paths.filter(
    (one) => !one.startsWith("/api") && new URL(one, address).pathname !== "/",
  )) {
    await page.goto(address);
    await picture(page);
    await page.waitForTimeout(300);
    const link = page
      .locator(links)
      .and(page.locator(`[href=${JSON.stringify(path)}]`))
      .first();
    if ((await link.count()) === 0 || new URL(path, address).href === page.url()) continue;
    // The pointer comes before the click.
    await link.dispatchEvent("mouseover");
    await page.waitForTimeout(HOVER_MS);
    const ms = await link.evaluate(
      (element, { to, waiting }) =>
        new Promise<number>((resolve) => {
          const begun = performance.now();
          (element as HTMLElement).click();
          const look = () => {
            const main = document.querySelector("main");
            const there = window.location.pathname === new URL(to, window.location.href).pathname;
            const ready =
              there && main?.querySelector("h1, h2") && !main.querySelector(`[aria-label="${waiting}"]`);
            if (ready || performance.now() - begun > 10_000) resolve(performance.now() - begun);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      { to: path, waiting: zh.state.loading },
    );
    taken.set(path.split("?place")[0]!, ms);
  }
  await context.close();
  return taken;
}

/** Milliseconds until a network is laid out and drawn from what the server told, and frames per second in it. */
async function network(browser: Browser, address: string): Promise<{ drawn: number; rate: number }> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  const measured = () =>
    page.evaluate(() => performance.getEntriesByName("network", "measure").map((m) => m.duration));
  await expect.poll(async () => (await measured()).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const before = (await measured()).length;
  await page.getByRole("button", { name: zh.network.depthOf.replace("{{count}}", "3"), exact: true }).click();
  await expect.poll(async () => (await measured()).length, { timeout: 30_000 }).toBeGreaterThan(before);
  const drawn = (await measured()).at(-1) ?? Number.NaN;
  const room = page.getByRole("application");
  await room.scrollIntoViewIfNeeded();
  await room.focus();
  const rate = await framesIn(page, room);
  await context.close();
  return { drawn, rate };
}

/** Frames per second while the picture is dragged and zoomed with the mouse for three seconds each. */
async function frames(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  await page.waitForTimeout(500);
  const rate = await framesIn(page, page.locator("canvas").first());
  await context.close();
  return rate;
}

async function framesIn(page: Page, what: Locator): Promise<number> {
  const box = await what.boundingBox();
  if (!box) throw new Error("no picture to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    const counter = globalThis as unknown as { frames: number };
    counter.frames = 0;
    const tick = () => {
      counter.frames++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const count = () => page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
  const rate = async (move: (step: number) => Promise<void>) => {
    const [before, begun] = [await count(), performance.now()];
    for (let step = 0; performance.now() - begun < 3000; step++) await move(step);
    return (((await count()) - before) * 1000) / (performance.now() - begun);
  };
  await page.mouse.move(x, y);
  const zoom = await rate((step) => page.mouse.wheel(0, step % 40 < 20 ? -60 : 60));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const pan = await rate((step) =>
    page.mouse.move(x + 200 * Math.sin(step / 9), y + 120 * Math.cos(step / 9)),
  );
  await page.mouse.up();
  return Math.min(zoom, pan);
}

async function repeated(times: number, once: () => Promise<number>): Promise<number> {
  const values = [];
  for (let n = 0; n < times; n++) values.push(await once());
  return percentile(values, 0.5);
}

/** The median of the medians of several series. */
function series(count: number, times: number, once: () => Promise<number>): Promise<number> {
  return repeated(count, () => repeated(times, once));
}

export interface Picture {
  address: string;
  segments: number;
}

/** How a reader finds the page: what comes first, how soon it is there, how soon another one is, a network of 500. */
export async function speedMeasures(chain: string, firm: string): Promise<Measure[]> {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const engine = "Chromium";
  try {
    const changes: Map<string, number>[] = [];
    for (let n = 0; n < 3; n++) changes.push(await pageChanges(browser, chain));
    const medians = [...changes[0]!.keys()].map((path): [string, number] => [
      path,
      percentile(
        changes.map((one) => one.get(path) ?? Number.NaN),
        0.5,
      ),
    ]);
    medians.sort(([, a], [, b]) => b - a);
    const [slowest, most] = medians[0] ?? ["", Number.NaN];
    const networks: Awaited<ReturnType<typeof network>>[] = [];
    for (let n = 0; n < 3; n++) networks.push(await network(browser, firm));
    return [
      {
        engine,
        what: "scripts and styles before the first paint of a chain, gzip",
        value: await repeated(3, () => beforeFirstPaint(browser, chain)),
        unit: "kB",
        target: 220,
      },
      {
        engine,
        what: "largest contentful paint of a chain",
        value: await repeated(3, () => firstPaint(browser, chain)),
        unit: "ms",
        target: 1000,
      },
      {
        engine,
        what: `any of ${medians.length} page changes, the slowest (${slowest})`,
        value: most,
        unit: "ms",
        target: 300,
      },
      {
        engine,
        what: "any page change, the middle one",
        value: percentile(
          medians.map(([, ms]) => ms),
          0.5,
        ),
        unit: "ms",
      },
      {
        engine,
        what: "network of 500 firms laid out and drawn",
        value: percentile(
          networks.map(({ drawn }) => drawn),
          0.5,
        ),
        unit: "ms",
      },
      {
        engine,
        what: "network of 500 firms, pan and zoom",
        value: percentile(
          networks.map(({ rate }) => rate),
          0.5,
        ),
        unit: "frames/s",
        target: 30,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** @param seed the largest chain of the shipped data @param large synthetic chains */
export async function pageMeasures(seed: Picture, large: Picture[]): Promise<Measure[]> {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const engine = "Chromium";
  const goals: Record<number, { drawn?: number; rate: number }> = {
    400: { rate: 50 },
    1000: { drawn: 400, rate: 50 },
  };
  try {
    const measures: Measure[] = [
      {
        engine,
        what: `panorama of ${seed.segments} segments laid out and drawn`,
        value: await series(3, 5, () => drawing(browser, seed.address)),
        unit: "ms",
        target: 120,
      },
    ];
    for (const { address, segments } of large) {
      const goal = goals[segments];
      measures.push(
        {
          engine,
          what: `${segments} segments laid out and drawn`,
          value: await series(3, 3, () => drawing(browser, address)),
          unit: "ms",
          target: goal?.drawn,
        },
        {
          engine,
          what: `${segments} segments, pan and zoom`,
          value: await repeated(3, () => frames(browser, address)),
          unit: "frames/s",
          target: goal?.rate,
        },
      );
    }
    return measures;
  } finally {
    await browser.close();
  }
}
