import { expect, type Page, type Request, test } from "@playwright/test";
import { settled, visit, words } from "./visit.ts";

const { history, changes } = words.zh;
test.setTimeout(120_000);

let count = 0;
/** A name nobody else uses: the specs share one graph. */
const fresh = (what: string) => `${what}${Date.now()}${count++}`;

async function send<T>(page: Page, method: "post" | "put" | "patch", path: string, data: object): Promise<T> {
  const response = await page.request[method](path, { data });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as T;
}
const newProject = async (page: Page, name: string) =>
  (await send<{ project: { id: string; version: number } }>(page, "post", "/api/projects", { name })).project;
const entries = (page: Page) =>
  page.getByRole("region", { name: changes.title, exact: true }).locator("ol > li");

/** Opens a page that follows what others change. */
async function openFollowing(page: Page, path: string): Promise<void> {
  const followed = page.waitForRequest((request) => request.url().includes("/api/changes/stream"));
  await visit(page, path);
  await followed;
}

test("two open pages see each other's changes within a second, and ask nothing that was not touched", async ({
  page,
  context,
}) => {
  const name = fresh("两页");
  const { id, version } = await newProject(page, name);
  await visit(page, `/project/${id}?lang=zh`);
  const other = await context.newPage();
  await openFollowing(other, `/project/${id}?lang=zh`);
  await expect(other.getByRole("heading", { level: 1 })).toContainText(name);
  await settled(other);

  const asked: string[] = [];
  const note = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  };
  other.on("request", note);
  await send(page, "patch", `/api/projects/${id}`, { id: fresh("w"), by: null, version, jobs: 321 });
  const written = Date.now();
  // Looked at often: the time until it is there is measured.
  const facts = other.getByRole("region", { name: words.zh.project.facts, exact: true });
  await expect.poll(() => facts.textContent(), { intervals: [50], timeout: 5_000 }).toContain("321");
  expect(Date.now() - written).toBeLessThan(1_000);
  expect(asked).toContain(`/api/projects/${id}`);
  expect(asked.filter((path) => /panorama|gaps|chains|places|people|sources/.test(path))).toEqual([]);

  // A person's name makes a page of a chain ask nothing of what was judged.
  await openFollowing(other, "/chain/liquor?place=xiangxi-hitech&lang=zh");
  await settled(other);
  asked.length = 0;
  await send(page, "put", `/api/people/${fresh("p")}`, { version: 0, name: fresh("人"), title: null });
  await other.waitForTimeout(1_500);
  expect(asked.filter((path) => /panorama|gaps|chains|places/.test(path))).toEqual([]);
});

test("a page without a stream asks the log, and catches up", async ({ page, context }) => {
  const { id, version } = await newProject(page, fresh("无流"));
  const other = await context.newPage();
  await other.route("**/api/changes/stream**", (route) => route.abort());
  await visit(other, `/project/${id}?lang=zh`);
  await send(page, "patch", `/api/projects/${id}`, { id: fresh("w"), by: null, version, jobs: 77 });
  await expect(other.getByRole("region", { name: words.zh.project.facts, exact: true })).toContainText("77", {
    timeout: 20_000,
  });
});

test("the change log lists, filters, opens, undoes and redoes; what stands on later changes is refused by name", async ({
  page,
}) => {
  const name = fresh("记录");
  const { id, version } = await newProject(page, name);
  const first = await send<{ project: { version: number } }>(page, "patch", `/api/projects/${id}`, {
    id: fresh("w"),
    by: null,
    version,
    jobs: 100,
  });
  await send(page, "patch", `/api/projects/${id}`, {
    id: fresh("w"),
    by: null,
    version: first.project.version,
    jobs: 200,
  });
  await visit(page, "/about?lang=zh");
  await page
    .getByRole("navigation", { name: words.zh.nav.label })
    .getByRole("link", { name: words.zh.nav.data })
    .click();
  await page.getByRole("link", { name: words.zh.nav.changes, exact: true }).click();
  await expect(page).toHaveURL(/\/changes/);
  await expect(entries(page).first()).toContainText(name);

  await page.getByLabel(changes.kind).click();
  await page.getByTitle(words.zh.history.kind.project, { exact: true }).click();
  await page.getByLabel(changes.thing).fill(name);
  await page.getByTitle(name).click();
  await expect(page).toHaveURL(new RegExp(`kind=project.*table=projects.*id=${id}|id=${id}`));
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("共 3 次变更");

  const latest = entries(page).nth(0);
  await latest.getByRole("button", { expanded: false }).first().click();
  await expect(latest).toContainText("100");
  await expect(latest).toContainText("200");

  // The one before cannot go while this one stands on it.
  const before = entries(page).nth(1);
  await before.getByRole("button", { name: history.undo }).click();
  await expect(before.getByRole("alert")).toContainText(history.refused);
  await expect(before.getByRole("alert").getByRole("link")).toBeVisible();

  await latest.getByRole("button", { name: history.undo }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("共 3 次变更");
  await page.getByLabel(changes.kind).click();
  await page.getByTitle(changes.anyKind, { exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("共 4 次变更");
  const undo = entries(page).nth(0);
  await expect(undo).toContainText(history.kind.undo);
  await expect(entries(page).nth(1)).toContainText(history.undone);

  // At any later time and after a reload.
  await page.reload();
  await undo.getByRole("button", { name: history.redo }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("共 5 次变更");
  await expect(entries(page).nth(2)).not.toContainText(history.undone);
});

test("the page of a firm tells what was changed of it, and takes it back", async ({ page }) => {
  const signal = fresh("扩产");
  const id = fresh("signal");
  await send(page, "post", "/api/firms/s000799/changes", {
    by: null,
    changes: [
      {
        of: "signals",
        before: null,
        after: {
          id,
          firm: "s000799",
          on: "2026-10-01",
          kind: "new_plant",
          text: signal,
          source: null,
          asOf: null,
          confidence: "assumed",
          note: null,
        },
      },
    ],
  });
  await visit(page, "/firm/s000799?lang=zh");
  await expect(page.getByRole("region", { name: words.zh.dossier.signals })).toContainText(signal);
  await page.getByText(history.title, { exact: true }).last().click();
  const entry = page.getByRole("listitem").filter({ hasText: signal }).first();
  await expect(entry).toContainText(signal);
  await page
    .getByRole("button", { name: new RegExp(`^${history.undo}变更`) })
    .first()
    .click();
  await expect(page.getByRole("region", { name: words.zh.dossier.signals })).not.toContainText(signal);
});

test("a list opens beside its field, with motion and for a reader who wants none", async ({ page }) => {
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    await page.emulateMedia({ reducedMotion });
    await visit(page, "/changes?lang=zh");
    await page.getByLabel(changes.kind).click();
    await expect(page.getByTitle(words.zh.history.kind.project, { exact: true })).toBeInViewport({
      ratio: 1,
    });
  }
});
