import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzip } from "../outputs/zip.ts";
import { address, answer, PLACE, tick, visit, words } from "./visit.ts";

const { nav, tab, part, cascade, whatIf, next, compare, leakage, build, scorecard, report } = words.zh;

interface Names {
  segments: Record<string, { nameZh: string }>;
  firms: Record<string, string>;
}

interface Fall {
  customers: { firm: string }[];
  stopped: { firm: string }[];
  jobs: { known: number; unknownFirms: number };
  names: Names;
}

async function fall(page: Page, chain: string, firm: string): Promise<Fall> {
  const response = await page.request.post("/api/cascade", { data: { chain, place: PLACE, firm } });
  expect(response.ok()).toBe(true);
  return (await response.json()) as Fall;
}

const side = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("every tab and every part of one is an address and says so", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await visit(page, address("nonwoven"));
  const header = page.getByRole("navigation", { name: nav.label });
  const parts = { gaps: ["leakage", "build"], "what-if": ["next"] } as const;
  for (const section of ["look", "think"] as const) {
    await header.getByRole("link", { name: nav[section] }).click();
    await expect(header.locator("[aria-current=page]")).toHaveText(nav[section]);
    const tabs = page.getByRole("navigation", { name: tab[section] });
    const views = { look: ["gaps", "compare", "scorecard"], think: ["cascade", "what-if"] } as const;
    for (const view of views[section]) {
      await tabs.getByRole("link", { name: tab[view], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`view=${view}`));
      await expect(tabs.locator("[aria-current=page]")).toHaveText(tab[view]);
      await expect(page).toHaveTitle(new RegExp(tab[view]));
      if (view !== "gaps" && view !== "what-if") continue;
      const within = page.getByRole("navigation", { name: part.label[view] });
      for (const each of parts[view]) {
        await within.getByRole("link", { name: part[each], exact: true }).click();
        await expect(page).toHaveURL(new RegExp(`view=${view}.*part=${each}`));
        await expect(within.locator("[aria-current=page]")).toHaveText(part[each]);
        await expect(page).toHaveTitle(new RegExp(part[each]));
      }
    }
  }
  await header.getByRole("link", { name: nav.look }).click();
  await expect(page).not.toHaveURL(/view=/);
  expect(errors).toEqual([]);
});

for (const [old, view, part] of [
  ["leakage", "gaps", "leakage"],
  ["build", "gaps", "build"],
  ["next", "what-if", "next"],
] as const)
  test(`the old address of ${old} opens where it stands now`, async ({ page }) => {
    await visit(page, address("nonwoven", { view: old }));
    await expect(page).toHaveURL(new RegExp(`view=${view}`));
    await expect(page).toHaveURL(new RegExp(`part=${part}`));
    await expect(
      page.getByRole("navigation", { name: words.zh.part.label[view] }).locator("[aria-current=page]"),
    ).toHaveText(words.zh.part[part]);
  });

test("the firm most depends on is replayed with every loss and its cause", async ({ page }) => {
  const { firms, names } = await answer<{ firms: { id: string; lost: number }[]; names: Names }>(
    page,
    `/api/critical?chain=nonwoven&place=${PLACE}`,
  );
  const [worst] = firms;
  const name = names.firms[worst?.id ?? ""] ?? "";
  await visit(page, address("nonwoven", { view: "cascade" }));
  await page.getByRole("button", { name, exact: true }).click();
  const told = side(page, cascade.told);
  await expect(
    told.getByRole("heading", {
      name: cascade.headline.replace("{{name}}", name).replace("{{count}}", `${worst?.lost}`),
    }),
  ).toBeVisible();
  await expect(told.locator("li li")).toHaveCount(worst?.lost ?? 0);
  const slider = page.getByRole("slider", { name: cascade.round });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/round=0/);
  await expect(slider).toHaveAttribute("aria-valuenow", "0");
  await page.keyboard.press("End");
  await expect(page).not.toHaveURL(/round=/);

  await page.getByRole("button", { name: words.zh.panorama.table, exact: true }).click();
  // A mark tells the turn of the class too.
  const removed = new RegExp(`^${cascade.mark.removed} .+→.+`);
  await expect(page.getByRole("table").getByText(removed).first()).toBeVisible();
});

test("what comes next goes to what-if in one click, and the address alone gives it again", async ({
  page,
}) => {
  const { chosen, names } = await answer<{ chosen: { segment: string }[]; names: Names }>(
    page,
    `/api/which-next?chain=liquor&place=${PLACE}&k=3`,
  );
  await visit(page, address("liquor", { view: "what-if", part: "next", k: "3" }));
  const list = side(page, part.next);
  for (const { segment } of chosen) {
    await expect(
      list.getByRole("button", { name: names.segments[segment]?.nameZh ?? "", exact: true }),
    ).toBeVisible();
  }
  await list.getByRole("link", { name: next.tryAll.replace("{{count}}", "3") }).click();
  await expect(page).toHaveURL(/view=what-if/);
  const effects = side(page, whatIf.effects);
  await expect(effects.getByRole("heading", { name: `${whatIf.filled} 3` })).toBeVisible();
  const link = page.url();
  await page.goto("about:blank");
  await visit(page, link);
  await expect(effects.getByRole("heading", { name: `${whatIf.filled} 3` })).toBeVisible();
});

