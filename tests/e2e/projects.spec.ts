import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Language, PLACE, settled, tick, visit, words } from "./visit.ts";

interface Made {
  project: { id: string; version: number };
}
const SIGNED = { signedOn: "2026-03-01", amountWan: 25_000, dueOn: "2026-12" };
const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");

// Whole walks in one test each.
test.setTimeout(150_000);

let count = 0;
/** A name nobody else uses: the specs share one graph. */
const fresh = (what: string) => `${what}${Date.now()}${count++}`;

async function made(page: Page, given: object): Promise<string> {
  const response = await page.request.post("/api/projects", { data: given });
  expect(response.ok(), await response.text()).toBe(true);
  return ((await response.json()) as Made).project.id;
}
const board = (name: string, language: Language = "zh") =>
  `/projects?${new URLSearchParams({ q: name, lang: language })}`;
const column = (page: Page, stage: keyof typeof words.zh.projectStage, language: Language = "zh") =>
  page.getByRole("region", { name: words[language].projectStage[stage], exact: true });
const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

async function moveByKeyboard(page: Page, name: string, language: Language, steps: number): Promise<void> {
  await page
    .getByRole("button", { name: filled(words[language].project.moveOf, { name }), exact: true })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: words[language].project.moveTo })).toBeFocused();
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

for (const language of ["zh", "en"] as const)
  test(`a project is made, dragged, undone, signed by keyboard and gets its money (${language})`, async ({
    page,
  }) => {
    const { project, projects, people, projectStage } = words[language];
    const name = fresh("项目");
    const me = fresh("员");
    await visit(page, `${board(name, language)}&place=${PLACE}`);
    await page.getByRole("button", { name: people.choose, exact: true }).click();
    await expect(page.getByRole("dialog", { name: people.who })).toContainText(people.unverified);
    await page.getByLabel(people.addName, { exact: true }).fill(me);
    await page.getByRole("button", { name: people.add, exact: true }).click();
    await expect(page.getByRole("button", { name: filled(people.meIs, { name: me }) })).toBeVisible();

    await page.getByRole("button", { name: projects.make, exact: true }).first().click();
    const dialog = page.getByRole("dialog", { name: project.new });
    await dialog.getByRole("button", { name: project.make, exact: true }).click();
    await expect(dialog.getByLabel(project.field.name)).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel(project.field.name).fill(name);
    await dialog.getByLabel(project.field.segments).fill("粘胶");
    await page.getByRole("option").first().waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: project.make, exact: true }).click();
    await expect(dialog).toBeHidden();
    const told = page.locator('[data-kind="toast"]').filter({ hasText: name }).last();
    await expect(told).toContainText(filled(project.made, { name }));
    await expect(column(page, "lead", language).getByRole("article")).toContainText(me);

    await card(page, name).dragTo(column(page, "contact", language));
    await expect(told).toContainText(filled(project.moved, { name, stage: projectStage.contact }));
    await expect(column(page, "contact", language).getByRole("article")).toHaveCount(1);
    await told.getByRole("button", { name: words[language].history.undo, exact: true }).click();
    await expect(column(page, "lead", language).getByRole("article")).toHaveCount(1);

    await moveByKeyboard(page, name, language, 2);
    const asking = page.getByRole("dialog", {
      name: filled(project.moveTitle, { name, stage: projectStage.signed }),
    });
    const field = (label: string) => asking.getByRole("textbox", { name: label });
    const { signedOn, amountWan, dueOn } = project.field;
    await asking.getByRole("button", { name: project.move, exact: true }).click();
    for (const label of [signedOn, amountWan, dueOn])
      await expect(field(label)).toHaveAttribute("aria-invalid", "true");
    await field(signedOn).fill("2026-02-30");
    await field(amountWan).fill("-5");
    await field(dueOn).fill("2026-12");
    await asking.getByRole("button", { name: project.move, exact: true }).click();
    await expect(field(signedOn)).toHaveAttribute("aria-invalid", "true");
    await field(signedOn).fill("2026-03-01");
    await field(amountWan).fill("25,000");
    await asking.getByRole("button", { name: project.move, exact: true }).click();
    await expect(column(page, "signed", language).getByRole("article")).toHaveCount(1);

    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    const arrivals = page.getByRole("region", { name: project.arrivals, exact: true });
    await arrivals.getByRole("button", { name: project.arrivalAdd, exact: true }).click();
    await arrivals.getByRole("textbox", { name: project.field.on }).fill("2999-01-01");
    await arrivals.getByRole("textbox", { name: project.amount }).fill("5000");
    await arrivals.getByRole("button", { name: project.arrivalAdd, exact: true }).last().click();
    const sure = arrivals.getByRole("alertdialog", { name: words[language].form.sure });
    await sure.getByRole("button", { name: words[language].form.sureYes }).click();
    await expect(arrivals.getByRole("alert")).toBeVisible();
    await arrivals.getByRole("textbox", { name: project.field.on }).fill("2026-04-01");
    await arrivals.getByRole("button", { name: project.arrivalAdd, exact: true }).last().click();
    await expect(arrivals).toContainText("20%");
    await expect(page.getByRole("region", { name: project.timeline, exact: true })).toContainText(me);
  });

