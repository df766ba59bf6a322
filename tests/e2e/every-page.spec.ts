import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { CHAIN_PAGES, makeTrip, OTHER_PAGES } from "./pages.ts";
import { settled, visit } from "./visit.ts";

// Each page is opened once and looked at in every size and both themes; how it stands must not depend on how wide the
// window was when it opened.
test.setTimeout(600_000);
test.use({ trace: "off" });

const RULES = { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] };
/** What another theme can change. */
const COLOURS = { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] };

/** Rows that repeat what stands above them; contrast, which takes most of the time, is looked at row by row. */
const REPEATED = ["tbody > tr", "ul > li", "ol > li"].map((row) => `${row}:nth-child(n + 9)`);

async function serious(
  page: Page,
  runOnly: typeof RULES | typeof COLOURS = RULES,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ["violations"] });
  for (const each of leftOut) axe.exclude(each);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

/** What waits has gone, and what follows the size of the window has followed. */
async function followed(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await followed(page);
}

async function inTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
  await followed(page);
}

const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The left edges of what stands at the page's edge: its heading where it is seen, and the brand of the header. */
async function edges(page: Page): Promise<{ heading: number | null; brand: number; edge: number }> {
  return page.evaluate(() => {
    const left = (element: Element) => Math.round(element.getBoundingClientRect().left);
    const heading = document.querySelector("main h1:not(.unseen)");
    return {
      heading: heading && left(heading),
      brand: left(document.querySelector("header a")!),
      edge: Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--edge")),
    };
  });
}

/** Where what reaches furthest to the right ends; a table that is moved sideways ends with its room. */
const widest = (page: Page) =>
  page.evaluate(() => {
    const right = (one: Element) => Math.round(one.getBoundingClientRect().right);
    const seen = (one: Element) => {
      let end = right(one);
      for (let room = one.parentElement; room && room.tagName !== "MAIN"; room = room.parentElement)
        if (getComputedStyle(room).overflowX !== "visible") end = Math.min(end, right(room));
      return end;
    };
    return Math.max(0, ...[...document.querySelectorAll("main section, main table")].map(seen));
  });

/** A page follows its window at once, but for a busy machine. */
const soon = <T>(look: () => Promise<T>, message: string) =>
  expect.configure({ soft: true }).poll(look, { message, timeout: 5_000 });

test.beforeAll(({ request }) => makeTrip(request));

/** Of the views of a chain only those without a picture end at the grid. */
const onGrid = (path: string) => !path.startsWith("/chain/") || path.includes("view=gaps");

/** So many pages to a test. */
const PART = 8;
const inParts = (what: string, paths: readonly string[]) =>
  Array.from({ length: Math.ceil(paths.length / PART) }, (_, part) => ({
    what: `${what}, ${part + 1}`,
    paths: paths.slice(part * PART, (part + 1) * PART),
  }));

for (const { what, paths } of [
  ...inParts("the views of a chain", CHAIN_PAGES),
  ...inParts("the other pages", OTHER_PAGES),
])
  test(`nothing serious, nothing sticking out, one left edge: ${what}`, async ({ page }) => {
    for (const path of paths) {
      const startsAtEdge = (width: number) =>
        soon(async () => {
          const { heading, brand, edge } = await edges(page);
          return [(heading ?? edge) - edge, brand - edge];
        }, `left edge at ${width}: ${path}`).toEqual([0, 0]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await visit(page, path);
      await settled(page);
      await inTheme(page, "light");
      await startsAtEdge(1440);
      expect.soft(await serious(page), `100 %, light: ${path}`).toEqual([]);
      await inTheme(page, "dark");
      expect.soft(await serious(page, COLOURS, REPEATED), `100 %, dark: ${path}`).toEqual([]);
      await inTheme(page, "light");

      // A window of 1440 × 900 at 200 %.
      await resize(page, 720, 450);
      await settled(page);
      expect.soft(await serious(page, RULES, REPEATED), `200 %, light: ${path}`).toEqual([]);
      await soon(() => sticksOut(page), `sticks out at 720: ${path}`).toBeLessThanOrEqual(0);

      await resize(page, 768, 1024);
      await soon(() => sticksOut(page), `sticks out at 768: ${path}`).toBeLessThanOrEqual(0);
      await resize(page, 390, 844);
      await soon(() => sticksOut(page), `sticks out at 390: ${path}`).toBeLessThanOrEqual(0);
      await startsAtEdge(390);
      await resize(page, 1920, 900);
      await startsAtEdge(1920);
      if (onGrid(path)) {
        await resize(page, 2560, 1200);
        await soon(() => widest(page), `ends at the grid at 2560: ${path}`).toBeLessThanOrEqual(1680);
      }
    }
  });

test("no serious finding on a change that is open", async ({ page }) => {
  await visit(page, "/changes?lang=en&theme=dark");
  await page.getByRole("listitem").getByRole("button", { expanded: false }).first().click();
  await expect(page.getByRole("listitem").locator("dl").first()).toBeVisible();
  await settled(page);
  expect(await serious(page)).toEqual([]);
});

for (const theme of ["light", "dark"])
  test(`no serious finding in the menu of a narrow screen, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, `/projects?lang=zh&theme=${theme}`);
    await page.getByRole("button", { name: "菜单" }).click();
    await expect(page.getByRole("dialog").getByRole("link", { name: "断链" })).toBeVisible();
    // Colours are looked at once the menu has slid in.
    await settled(page);
    expect(await serious(page)).toEqual([]);
  });

test("nothing sticks out sideways of a page that a phone opens", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [...CHAIN_PAGES, ...OTHER_PAGES]) {
    await visit(page, path);
    await followed(page);
    await soon(() => sticksOut(page), path).toBeLessThanOrEqual(0);
  }
});