test("a scenario is put together, kept, compared, wanted and deleted", async ({ page }) => {
  await visit(page, address("nonwoven", { view: "what-if" }));
  await page.getByRole("button", { name: whatIf.addPlant }).click();
  await page.getByRole("combobox", { name: whatIf.segmentQuery }).fill("涤纶短纤");
  await page.keyboard.press("Enter");
  await page.getByLabel(whatIf.capacityField).fill("many");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(words.zh.form.noNumber.replace("{{typed}}", "many"));
  await page.getByLabel(whatIf.capacityField).fill("20000");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/add=p~nonwoven/);

  await page.getByRole("button", { name: whatIf.removeFirm }).click();
  await page.getByRole("combobox", { name: words.zh.firms.query }).fill("洁宝");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(side(page, whatIf.effects).getByRole("heading", { name: `${whatIf.lost} 1` })).toBeVisible();

  for (const list of [whatIf.effects, whatIf.saved, whatIf.wanted]) {
    await expect(
      page.getByRole("button", { name: words.zh.excel.label.replace("{{name}}", list) }),
    ).toBeVisible();
  }
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: words.zh.excel.label.replace("{{name}}", whatIf.effects) }).click();
  const sheets = unzip(readFileSync(await (await download).path()));
  const texts = Object.values(sheets).join("");
  for (const text of [whatIf.lost, whatIf.before, whatIf.after]) expect(texts).toContain(text);

  const name = `试算 ${Date.now()}`;
  await page.getByRole("textbox", { name: whatIf.name }).fill(name);
  await page.getByRole("button", { name: whatIf.save, exact: true }).click();
  await expect(page).toHaveURL(/scenario=/);
  await page.getByRole("button", { name: whatIf.clear }).click();
  await expect(page).not.toHaveURL(/add=/);
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL(/add=p~nonwoven/);

  await tick(page.getByRole("checkbox", { name: whatIf.compareThis.replace("{{name}}", name) }));
  const table = side(page, whatIf.comparison);
  await expect(table.getByRole("columnheader", { name })).toBeVisible();
  await table.getByRole("button", { name: whatIf.backToPicture }).click();

  await page.getByRole("button", { name: whatIf.want.replace("{{count}}", "1") }).click();
  const wanted = side(page, whatIf.wanted).getByRole("listitem");
  await expect(wanted).toHaveCount(1);
  await wanted.getByRole("button").click();
  await expect(wanted).toHaveCount(0);

  await page.getByRole("button", { name: whatIf.delete.replace("{{name}}", name) }).click();
  await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
});

test("a scenario that somebody else saved meanwhile is shown before it is overwritten", async ({ page }) => {
  const path = `/api/scenarios/e2e-${Date.now()}`;
  const name = `两人 ${Date.now()}`;
  const plan = { name, chain: "nonwoven", place: "xiangxi-hitech", add: [{ segment: "nonwoven:viscose" }] };
  const put = async (data: object) => {
    const response = await page.request.put(path, { data });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as { version: number; remove: string[] };
  };
  const { version } = await put(plan);
  await visit(page, address("nonwoven", { view: "what-if" }));
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL(/add=p~nonwoven/);
  const other = await put({ ...plan, version, remove: ["jiebao"] });

  const over = page.getByRole("button", { name: whatIf.saveOver.replace("{{name}}", name) });
  await over.click();
  const told = page.getByRole("alert").filter({ hasText: whatIf.overtaken.replace("{{name}}", name) });
  await expect(told).toContainText("－ ");
  await expect(page).toHaveURL(/add=p~nonwoven/);
  expect((await (await page.request.get(path)).json()) as object).toMatchObject({
    version: other.version,
    remove: ["jiebao"],
  });
  await told.getByRole("button", { name: whatIf.overtakenShow }).click();
  await expect(page).toHaveURL(/remove=jiebao/);
  await put({ ...plan, version: other.version });
  await over.click();
  await told.getByRole("button", { name: whatIf.overtakenSave }).click();
  await expect(told).toHaveCount(0);
  await expect(over).toBeEnabled();
  await expect
    .poll(async () => (await (await page.request.get(path)).json()) as object)
    .toMatchObject({ remove: ["jiebao"] });
  await page.getByRole("button", { name: whatIf.delete.replace("{{name}}", name) }).click();
  await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
});

test("a scenario that names what is gone opens with a note", async ({ page }) => {
  await visit(page, address("nonwoven", { view: "what-if", add: "f~no-such-firm,p~nonwoven:viscose" }));
  await expect(page.getByRole("note")).toContainText("no-such-firm");
});