test("of two browsers that move one card the second is told, and what it typed stays", async ({
  page,
  browser,
}: {
  page: Page;
  browser: Browser;
}) => {
  const { project, projectStage } = words.zh;
  const name = fresh("两人");
  await made(page, { name });
  await visit(page, board(name));
  const context = await browser.newContext({ locale: "zh-CN" });
  const other = await context.newPage();
  await visit(other, board(name));
  await moveByKeyboard(page, name, "zh", 2);
  const asking = page.getByRole("dialog");
  await asking.getByRole("textbox", { name: project.field.signedOn }).fill("2026-03-01");
  await asking.getByRole("textbox", { name: project.field.amountWan }).fill("800");
  await asking.getByRole("textbox", { name: project.field.dueOn }).fill("2026-12");

  await moveByKeyboard(other, name, "zh", 1);
  await expect(column(other, "visit").getByRole("article")).toHaveCount(1);

  await asking.getByRole("button", { name: project.move, exact: true }).click();
  await expect(asking.getByRole("alert").first()).toContainText(
    `${projectStage.lead} → ${projectStage.visit}`,
  );
  await expect(asking.getByRole("textbox", { name: project.field.amountWan })).toHaveValue("800");
  await asking.getByRole("button", { name: project.moveStill, exact: true }).click();
  await expect(column(page, "signed").getByRole("article")).toHaveCount(1);
  await context.close();
});

/** A project in production at a place, and its firm, which is elsewhere. */
async function inProduction(page: Page): Promise<{ id: string; firm: { id: string; name: string } }> {
  const name = fresh("投企");
  const found = await page.request.post("/api/found-firms", {
    data: { rows: [{ name, place: "440300", makes: "nonwoven:pet" }] },
  });
  const [firm] = ((await found.json()) as { firms: { firm: string }[] }).firms;
  const id = await made(page, {
    name: fresh("投产"),
    firm: firm?.firm,
    place: "xiangxi-hitech",
    segments: ["nonwoven:viscose", "nonwoven:pulp"],
    stage: "production",
    ...SIGNED,
    startedOn: "2026-05",
    producedOn: "2026-10",
  });
  return { id, firm: { id: firm!.firm, name } };
}

for (const lang of ["zh", "en"] as const)
  test(`in production a company is founded that makes what is ticked, and the firm stays, in ${lang}`, async ({
    page,
  }) => {
    const { company, project, history } = words[lang];
    const { id, firm } = await inProduction(page);
    await visit(page, `/project/${id}?lang=${lang}`);
    const question = page.getByRole("region", { name: company.title });
    await expect(question.getByRole("radio").first()).toBeChecked();
    const name = question.getByRole("textbox", { name: company.name });
    await expect(name).toHaveValue(`湘西${firm.name}`);
    await name.fill(firm.name);
    await expect(question.getByText(company.known)).toBeHidden();
    await name.fill("酒鬼酒股份有限公司");
    await expect(question.getByRole("button", { name: /^酒鬼酒/ })).toBeVisible();
    await question.getByRole("button", { name: company.confirm }).click();
    await expect(question.getByRole("alert")).toBeVisible();
    await name.fill(`湘西${firm.name}`);
    await question.getByRole("checkbox").last().uncheck();
    await question.getByRole("button", { name: company.confirm }).click();
    await expect(question).toBeHidden();
    await expect(page.getByRole("main").getByText(project.resident, { exact: true })).toBeHidden();
    // On an English page the name has its pinyin beside it.
    await page.getByRole("link", { name: filled(company.of, { company: `湘西${firm.name}` }) }).click();
    await expect(page.getByRole("heading", { level: 1, name: `湘西${firm.name}` })).toBeVisible();
    const stayed = await page.request.get(`/api/firms/${encodeURIComponent(firm.id)}`);
    expect(await stayed.json()).toMatchObject({ firm: { place: "440300" }, makes: [{}] });
    await visit(page, `/project/${id}?lang=${lang}`);
    const entry = page.getByRole("region", { name: project.timeline, exact: true }).getByRole("listitem");
    await entry.first().getByRole("button", { name: history.undo }).click();
    await expect(question).toBeVisible();
    const gone = await page.request.get(`/api/firms/${encodeURIComponent(`湘西${firm.name}`)}`);
    expect(gone.status()).toBe(404);
  });

