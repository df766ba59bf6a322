// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import i18next from "i18next";
import { describe, expect, test, vi } from "vitest";
import { FirmsTable } from "../../../../web/pages/firms/list/firms-table.tsx";
import { makesText } from "../../../../web/pages/firms/list/makes-cell.tsx";
import { show } from "../../screen.tsx";

type Firm = Parameters<typeof FirmsTable>[0]["firms"][number];
const firm = (given: Partial<Firm>) =>
  ({
    id: "jiugui",
    name: "酒鬼酒",
    fullName: "酒鬼酒股份有限公司",
    place: "jishou",
    placeName: "吉首市",
    active: true,
    status: "存续",
    leader: false,
    employees: 1200,
    registeredCapitalWan: 32_493,
    founded: "1997",
    makes: [],
    makesTotal: 0,
    ...given,
  }) as Firm;

const nothing = { total: 2, all: async () => [], note: [] };

describe("the table of firms", () => {
  test("tells place and size, and all that a firm makes on request", async () => {
    const made = ["白酒", "基酒", "曲", "酒瓶", "包装"].map((nameZh) => ({
      segment: nameZh,
      nameZh,
      nameEn: null,
    }));
    const { user } = await show(
      <FirmsTable
        {...nothing}
        firms={[
          firm({ makes: made, makesTotal: 5 }),
          firm({
            id: "b",
            name: "甲",
            place: null,
            placeName: null,
            active: false,
            status: "注销",
            employees: null,
          }),
        ]}
        order="name"
        onSort={() => {}}
      />,
      { at: "/?place=430000" },
    );
    const rows = screen.getAllByRole("row");
    const first = rows.find((row) => row.textContent?.includes("酒鬼酒"))!;
    const second = rows.find((row) => row.textContent?.includes("甲"))!;
    expect(within(first).getByRole("link", { name: "酒鬼酒" }).getAttribute("href")).toBe("/firm/jiugui");
    expect(first.textContent).toContain("白酒、基酒、曲");
    expect(second.textContent).toContain("注销");
    expect(second.textContent).toContain("不详");
    await user.click(within(first).getByRole("button", { name: "酒鬼酒生产的全部 5 项" }));
    const whole = await screen.findByRole("dialog", { name: "酒鬼酒生产的全部 5 项" });
    expect(
      within(whole)
        .getAllByRole("listitem")
        .map((one) => one.textContent),
    ).toEqual(made.map(({ nameZh }) => nameZh));
  });

  test("is sorted by the server: by the head that is pressed", async () => {
    const onSort = vi.fn();
    const { user } = await show(
      <FirmsTable {...nothing} firms={[firm({})]} order="-employees" onSort={onSort} />,
    );
    const heads = screen.getAllByRole("columnheader", { name: /职工/ });
    const head = heads.find((one) => one.getAttribute("aria-sort") !== null)!;
    expect(head.getAttribute("aria-sort")).toBe("descending");
    await user.click(head);
    expect(onSort).toHaveBeenLastCalledWith("employees");
  });
});

test("what is written to Excel names all that a firm makes", () => {
  const made = ["a", "b", "c", "d"].map((nameZh) => ({ segment: nameZh, nameZh, nameEn: null }));
  const t = i18next.getFixedT("zh");
  expect(makesText(firm({ makes: made }), t, "zh")).toBe("a、b、c、d");
});