test("places stand side by side and what is missing is found at the next one", async ({ page }) => {
  await visit(page, address("liquor", { view: "compare" }));
  const matrix = side(page, compare.matrix);
  await expect(matrix.locator(".ant-table-header th")).toHaveCount(7);
  await expect(
    side(page, compare.supplies)
      .getByRole("cell", { name: compare.near.replace("{{place}}", "湖南省") })
      .first(),
  ).toBeVisible();
  await tick(matrix.getByRole("checkbox", { name: compare.differ }));
  await expect(page).toHaveURL(/differ=1/);
});

test("at a province and at the country a comparison opens with the parts", async ({ page }) => {
  for (const [place, name] of [
    ["430000", "湖南省"],
    ["100000", "中国"],
  ] as const) {
    await visit(page, address("liquor", { view: "compare", place }));
    const headers = side(page, compare.matrix).locator(".ant-table-header th");
    await expect(headers).toHaveCount(9);
    await expect(headers.nth(3)).toContainText(name);
    await expect(page.getByText(words.zh.state.badTitle)).toHaveCount(0);
  }
});

test("a cascade tells who stops, with how many jobs, and who loses a customer", async ({ page }) => {
  const { customers, stopped, jobs, names } = await fall(page, "liquor", "jinwei");
  await visit(page, address("liquor", { view: "cascade", firm: "jinwei" }));
  const told = side(page, cascade.told);
  await expect(told.getByRole("heading", { name: `${cascade.stopped} ${stopped.length}` })).toBeVisible();
  await expect(told.getByRole("heading", { name: `${cascade.customers} ${customers.length}` })).toBeVisible();
  for (const { firm } of [...stopped, ...customers])
    await expect(told.getByRole("link", { name: names.firms[firm] ?? "" }).first()).toBeVisible();
  expect(jobs.unknownFirms).toBeGreaterThan(0);
  await expect(
    told.getByText(cascade.jobsUnknown.replace("{{unknown}}", `${jobs.unknownFirms}`)),
  ).toBeVisible();
});

test("the figures above the picture follow the scenario and go back with it", async ({ page }) => {
  await visit(page, address("battery", { view: "what-if" }));
  const headline = page.getByRole("list", { name: words.zh.headline.label });
  await expect(headline.getByText("3 / 20")).toBeVisible();
  await visit(page, address("battery", { view: "what-if", add: "p~battery:electrolyte" }));
  const under = page.getByRole("list", { name: words.zh.headline.ofScenario });
  await expect(under.getByText(/^4 \/ \d+$/)).toBeVisible();
  await page.getByRole("button", { name: whatIf.before, exact: true }).click();
  await expect(headline.getByText("3 / 20")).toBeVisible();
});

test("what is arranged nearby comes next only when it is asked for", async ({ page }) => {
  await visit(page, address("battery", { view: "what-if", part: "next", k: "10" }));
  const list = side(page, part.next);
  await expect(list.getByRole("button", { name: "电解液", exact: true })).toBeVisible();
  await expect(list.getByText("就近配套", { exact: true })).toHaveCount(0);
  await tick(list.getByRole("checkbox", { name: next.arrange }));
  await expect(page).toHaveURL(/arrange=1/);
  await expect(list.getByText("就近配套", { exact: true }).first()).toBeVisible();
});

test("what leaves is told between its bounds", async ({ page }) => {
  await visit(page, address("nonwoven", { view: "gaps", part: "leakage" }));
  const out = side(page, leakage.out);
  await expect(out.getByText("3,500 至 7,000 吨/年").first()).toBeVisible();
  await expect(side(page, leakage.in).getByText(leakage.none.in)).toBeVisible();
});

test("a chain nobody makes here has entry points with reasons", async ({ page }) => {
  await visit(page, address("battery", { view: "gaps", part: "build", place: "540000" }));
  const entries = side(page, build.entries).getByRole("listitem");
  await expect(entries.first()).toContainText(build.part.admission.name);
});

test("the scorecard has every chain, and history as a table too", async ({ page }) => {
  const { cards } = await answer<{ cards: { chain: { nameZh: string } }[] }>(
    page,
    `/api/scorecard?place=${PLACE}`,
  );
  await visit(page, address("liquor", { view: "scorecard" }));
  for (const { chain } of cards) {
    await expect(page.getByRole("heading", { level: 3, name: chain.nameZh })).toBeVisible();
  }
  await expect(
    side(page, scorecard.history).getByRole("columnheader", { name: scorecard.on }).first(),
  ).toBeVisible();
});

test("the report and the workbook are made with one button", async ({ page }) => {
  await visit(page, address("nonwoven"));
  await expect(
    page.getByRole("region", { name: words.zh.chain.picture }).locator("canvas").first(),
  ).toBeVisible();
  await page.getByRole("button", { name: report.button, exact: true }).click();
  for (const [kind, ending] of [
    ["report", /\.docx$/],
    ["workbook", /\.xlsx$/],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: report[kind], exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(ending);
    await expect(page.getByText(report.done)).toBeVisible();
  }
});