test("a firm that moved itself becomes a resident once that is confirmed, and no longer when undone", async ({
  page,
}) => {
  const { company, project } = words.zh;
  const { id, firm } = await inProduction(page);
  await visit(page, `/project/${id}?lang=zh`);
  const question = page.getByRole("region", { name: company.title });
  const way = filled(company.way.moved, { firm: firm.name, place: "湘西高新区" });
  await question.getByRole("radio", { name: way }).check();
  await question.getByRole("button", { name: company.confirm }).click();
  await expect(question).toBeHidden();
  await expect(page.getByText(project.resident, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: words.zh.history.undo, exact: true }).click();
  await expect(question).toBeVisible();
});

test("what is said of a project is changed in its place, told, set right and taken back", async ({
  page,
}) => {
  const { project } = words.zh;
  const id = await made(page, { name: fresh("记事") });
  await visit(page, `/project/${id}?lang=zh`);
  await page
    .getByRole("button", { name: filled(project.edit, { field: project.field.jobs }), exact: true })
    .click();
  const jobs = page.getByRole("textbox", { name: project.field.jobs });
  await jobs.fill("many");
  await page.keyboard.press("Enter");
  await expect(jobs).toHaveAttribute("aria-invalid", "true");
  await jobs.fill("320");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: project.facts, exact: true })).toContainText("320");

  const timeline = page.getByRole("region", { name: project.timeline, exact: true });
  await timeline.getByRole("textbox", { name: project.tellText }).fill("谈了电价");
  await timeline.getByRole("button", { name: project.tell, exact: true }).click();
  const entry = timeline.getByRole("listitem").filter({ hasText: "谈了电价" });
  await expect(entry).toHaveCount(1);
  await entry.getByRole("button", { name: project.correct, exact: true }).click();
  await timeline.getByRole("textbox", { name: project.tellText }).fill("谈了气价");
  await timeline.getByRole("button", { name: project.tell, exact: true }).click();
  await expect(timeline.getByRole("listitem").filter({ hasText: "谈了气价" })).toHaveCount(1);
  await entry.getByRole("button", { name: words.zh.history.undo }).click();
  await expect(entry.filter({ hasText: words.zh.history.undone })).toHaveCount(1);

  const tasks = page.getByRole("region", { name: project.tasks, exact: true });
  await tasks.getByRole("button", { name: project.taskAdd, exact: true }).click();
  await tasks.getByRole("textbox", { name: project.field.text }).fill("报用地");
  await tasks.getByRole("textbox", { name: project.field.taskDueOn }).fill("2026-01-05");
  await tasks.getByRole("button", { name: project.taskAdd, exact: true }).last().click();
  await expect(tasks).toContainText(project.taskLate);
  await tick(tasks.getByRole("checkbox", { name: filled(project.taskDone, { text: "报用地" }) }));
  await expect(tasks.getByText(project.taskLate, { exact: true })).toBeHidden();
});

