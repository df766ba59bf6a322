// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { FirmsTable } from "../../../../web/pages/firms/list/firms-table.tsx";
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

describe("the table of firms", () => {
  test("tells place, size and what a firm makes, and how much more", async () => {
    const made = ["白酒", "基酒", "曲", "酒瓶", "包装"].map((nameZh) => ({
      segment: nameZh,
      nameZh,
      nameEn: null,
    }));
    await show(
      <FirmsTable
        firms={[
          firm({ makes: made.slice(0, 3), makesTotal: 12 }),
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
        sort="name"
        onSort={() => {}}
      />,
      { at: "/?place=430000" },
    );
    const [, first, second] = screen.getAllByRole("row");
    expect(within(first!).getByRole("link", { name: "酒鬼酒" }).getAttribute("href")).toBe("/firm/jiugui");
    expect(first!.textContent).toContain("白酒、基酒");
    expect(first!.textContent).toContain("等 12 项");
    expect(second!.textContent).toContain("注销");
    expect(second!.textContent).toContain("不详");
  });

  test("says by what it is sorted, and turns the order on the same head", async () => {
    const onSort = vi.fn();
    const { user } = await show(<FirmsTable firms={[firm({})]} sort="-employees" onSort={onSort} />);
    const head = screen.getByRole("columnheader", { name: /职工/ });
    expect(head.getAttribute("aria-sort")).toBe("descending");
    await user.click(within(head).getByRole("button"));
    expect(onSort).toHaveBeenLastCalledWith("employees");
    await user.click(screen.getByRole("button", { name: /企业/ }));
    expect(onSort).toHaveBeenLastCalledWith("name");
  });
});
