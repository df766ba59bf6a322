import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answer, CHAINS, PLACE, settled, visit, words } from "./visit.ts";

const missing = ["pdftotext", "pdfinfo"].filter((program) => spawnSync(program, ["-v"]).error !== undefined);
test.skip(missing.length > 0, `${missing.join(" and ")} not installed`);
test.setTimeout(120_000);

/** What the browser puts on paper. */
async function printed(page: Page): Promise<{ pages: string[]; width: number; height: number }> {
  const folder = mkdtempSync(join(tmpdir(), "liantu-print-"));
  const file = join(folder, "page.pdf");
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(
    execFileSync("pdfinfo", [file], { encoding: "utf8" }),
  )!;
  rmSync(folder, { recursive: true });
  return { pages: text.split("\f").slice(0, -1), width: Number(width), height: Number(height) };
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, "");
const { zh } = words;
const WIDE = 800;

/** What can be pressed, chosen or typed in: nothing of it is for paper. */
const CONTROLS = [
  ...[zh.table.columnsReset, zh.table.filtersClear, zh.excel.button, zh.shell.skip],
  ...[zh.projects.make, zh.projects.table, zh.figures.asTable, zh.excel.meaning],
];
const CUT = /等\d+[家项个](?!里)|\+\d|…/;

/** A picture names who makes a thing as far as its cards have room. */
const isPicture = (text: string) =>
  squeezed(text.normalize("NFKC")).includes(squeezed(zh.panorama.title.replace("{{chain}}", "")));

const LISTS = [
  ["projects", `/projects?as=table&place=${PLACE}`],
  ["the board", `/projects?place=${PLACE}`],
  ["the monthly table", `/figures/monthly?place=${PLACE}&month=2026-11&all=true`],
  ["figures", `/figures?place=${PLACE}`],
  ["gaps", `/chain/${CHAINS[1]}?place=${PLACE}&view=gaps`],
  ["firms", `/firms?place=${PLACE}`],
  ["candidates", `/candidates?place=${PLACE}&segment=nonwoven:viscose`],
  ["comparison", `/chain/${CHAINS[1]}?place=${PLACE}&view=compare`],
  ["leakage", `/chain/nonwoven?place=${PLACE}&view=gaps&part=leakage`],
  ["the critical list", `/chain/${CHAINS[1]}?place=${PLACE}&view=cascade`],
  ["trips", `/trips?place=${PLACE}`],
  ["changes", "/changes"],
  ["sources", "/sources"],
] as const;

for (const [name, path] of LISTS)
  test(`${name} go to paper with page numbers, without controls, nothing cut`, async ({ page }) => {
    await visit(page, `${path}${path.includes("?") ? "&" : "?"}lang=zh`);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await settled(page);
    const { pages } = await printed(page);
    expect(pages.length).toBeGreaterThan(0);
    for (const [at, text] of pages.entries())
      expect(squeezed(text)).toContain(`第${at + 1}页共${pages.length}页`);
    const all = squeezed(pages.join(""));
    for (const control of CONTROLS) expect(all, control).not.toContain(squeezed(control));
    const told = squeezed(pages.filter((text) => !isPicture(text)).join(""));
    if (name !== "changes") expect(CUT.exec(told)?.[0]).toBeUndefined();
  });

/** Every row, the last one too, across where it is wide, its head on each page. */
for (const { name, path, rows, head, wide } of [
  {
    name: "projects",
    path: `/projects?as=table&place=${PLACE}`,
    rows: "tr.ant-table-row",
    head: zh.project.field.stage,
    wide: true,
  },
  {
    name: "the board",
    path: `/projects?place=${PLACE}`,
    rows: "[data-project]",
    head: zh.project.field.stage,
    wide: true,
  },
  {
    name: "gaps",
    path: `/chain/${CHAINS[1]}?place=${PLACE}&view=gaps`,
    rows: "tr.ant-table-row",
    head: zh.gapsPage.why,
    wide: true,
  },
  {
    name: "firms",
    path: `/firms?place=${PLACE}`,
    rows: "tr.ant-table-row",
    head: zh.firms.makes,
    wide: false,
  },
  {
    name: "the comparison",
    path: `/chain/${CHAINS[1]}?place=${PLACE}&view=compare`,
    rows: `section[aria-label="${zh.compare.matrix}"] tr.ant-table-row`,
    head: zh.panorama.column.group,
    wide: true,
  },
  {
    name: "the critical list",
    path: `/chain/${CHAINS[1]}?place=${PLACE}&view=cascade`,
    rows: "tr.ant-table-row",
    head: zh.cascade.rounds,
    wide: false,
  },
  {
    name: "what is sold elsewhere",
    path: `/chain/nonwoven?place=${PLACE}&view=gaps&part=leakage`,
    rows: "tr.ant-table-row",
    head: zh.leakage.declared,
    wide: true,
  },
  {
    name: "published figures",
    path: `/figures?place=${PLACE}`,
    rows: `section[aria-label="${zh.figures.published}"] tr.ant-table-row`,
    head: zh.figures.publishedValue,
    wide: false,
  },
])
  test(`every row of ${name} is on paper, the last one too`, async ({ page }) => {
    await visit(page, `${path}&lang=zh`);
    const all = page.locator(rows);
    await expect(all.first()).toBeVisible();
    await settled(page);
    const names = await all.evaluateAll((found) =>
      found.map((row) => {
        const copy = row.cloneNode(true) as Element;
        for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
        const texts = [...copy.querySelectorAll("td, a")].map((one) => one.textContent?.trim() ?? "");
        return texts.find((text) => text.length > 1) ?? "";
      }),
    );
    const { pages, width, height } = await printed(page);
    if (wide) expect([width > WIDE, width > height]).toEqual([true, true]);
    const text = squeezed(pages.join(""));
    for (const one of names.filter((one) => one.length > 1)) expect(text).toContain(squeezed(one));
    const last = squeezed(names.findLast((one) => one.length > 1)!);
    const lastPage = pages.findLast((one) => squeezed(one).includes(last) && !isPicture(one));
    expect(squeezed(lastPage!)).toContain(squeezed(head));
  });