test("the table holds the same projects, sorts them and makes an Excel file", async ({ page }) => {
  const name = fresh("表");
  for (const amountWan of [300, 900]) await made(page, { name: `${name}-${amountWan}`, amountWan });
  await visit(page, `${board(name)}&as=table&order=-amountWan`);
  const rows = page.getByRole("link", { name: new RegExp(name) });
  await expect(rows).toHaveText([`${name}-900`, `${name}-300`]);
  await page.getByRole("columnheader", { name: words.zh.project.field.name }).first().click();
  await expect(page).toHaveURL(/order=name/);
  await expect(rows).toHaveText([`${name}-300`, `${name}-900`]);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Excel/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test("board and table count the same, the dropped ones only where they were asked for", async ({ page }) => {
  const name = fresh("同数");
  await made(page, { name: `${name}甲` });
  await made(page, {
    name: `${name}乙`,
    stage: "dropped",
    droppedOn: "2026-01-05",
    dropReason: "funds",
  });
  const total = (shown: number) =>
    page.getByText(filled(words.zh.projects.total, { shown: `${shown}` }), { exact: true });
  for (const as of ["", "&as=table"]) {
    await visit(page, `${board(name)}${as}`);
    await expect(total(1)).toBeVisible();
    await visit(page, `${board(name)}${as}&ended=1`);
    await expect(total(2)).toBeVisible();
  }
});

test("a wanted segment leads to firms, and a project is begun from it", async ({ page }) => {
  const { projects, project } = words.zh;
  const place = "430200";
  await page.request.post("/api/wanted", { data: { place, segments: ["liquor:glassbottle"] } });
  await visit(page, `/projects?place=${place}&lang=zh`);
  await page.getByText(filled(projects.wanted, { count: "1" })).click();
  await expect(page.getByRole("link", { name: /找能补“玻璃酒瓶”的企业/ })).toHaveAttribute(
    "href",
    /candidates\?.*liquor/,
  );
  await page.getByRole("button", { name: filled(projects.beginFor, { name: "玻璃酒瓶" }) }).click();
  const dialog = page.getByRole("dialog", { name: project.new });
  await expect(dialog.getByRole("textbox", { name: project.field.name })).toHaveValue("玻璃酒瓶");
  await dialog.getByRole("button", { name: project.make, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(filled(projects.wanted, { count: "1" }))).toBeHidden();
  await expect(card(page, "玻璃酒瓶")).toBeVisible();
});

test("on a phone one stage stands at a time, with its count; cards lie below its heading", async ({
  page,
}) => {
  const { project, projectStage } = words.zh;
  const name = fresh("手机");
  for (const at of [1, 2, 3]) await made(page, { name: `${name}${at}`, amountWan: at === 3 ? null : 5_000 });
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, board(name));
  const lead = column(page, "lead");
  await expect(lead.getByRole("article")).toHaveCount(3);
  await expect(lead.getByRole("heading", { level: 2 })).toContainText("1 亿元");
  await expect(lead.getByRole("heading", { level: 2 })).toContainText("1 个未登记金额");
  // Cards are placed once they are measured.
  await settled(page);
  const head = await lead.getByRole("heading", { level: 2 }).boundingBox();
  const first = await lead.getByRole("article").first().boundingBox();
  expect(first!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  const stages = page.getByRole("radiogroup", { name: project.field.stage });
  await stages.getByRole("radio", { name: new RegExp(projectStage.lead) }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(column(page, "contact")).toBeVisible();
  await expect(lead).toBeHidden();
  await page.keyboard.press("ArrowLeft");
  await moveByKeyboard(page, `${name}1`, "zh", 0);
  await expect(lead.getByRole("article")).toHaveCount(2);
});

test("chosen projects get a batch in one change, which its toast takes back", async ({ page }) => {
  const { project, board: texts, history } = words.zh;
  const name = fresh("成批");
  for (const at of [1, 2]) await made(page, { name: `${name}${at}` });
  await visit(page, `${board(name)}&as=table`);
  for (const at of [1, 2]) await tick(page.getByRole("checkbox", { name: new RegExp(`${name}${at}`) }));
  await page.getByRole("toolbar").getByRole("button", { name: texts.bulkBatch, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(project.field.batch).fill("湘商大会");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: filled(texts.bulkSend, { count: "2" }) }).click();
  await expect(dialog).toBeHidden();
  const batches = async () => {
    const response = await page.request.get(`/api/projects?${new URLSearchParams({ q: name })}`);
    const { projects } = (await response.json()) as { projects: { batch: string | null }[] };
    return projects.map(({ batch }) => batch);
  };
  expect(await batches()).toEqual(["湘商大会", "湘商大会"]);
  await page.locator('[data-kind="toast"]').last().getByRole("button", { name: history.undo }).click();
  await expect.poll(batches).toEqual([null, null]);
});

test("a project that went from lead to signed shows what it passed over", async ({ page }) => {
  const { project, projectStage, board: texts } = words.zh;
  const id = await made(page, { name: fresh("跳过") });
  const { project: now } = (await (await page.request.get(`/api/projects/${id}`)).json()) as Made;
  await page.request.post(`/api/projects/${id}/stage`, {
    data: { ...SIGNED, version: now.version, to: "signed" },
  });
  await visit(page, `/project/${id}?lang=zh`);
  const steps = page.getByRole("region", { name: project.path, exact: true }).getByRole("listitem");
  await expect(steps.nth(0)).toContainText("✓");
  for (const at of [1, 2]) {
    await expect(steps.nth(at)).toContainText(texts.skipped);
    await expect(steps.nth(at)).not.toContainText("✓");
  }
  await expect(steps.nth(3)).toHaveAttribute("aria-current", "step");
  await expect(steps.nth(3)).toContainText(projectStage.signed);
});
