import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzip } from "../outputs/zip.ts";
import { address, answer, gapList, PLACE, visit, words } from "./visit.ts";

// The whole of an office's work in one walk.
test.setTimeout(240_000);

const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
const today = new Date().toLocaleDateString("sv");
const nextYear = `${Number(today.slice(0, 4)) + 1}-12`;

/** A gap nobody is known to fill, one for each language: the walks share one graph. */
const WALKS = [
  { language: "zh", segment: "nonwoven:earloop", gap: "口罩耳带" },
  { language: "en", segment: "nonwoven:nosewire", gap: "Mask nose wire" },
] as const;

for (const { language, segment, gap } of WALKS)
  test(`from a gap to money that arrived (${language})`, async ({ page }) => {
    const say = words[language];
    const firm = `走完全程${language}${Date.now()}`;
    const at = (path: string, more: Record<string, string> = {}) =>
      `${path}?${new URLSearchParams({ place: PLACE, lang: language, ...more })}`;
    const region = (name: string) => page.getByRole("region", { name, exact: true });

    await visit(page, address("nonwoven", { lang: language }));
    await gapList(page, language)
      .getByRole("link", { name: filled(say.searchSheet.openOf, { name: gap }) })
      .click();
    await expect(region(gap).getByText(segment, { exact: true })).toBeVisible();
    const cell = (column: "name" | "place" | "source") =>
      page.getByRole("textbox", {
        name: `${say.searchSheet[column]} ${filled(say.searchSheet.row, { row: "1" })}`,
      });
    await cell("name").fill(firm);
    await cell("place").fill("430100");
    await cell("source").fill("企业数据库查询");
    await page.getByRole("button", { name: new RegExp(`^${say.searchSheet.add.split("{{")[0]}1`) }).click();
    await page.getByRole("link", { name: filled(say.searchSheet.toCandidates, { name: gap }) }).click();

    const row = region(say.candidates.makes).locator("tr[data-row-key]").filter({ hasText: firm });
    await expect(row).toBeVisible();
    const id = await idOf(page, segment, firm);
    await introduce(page, id);
    await page.reload();
    await row.locator(".ant-table-row-expand-icon").click();
    await region(say.candidates.makes)
      .getByRole("link", { name: new RegExp(say.candidates.introducers) })
      .click();
    await expect(
      page.getByRole("list", { name: new RegExp(`^${say.introducers.path.split("{{")[0]}`) }).first(),
    ).toContainText("洁宝日化");

    await visit(page, at("/trips", { firms: id, days: "1" }));
    await page.getByRole("button", { name: say.trips.save, exact: true }).click();
    await page.getByRole("button", { name: filled(say.trip.recordOf, { name: firm }) }).click();
    const record = page.getByRole("dialog", { name: filled(say.trip.recordOf, { name: firm }) });
    await record.getByLabel(say.trip.recordText).fill("看了水刺线，愿意来谈");
    await record.getByRole("button", { name: say.trip.recordSave, exact: true }).click();
    await expect(page.getByText(new RegExp(`^${say.trip.recordedIn.split("{{")[0]}`))).toBeVisible();

    const project = await projectOf(page, id);
    await visit(page, at("/projects", { q: firm }));
    await page.getByRole("link", { name: project.name, exact: true }).click();
    const next = (stage: "signed" | "construction") =>
      page.getByRole("button", {
        name: filled(say.project.next, { stage: say.projectStage[stage] }),
        exact: true,
      });
    await next("signed").click();
    const asking = page.getByRole("dialog");
    await asking.getByRole("textbox", { name: say.project.field.signedOn }).fill(today);
    await asking.getByRole("textbox", { name: say.project.field.amountWan }).fill("12000");
    await asking.getByRole("textbox", { name: say.project.field.dueOn }).fill(nextYear);
    await asking.getByRole("button", { name: say.project.move, exact: true }).click();
    await expect(next("construction")).toBeVisible();
    const arrivals = region(say.project.arrivals);
    await arrivals.getByRole("button", { name: say.project.arrivalAdd, exact: true }).click();
    await arrivals.getByRole("textbox", { name: say.project.field.on }).fill(today);
    await arrivals.getByRole("textbox", { name: say.project.amount }).fill("3000");
    await arrivals.getByRole("button", { name: say.project.arrivalAdd, exact: true }).last().click();
    await expect(arrivals).toContainText("25%");

    await visit(page, at("/figures", { from: today.slice(0, 7), figure: "signed" }));
    await expect(page.getByRole("dialog").getByRole("link", { name: project.name })).toBeVisible();

    await visit(page, address("nonwoven", { lang: language }));
    await page.getByRole("button", { name: say.report.button, exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: say.report.report, exact: true }).click();
    const report = unzip(readFileSync(await (await download).path()))["word/document.xml"];
    expect(report).toContain(project.name);
  });

/** The id of a firm that was found for a segment. */
async function idOf(page: Page, segment: string, name: string): Promise<string> {
  const { candidates } = await answer<{ candidates: { firm: string; name: string }[] }>(
    page,
    `/api/candidates?${new URLSearchParams({ segment, place: PLACE, tier: "makes" })}`,
  );
  return candidates.find((one) => one.name === name)?.firm ?? "";
}

/** Somebody here turns out to know the firm. */
async function introduce(page: Page, firm: string): Promise<void> {
  const stated = { source: "走访记录", asOf: today, confidence: "stated", note: null };
  const changes = [
    { of: "ties", before: null, after: { from: firm, to: "jiebao", kind: "partner", ...stated } },
  ];
  const response = await page.request.post(`/api/firms/${encodeURIComponent(firm)}/changes`, {
    data: { changes },
  });
  expect(response.ok(), await response.text()).toBe(true);
}

async function projectOf(page: Page, firm: string): Promise<{ id: string; name: string }> {
  const { projects } = await answer<{ projects: { id: string; name: string }[] }>(
    page,
    `/api/projects?${new URLSearchParams({ firm })}`,
  );
  expect(projects).toHaveLength(1);
  return projects[0]!;
}
