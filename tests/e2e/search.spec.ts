import { expect, type Page, test } from "@playwright/test";
import { address, PLACE, visit, words } from "./visit.ts";

test.setTimeout(150_000);

const { search } = words.zh;
const field = (page: Page) => page.getByRole("combobox", { name: search.title });
const options = (page: Page) => page.getByRole("listbox", { name: search.results }).getByRole("option");

async function open(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}
/** Types as a reader does and waits for what is found. */
async function type(page: Page, typed: string) {
  await field(page).fill(typed);
  await expect(options(page).first()).toBeVisible();
}

const BRACKETS = "湘西搜索（集团）有限公司";
const PERSON = "龙小清";
const TRIP = "长三角招商行";

test.beforeAll(async ({ request }) => {
  const rows = ["*ST东南", BRACKETS].map((name) => ({ name, makes: "纸箱", place: "吉首市" }));
  const firms = await request.post("/api/found-firms", { data: { by: null, place: PLACE, rows } });
  const person = await request.put("/api/people/search-person", {
    data: { by: null, version: 0, name: PERSON, title: "园区专员" },
  });
  const trip = await request.put("/api/trips/search-trip", {
    data: {
      by: null,
      version: 0,
      name: TRIP,
      place: PLACE,
      start: "433101",
      end: null,
      days: 1,
      startOn: "2026-12-01",
      visits: [],
    },
  });
  for (const made of [firms, person, trip]) expect(made.status(), await made.text()).toBeLessThan(300);
});

/** What is typed, what it finds, and whether that is a firm. */
const CASES = [
  ["（集团）", BRACKETS, true],
  ["＊ST东南", "*ST东南", true],
  ["ＷＦＢ", "无纺布", false],
  ["无 纺 布", "无纺布", false],
  ["酒鬼　酒", "酒鬼酒", true],
  ["無紡布", "无纺布", false],
  ["酒鬼酒", "酒鬼酒", true],
  ["jgj", "酒鬼酒", true],
  ["hunchun", "珲春市", false],
  ["huangpi", "黄陂区", false],
] as const;

test("whatever its width, brackets, blanks, script or spelling, a name is found in Ctrl-K", async ({
  page,
}) => {
  await visit(page, address("liquor"));
  await open(page);
  for (const [typed, name] of CASES) {
    await type(page, typed);
    await expect(options(page).filter({ hasText: name }).first(), typed).toBeVisible();
  }
  await type(page, "酒鬼酒");
  await expect(options(page).first()).toHaveText(/^酒鬼酒/);
  await expect(
    page.getByRole("listbox", { name: search.results }).getByRole("group").first(),
  ).toHaveAccessibleName(/^企业/);
});

test("and in the list of firms and in a field of a form that takes a firm", async ({ page }) => {
  await visit(page, "/firms?lang=zh");
  for (const [typed, name] of CASES.filter(([, , firm]) => firm)) {
    await page.getByRole("searchbox").first().fill(typed);
    await expect(page.getByRole("row").filter({ hasText: name }).first(), typed).toBeVisible();
  }
  await expect(page.getByRole("columnheader", { name: words.zh.firms.name }).first()).not.toHaveAttribute(
    "aria-sort",
    /ascending/,
  );
  const { project } = words.zh;
  await visit(page, `/projects?lang=zh&place=${PLACE}`);
  await page.getByRole("button", { name: words.zh.projects.make, exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: project.new });
  const firm = dialog.getByLabel(project.field.firm, { exact: true });
  for (const [typed, name] of CASES.filter(([, , isFirm]) => isFirm)) {
    await firm.fill(typed);
    await expect(page.locator(".ant-select-item-option", { hasText: name }).first(), typed).toBeVisible();
  }
  await firm.press("Enter");
  await expect(dialog).toContainText("酒鬼酒");
});

for (const [kind, typed, url] of [
  ["a project", "jgdq", /\/project\/jiugui-daqu/],
  ["a person by name", "longxiaoqing", /\/projects\?.*owner=search-person/],
  ["a person by title", "园区专员", /\/projects\?.*owner=search-person/],
  ["an adviser", "ycj", /\/introducers\?.*by=yang-changjun/],
  ["a trip", "csj", /\/trips\/search-trip/],
  ["a page", "ddb", /\/figures\/monthly/],
] as const)
  test(`Enter opens ${kind}`, async ({ page }) => {
    await visit(page, address("liquor"));
    await open(page);
    await type(page, typed);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(url);
    await expect(field(page)).toBeHidden();
  });

test("Enter before the answer is here opens its first", async ({ page }) => {
  await visit(page, address("liquor"));
  await open(page);
  await type(page, "jgj");
  await page.route("**/api/search?*", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.continue();
  });
  await field(page).fill("ddb");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/figures\/monthly/);
});

test("while an input method composes, Enter chooses nothing", async ({ page }) => {
  await visit(page, address("liquor"));
  await open(page);
  await type(page, "jgj");
  await field(page).evaluate((input) => {
    for (const told of [{ isComposing: true }, { keyCode: 229 }])
      input.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...told }),
      );
  });
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/firm\/s000799/);
});

test("what was opened last stands there before anything is typed", async ({ page }) => {
  await visit(page, "/firm/s000799?lang=zh");
  await visit(page, "/project/jiugui-daqu?lang=zh");
  await open(page);
  await expect(options(page).first()).toContainText("酒鬼大曲");
  await expect(options(page).nth(1)).toContainText("酒鬼酒");
});