test("a segment's makers are all on paper", async ({ page }) => {
  const { segments } = await answer<{ segments: { firms: { name: string }[] }[] }>(
    page,
    `/api/segments?${new URLSearchParams({ chain: CHAINS[1], place: PLACE, firms: "all" })}`,
  );
  const named = page.waitForResponse((one) => /\/api\/segments\?.*firms=all/.test(one.url()));
  await visit(page, `/chain/${CHAINS[1]}?place=${PLACE}&show=table&lang=zh`);
  await expect(page.locator("td[data-column=makers]").first()).toBeVisible();
  await named;
  await settled(page);
  const text = squeezed((await printed(page)).pages.join(""));
  const names = segments.flatMap(({ firms }) => firms.map(({ name }) => name));
  for (const name of names) expect(text).toContain(squeezed(name));
});

test("the panorama goes to paper with its picture first, then every segment with its makers", async ({
  page,
}) => {
  const asked = `/api/segments?${new URLSearchParams({ chain: CHAINS[1], place: PLACE, firms: "all" })}`;
  const { segments } = await answer<{ segments: { nameZh: string; firms: { name: string }[] }[] }>(
    page,
    asked,
  );
  const named = page.waitForResponse((one) => /\/api\/segments\?.*firms=all/.test(one.url()));
  await visit(page, `/chain/${CHAINS[1]}?place=${PLACE}&lang=zh`);
  await named;
  await settled(page);
  const { pages } = await printed(page);
  const [first = "", ...rest] = pages.map(squeezed);
  const table = rest.join("");
  expect(first).not.toContain(zh.panorama.column.needs);
  for (const { nameZh, firms } of segments)
    for (const name of [nameZh, ...firms.map((firm) => firm.name)]) expect(table).toContain(squeezed(name));
  for (const one of rest) expect(one).toContain(squeezed(zh.panorama.column.elsewhere));
  expect(CUT.exec(table)?.[0]).toBeUndefined();
});

test("a trip goes to paper with its days, and with its sheets alone where they are open", async ({
  page,
}) => {
  const data = {
    name: "打印行程",
    place: PLACE,
    start: PLACE,
    days: 1,
    visits: [{ firm: "faenlaite", day: 1 }],
  };
  const made = await page.request.put("/api/trips/e2e-paper", { data });
  const { version } = (await made.json()) as { version: number };
  await visit(page, `/trips/e2e-paper?place=${PLACE}&lang=zh`);
  const day = page.getByRole("listitem", { name: "第 1 天", exact: true });
  const firm = (await day.getByRole("link").first().textContent()) ?? "";
  await settled(page);
  const trip = squeezed((await printed(page)).pages.join(""));
  for (const text of [data.name, "第1天", firm]) expect(trip).toContain(squeezed(text));
  for (const control of [zh.trip.sheet, zh.trip.record, zh.trip.add, zh.trip.settings, zh.trip.again])
    expect(trip).not.toContain(squeezed(control));
  await visit(page, `/trips/e2e-paper?place=${PLACE}&visit=all&lang=zh`);
  await expect(page.getByRole("heading", { level: 2, name: firm })).toBeVisible();
  await settled(page);
  const sheets = squeezed((await printed(page)).pages.join(""));
  expect(sheets).toContain(squeezed(firm));
  expect(sheets).not.toContain("第1天");
  await page.request.delete(`/api/trips/e2e-paper?version=${version}`);
});
