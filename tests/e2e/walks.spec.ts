import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { unzip } from "../outputs/zip.ts";
import { address, answer, type Gap, PLACE, settled, visit, words } from "./visit.ts";

// The whole of an office's work in one walk, by the keyboard alone and on a phone.
test.setTimeout(300_000);

const say = words.zh;
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

/** How a person gets about: to a thing and presses it, and to a section of the header. */
interface Hands {
  press: (target: Locator, key?: "Enter" | "Space") => Promise<void>;
  section: (name: keyof typeof say.nav) => Promise<void>;
  close: (dialog: Locator) => Promise<void>;
}

const byKeyboard = (page: Page): Hands => {
  const press: Hands["press"] = async (target, key = "Enter") => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  return {
    press,
    section: (name) =>
      press(page.getByRole("banner").getByRole("link", { name: say.nav[name], exact: true })),
    close: async () => {
      await settled(page);
      await page.keyboard.press("Escape");
    },
  };
};

const byFinger = (page: Page): Hands => {
  const press: Hands["press"] = (target) => target.tap();
  return {
    press,
    section: async (name) => {
      await press(page.getByRole("button", { name: say.shell.menu, exact: true }));
      await press(page.getByRole("dialog").getByRole("link", { name: say.nav[name], exact: true }));
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
    close: (dialog) => press(dialog.getByRole("button", { name: /close|关闭/i })),
  };
};

/** Tab after tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  // What opens takes the focus a moment later, and what comes in late can take the place of what has it.
  await settled(page);
  for (let tabs = 0; tabs < 400; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${target}`);
}

/** From the gap at a place in the list to be filled, of those that firms elsewhere make, to the report that tells of it. */
async function walk(page: Page, { press, section, close }: Hands, at: number): Promise<void> {
  const { gaps } = await answer<{ gaps: (Gap & { elsewhere: number })[] }>(
    page,
    `/api/gaps?${new URLSearchParams({ chain: "battery", place: PLACE, reasons: "0" })}`,
  );
  const gap = gaps.filter(({ list, elsewhere }) => list === "fill" && elsewhere > 0)[at]!;
  const { candidates } = await answer<{ candidates: { firm: string; name: string }[] }>(
    page,
    `/api/candidates?${new URLSearchParams({ segment: gap.segment, place: PLACE, tier: "makes" })}`,
  );
  const firm = candidates[0]!;

  await visit(page, address("battery"));
  await press(
    page
      .getByRole("navigation", { name: say.tab.look })
      .getByRole("link", { name: say.tab.gaps, exact: true }),
  );
  await press(page.getByRole("link", { name: filled(say.gaps.findFor, { name: gap.nameZh }) }).first());
  await expect(page).toHaveURL(/\/candidates\?.*chain=battery/);
  await expect(page.getByRole("list", { name: say.flow.chosen })).toContainText(gap.nameZh);

  const box = page
    .getByRole("region", { name: say.candidates.makes })
    .getByRole("checkbox", { name: filled(say.table.choose, { row: firm.name }) });
  await press(box, "Space");
  await expect(box).toBeChecked();
  await press(page.getByRole("toolbar").getByRole("button", { name: say.listed.project, exact: true }));
  const asking = page.getByRole("dialog", { name: say.project.new });
  const name = await asking.getByRole("textbox", { name: say.project.field.name }).inputValue();
  await press(asking.getByRole("button", { name: say.project.make, exact: true }));
  await expect(page.getByText(filled(say.candidates.projectMade, { name })).first()).toBeVisible();
  await expect(asking).toBeHidden();

  await section("projects");
  await expect(page).toHaveURL(/\/projects\?.*chain=battery/);
  await expect(page.getByText(filled(say.nav.onlyChain, { chain: "储能锂电池" }))).toBeVisible();
  await press(page.getByRole("link", { name, exact: true }));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await section("figures");
  await press(
    page.getByRole("listitem").filter({ hasText: say.figures.projectsAll }).getByRole("link").first(),
  );
  const behind = page.getByRole("dialog");
  await expect(behind.getByRole("link", { name })).toBeVisible();
  await close(behind);
  await expect(behind).toHaveCount(0);

  await section("look");
  await expect(page).toHaveURL(/\/chain\/battery/);
  await press(page.getByRole("button", { name: say.report.button, exact: true }));
  const download = page.waitForEvent("download");
  await press(page.getByRole("button", { name: say.report.report, exact: true }));
  const report = unzip(readFileSync(await (await download).path()))["word/document.xml"];
  expect(report).toContain(gap.nameZh);
}

test("from a gap to the report by the keyboard alone", async ({ page }) => {
  await walk(page, byKeyboard(page), 0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("from a gap to the report by finger", async ({ page }) => {
    await walk(page, byFinger(page), 1);
  });
});
