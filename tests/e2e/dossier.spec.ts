import { expect, type Page, test } from "@playwright/test";
import { answer, PLACE, settled, visit, words } from "./visit.ts";

const { dossier, firmRecord: record } = words.zh;

/** A firm of this spec's own, which makes a segment that is missing here. */
async function ownFirm(page: Page, name: string): Promise<string> {
  const { gaps } = await answer<{ gaps: { segment: string; class: string }[] }>(
    page,
    `/api/gaps?chain=battery&place=${PLACE}&limit=400&reasons=0`,
  );
  const segment = gaps.find((gap) => gap.class === "missing")?.segment;
  const made = await page.request.post("/api/found-firms", {
    data: {
      id: `dossier-${name}`,
      rows: [{ name, makes: segment, place: "430000", source: "档案试验来源" }],
    },
  });
  expect(made.ok()).toBe(true);
  return (await made.json()).firms[0].firm;
}

const part = (page: Page, name: string) => page.getByRole("region", { name });
const address = (firm: string) => `/firm/${encodeURIComponent(firm)}?lang=zh&place=${PLACE}`;

test("a candidate's dossier tells the gaps it would fill, with whom, and what to find out", async ({
  page,
}) => {
  const firm = await ownFirm(page, "档案试验甲企业");
  await visit(page, address(firm));
  await expect(page.getByText(dossier.standing.candidate, { exact: true })).toBeVisible();
  await expect(part(page, dossier.fills).getByText(/[补强延]链第/)).toBeVisible();
  await expect(part(page, dossier.todo).getByText(/登记信息缺/)).toBeVisible();
  await part(page, dossier.fills).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/chain\/battery\?.*segment=/);
});

test("what an officer learns is entered, refused at the field when wrong, and taken back", async ({
  page,
}) => {
  const firm = await ownFirm(page, "档案试验乙企业");
  await visit(page, address(firm));
  await part(page, dossier.signals).getByRole("button", { name: dossier.addSignal }).click();
  const drawer = page.getByRole("dialog", { name: record.title.signals });
  await drawer.getByRole("textbox", { name: record.field.on, exact: true }).fill("2026-13");
  await drawer.getByLabel(record.field.text).fill("拟在邻县建新厂");
  await drawer.getByRole("combobox", { name: record.source }).fill("档案试验走访");
  await drawer.getByRole("button", { name: record.save }).click();
  await expect(drawer.getByText("没有 13 月")).toBeVisible();
  await drawer.getByRole("textbox", { name: record.field.on, exact: true }).fill("2026-03");
  await drawer.getByRole("button", { name: record.save }).click();
  await expect(part(page, dossier.signals).getByText("拟在邻县建新厂")).toBeVisible();
  await page.getByRole("button", { name: words.zh.history.undo }).click();
  await expect(page.getByRole("status").getByText(record.undone)).toBeVisible();
  await expect(part(page, dossier.signals).getByText("拟在邻县建新厂")).toBeHidden();
});

test("the register is corrected; whoever is late is told", async ({ page }) => {
  const firm = await ownFirm(page, "档案试验丙企业");
  await visit(page, address(firm));
  await part(page, dossier.facts).getByRole("button", { name: /^修改/ }).click();
  const drawer = page.getByRole("dialog", { name: record.title.firms });
  await drawer.getByLabel(record.field.employees).fill("88");

  const { firm: now } = await answer<{ firm: Record<string, unknown> }>(
    page,
    `/api/firms/${encodeURIComponent(firm)}`,
  );
  const { active: _, ...before } = now;
  const staff = Number(before.employees ?? 0) + 1;
  const changes = [{ of: "firms", before, after: { ...before, employees: staff } }];
  const other = await page.request.post(`/api/firms/${encodeURIComponent(firm)}/changes`, {
    data: { changes },
  });
  expect(other.ok()).toBe(true);

  await drawer.getByRole("button", { name: record.save }).click();
  await drawer.getByRole("button", { name: record.showNow }).click();
  await expect(drawer.getByLabel(record.field.employees)).toHaveValue(String(staff));
  await drawer.getByLabel(record.field.employees).fill("88");
  await drawer.getByRole("button", { name: record.save }).click();
  await expect(part(page, dossier.facts).getByText("88 人")).toBeVisible();
});

test("prints on exactly two pages", async ({ page }) => {
  const [most] = (await answer<{ firms: { id: string }[] }>(page, "/api/firms?sort=name&limit=1")).firms;
  for (const firm of ["s000799", "s300769", "jiebao", most?.id ?? "muli"])
    for (const lang of ["zh", "en"]) {
      await visit(page, `/firm/${encodeURIComponent(firm)}?lang=${lang}&place=${PLACE}`);
      await settled(page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect([firm, lang, pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([firm, lang, 2]);
    }
});
