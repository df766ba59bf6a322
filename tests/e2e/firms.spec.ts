import { expect, test } from "@playwright/test";
import { address, answer, PLACE, visit, words } from "./visit.ts";

interface Panorama {
  leaders: { id: string; name: string }[];
}

test("Ctrl-K finds a segment by the initials of an alias and opens it by keyboard", async ({ page }) => {
  await visit(page, address("liquor"));
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: words.zh.search.title });
  await expect(field).toBeFocused();
  await field.fill("wfb");
  const found = page.getByRole("listbox", { name: words.zh.search.results }).getByRole("option");
  await expect(found.first()).toBeVisible();
  await expect(found.filter({ hasText: "无纺布" }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/segment=/);
});

test("a firm has a page of its own, with what it makes and where that is stated", async ({ page }) => {
  const { leaders } = await answer<Panorama>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  const [leader] = leaders;
  await visit(page, `/firm/${leader?.id}?lang=zh`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(leader?.name ?? "");
  await expect(page.getByRole("region", { name: words.zh.dossier.products })).toBeVisible();
  await page
    .getByRole("button", { name: /查看来源/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: words.zh.statement.source })).toBeVisible();
});

test("the leader view puts a firm in the middle and leads on to another", async ({ page }) => {
  const { leaders } = await answer<Panorama>(page, `/api/panorama?chain=liquor&place=${PLACE}`);
  const [leader] = leaders;
  await visit(page, `/leader/${leader?.id}?place=${PLACE}&lang=zh`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(leader?.name ?? "");
  const onward = page.getByRole("main").locator('a[href*="/leader/"], a[href*="/firm/"]').first();
  await onward.click();
  await expect(page).not.toHaveURL(new RegExp(`/leader/${leader?.id}\\?`));
});

test("the directory of firms finds by name and sorts", async ({ page }) => {
  await visit(page, "/firms?lang=zh");
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill("酒鬼");
  await expect(page.getByRole("link", { name: /酒鬼酒/ }).first()).toBeVisible();
});

for (const language of ["zh", "en"] as const)
  test(`a relation reads the same from both pages, as the data says it (${language})`, async ({ page }) => {
    const { dossier } = words[language];
    const attracted = { zh: "落户得益于", en: "came here because of" }[language];
    await visit(page, `/firm/jiebao?place=${PLACE}&lang=${language}`);
    const row = (firm: string) =>
      page
        .getByRole("region", { name: new RegExp(`^${dossier.relations}`) })
        .getByRole("listitem")
        .filter({ hasText: firm });
    // On an English page a name has its pinyin beside it.
    const read = (...parts: string[]) => new RegExp(parts.join("\\s*(?:[A-Z][a-z]+)?\\s*"));
    await expect(row("惠康医药")).toContainText(read("惠康医药", attracted, dossier.self));
    await visit(page, `/firm/huikang?place=${PLACE}&lang=${language}`);
    await expect(row("洁宝日化")).toContainText(read(dossier.self, attracted, "洁宝日化"));
    await visit(page, `/leader/jiebao?place=${PLACE}&lang=${language}`);
    const { network } = words[language];
    await page.getByRole("button", { name: network.list, exact: true }).click();
    const listed = page.getByRole("row").filter({ hasText: "惠康医药" }).first();
    await expect(listed).toContainText(network.relation.attracted_by);
    await expect(listed).toContainText("洁宝日化");
  });

test("the leader view counts the needs that the panels count, and says of what kind each is", async ({
  page,
}) => {
  const { makes, lacking } = await answer<{
    makes: { segment: string; chain: string }[];
    lacking: { neededBy: { id: string } | null; boughtIn: boolean }[];
  }>(page, `/api/leaders/s000799?place=${PLACE}`);
  let unmet = lacking.filter(({ neededBy }) => neededBy === null).length;
  for (const { segment, chain } of makes) {
    const { needs } = await answer<{ needs: { met: boolean }[] }>(
      page,
      `/api/segments/${segment}?place=${PLACE}&chain=${chain}`,
    );
    unmet += needs.filter(({ met }) => !met).length;
  }
  await visit(page, `/leader/s000799?place=${PLACE}&lang=zh`);
  const boughtIn = lacking.filter((need) => need.boughtIn).length;
  await expect(page.getByText(new RegExp(`^${unmet - boughtIn} 项需求没有着落`))).toBeVisible();
  await expect(page.getByText(`另有 ${boughtIn} 项只能外购`)).toBeVisible();
  await expect(page.getByText(words.zh.kind.packaging_for.name, { exact: true }).first()).toBeVisible();
});

test("what a firm fills has its list, a score of 100 with how high it is, and what to do", async ({
  page,
}) => {
  const { roles } = await answer<{ roles: { list: string | null; score: number }[] }>(
    page,
    `/api/firms/xinshiji-taoci/dossier?place=${PLACE}`,
  );
  const [role] = roles.filter(({ list }) => list !== null);
  await visit(page, `/firm/xinshiji-taoci?place=${PLACE}&lang=zh`);
  const fills = page.getByRole("region", { name: new RegExp(`^${words.zh.dossier.fills}`) });
  await expect(fills).toContainText(/补链第 \d+ \/ \d+/);
  await expect(fills).toContainText(new RegExp(`${Math.round((role?.score ?? 0) * 100)} [高中低]`));
});

test("who makes it as a by-product is listed and told apart", async ({ page }) => {
  await visit(page, `/firms?segment=liquor:lees&place=${PLACE}&lang=zh`);
  await expect(page.getByRole("row").filter({ hasText: "雪花啤酒" })).toContainText("副产（来自啤酒酿造）");
});

test("firms that may be one are told, and so is what is doubtful", async ({ page }) => {
  await visit(page, `/firm/jifeng?place=${PLACE}&lang=zh`);
  await expect(page.getByText(/可能是同一家.*云仓供应链/)).toBeVisible();
});
