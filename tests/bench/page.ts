import { type Browser, chromium, type Page } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";
import { percentile } from "./latency.ts";
import type { Measure } from "./table.ts";

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

/** Frames per second while the picture is dragged and zoomed with the mouse for three seconds each. */
async function frames(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.goto(address);
  await picture(page);
  await page.waitForTimeout(500);
  const box = await page.locator("canvas").first().boundingBox();
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
  await context.close();
  return Math.min(zoom, pan);
}

async function repeated(times: number, once: () => Promise<number>): Promise<number> {
  const values = [];
  for (let n = 0; n < times; n++) values.push(await once());
  return percentile(values, 0.5);
}

export interface Picture {
  address: string;
  segments: number;
}

/** @param seed the largest chain of the shipped data @param large synthetic chains */
export async function pageMeasures(seed: Picture, large: Picture[]): Promise<Measure[]> {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  const engine = "Chromium";
  const goals: Record<number, { drawn?: number; rate: number }> = {
    400: { rate: 40 },
    1000: { drawn: 1000, rate: 30 },
  };
  try {
    const measures: Measure[] = [
      {
        engine,
        what: "largest contentful paint",
        value: await repeated(3, () => firstPaint(browser, seed.address)),
        unit: "ms",
        target: 1500,
      },
      {
        engine,
        what: `panorama of ${seed.segments} segments laid out and drawn`,
        value: await repeated(5, () => drawing(browser, seed.address)),
        unit: "ms",
        target: 200,
      },
    ];
    for (const { address, segments } of large) {
      const goal = goals[segments];
      measures.push(
        {
          engine,
          what: `${segments} segments laid out and drawn`,
          value: await repeated(3, () => drawing(browser, address)),
          unit: "ms",
          target: goal?.drawn,
        },
        {
          engine,
          what: `${segments} segments, pan and zoom`,
          value: await frames(browser, address),
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
