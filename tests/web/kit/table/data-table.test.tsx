// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { TableColumn } from "../../../../web/kit/table/columns.ts";
import { DataTable } from "../../../../web/kit/table/data-table.tsx";
import { show } from "../../screen.tsx";

interface Firm {
  id: string;
  name: string;
  place: string;
  employees: number | null;
}
const firms: Firm[] = [
  { id: "a", name: "酒鬼酒", place: "吉首", employees: 1200 },
  { id: "b", name: "湘泉", place: "吉首", employees: null },
  { id: "c", name: "振兴", place: "永顺", employees: 90 },
];
const columns: TableColumn<Firm>[] = [
  { key: "name", title: "企业", value: ({ name }) => name, fixed: true, filter: "text" },
  { key: "place", title: "地区", value: ({ place }) => place, filter: "values" },
  { key: "employees", title: "职工", value: ({ employees }) => employees, type: "number", sum: true },
  { key: "id", title: "代码", value: ({ id }) => id, optional: true, rank: false },
  { key: "note", title: "备注", value: () => null, optional: true, rank: false },
];
const table = (more: Partial<Parameters<typeof DataTable<Firm>>[0]> = {}) => (
  <DataTable<Firm>
    name="企业"
    keep="firms"
    columns={columns}
    rows={firms}
    rowKey={({ id }) => id}
    empty="没有企业"
    {...more}
  />
);
const head = (name: string) =>
  screen.getAllByRole("columnheader", { name }).find((one) => one.className.includes("ant-table"))!;
const names = () =>
  [...document.querySelectorAll("tr.ant-table-row")].map(
    (row) => row.querySelector("td:not([class*=select])")?.textContent,
  );
const sums = () => [...document.querySelectorAll("tfoot td")].map(({ textContent }) => textContent);

describe("the table", () => {
  test("sorts by a head, says so to a screen reader, and adds up", async () => {
    const { user } = await show(table());
    expect(names()).toEqual(["酒鬼酒", "湘泉", "振兴"]);
    expect(sums()).toEqual(["合计", "", "1,290"]);
    await user.click(head("职工"));
    expect([names(), head("职工").getAttribute("aria-sort")]).toEqual([
      ["酒鬼酒", "振兴", "湘泉"],
      "descending",
    ]);
    await user.click(head("职工"));
    expect([names(), head("职工").getAttribute("aria-sort")]).toEqual([
      ["振兴", "酒鬼酒", "湘泉"],
      "ascending",
    ]);
    await user.click(head("职工"));
    expect(names()).toEqual(["酒鬼酒", "湘泉", "振兴"]);
  });

  test("asks for another order where the page keeps it", async () => {
    const onOrder = vi.fn();
    const { user } = await show(table({ order: "-employees", onOrder, ordered: true }));
    expect(names()).toEqual(["酒鬼酒", "湘泉", "振兴"]);
    await user.click(head("企业"));
    expect(onOrder).toHaveBeenLastCalledWith("name");
    await user.click(head("职工"));
    expect(onOrder).toHaveBeenLastCalledWith("employees");
  });

  test("keeps rows by values and by text, and says which; the sum follows", async () => {
    const { user } = await show(table());
    await user.click(screen.getByRole("button", { name: "按列筛选：企业" }));
    await user.click(screen.getByRole("checkbox", { name: /吉首/ }));
    expect([names(), sums()]).toEqual([
      ["酒鬼酒", "湘泉"],
      ["合计", "", "1,200"],
    ]);
    await user.type(screen.getByRole("textbox", { name: "企业 含有" }), "泉");
    expect(names()).toEqual(["湘泉"]);
    expect(screen.getByText("1 行，共 3 行")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "不再筛选企业" }));
    await user.click(screen.getByRole("button", { name: "不再筛选地区" }));
    expect(names()).toEqual(["酒鬼酒", "湘泉", "振兴"]);
  });

  test("shows the columns a reader chose, the next time too", async () => {
    const { user, unmount } = await show(table());
    await user.click(screen.getByRole("button", { name: "选择要显示的列：企业" }));
    await user.click(screen.getByRole("checkbox", { name: "代码" }));
    await user.click(screen.getByRole("checkbox", { name: "地区" }));
    expect(screen.getByRole("checkbox", { name: "企业" })).toHaveProperty("disabled", true);
    const titles = () =>
      [...document.querySelectorAll("th.ant-table-cell")].map(({ textContent }) => textContent);
    expect(titles()).toEqual(["企业", "职工", "代码"]);
    unmount();
    const again = await show(table());
    expect(titles()).toEqual(["企业", "职工", "代码"]);
    await again.user.click(screen.getByRole("button", { name: "选择要显示的列：企业" }));
    await again.user.click(screen.getByRole("button", { name: "恢复默认的列" }));
    expect(titles()).toEqual(["企业", "地区", "职工"]);
    expect(localStorage.getItem("liantu.table.firms")).toBe(null);
  });

  test("counts what is chosen in a bar at the bottom, with what can be done and a way out", async () => {
    const onChosen = vi.fn();
    const { user } = await show(
      table({ chosen: ["a", "c"], onChosen, bulk: <button type="button">加入名单</button> }),
    );
    const bar = within(screen.getByRole("toolbar", { name: "对所选的操作：企业" }));
    expect(bar.getByText("已选 2 项")).toBeDefined();
    expect(bar.getByRole("button", { name: "加入名单" })).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: "选择 湘泉" }));
    expect(onChosen).toHaveBeenLastCalledWith(["a", "c", "b"]);
    await user.click(bar.getByRole("button", { name: "取消选择" }));
    expect(onChosen).toHaveBeenLastCalledWith([]);
  });

  test("what a filter hides stays chosen, and the bar says so", async () => {
    const onChosen = vi.fn();
    const { user } = await show(
      table({ chosen: ["a", "c"], onChosen, bulk: <button type="button">移出</button> }),
    );
    await user.click(screen.getByRole("button", { name: "按列筛选：企业" }));
    await user.type(screen.getByRole("textbox", { name: "企业 含有" }), "泉");
    expect(names()).toEqual(["湘泉"]);
    const bar = screen.getByRole("toolbar", { name: "对所选的操作：企业" });
    expect(bar.textContent).toContain("已选 2 项，其中 2 项不在当前筛选内");
    await user.click(screen.getByRole("checkbox", { name: "选择 湘泉" }));
    expect(onChosen).toHaveBeenLastCalledWith(["a", "c", "b"]);
  });

  test("what opens below a row takes the focus", async () => {
    const { user } = await show(table({ opened: ({ name }) => `${name}的档案` }));
    await user.click(screen.getAllByRole("button", { name: "展开行" })[1]!);
    await act(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
    expect(document.activeElement?.textContent).toBe("湘泉的档案");
  });

  test("goes to paper whole: every row, its head and what it is", async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ ...firms[0]!, id: `${at}`, name: `企业${at}号` }));
    await show(table({ rows: many, note: [["地区", "湘西"]] }));
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    const paper = document.querySelector("table[data-sheet-size]")!;
    expect(paper.querySelectorAll("tbody tr").length).toBe(401);
    expect(paper.querySelector("thead td")?.textContent).toContain("企业地区：湘西行数：400打印日期：");
    expect([...paper.querySelectorAll("th")].map(({ textContent }) => textContent)).toEqual([
      "企业",
      "地区",
      "职工",
    ]);
    expect(paper.querySelector("tbody tr:last-child")?.textContent).toBe("合计480,000");
    act(() => void window.dispatchEvent(new Event("afterprint")));
    expect(document.querySelector("table[data-sheet-size]")).toBe(null);
  });

  test("says so where nothing is listed", async () => {
    await show(table({ rows: [] }));
    expect(screen.getByText("没有企业")).toBeDefined();
    expect(sums()).toEqual([]);
  });

  test("shows cards where there is no room, and has Excel and the whole list for paper all the same", async () => {
    await show(table({ cards: (rows) => <p>{rows.map(({ name }) => name).join(" ")}</p> }));
    expect(screen.getByText("酒鬼酒 湘泉 振兴").closest("[data-paper=no]")).not.toBeNull();
    expect(document.querySelector("table")).toBeNull();
    expect(screen.getByRole("button", { name: "Excel：企业" })).toBeDefined();
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    expect(document.querySelectorAll("table[data-sheet-size] tbody tr").length).toBe(4);
    act(() => void window.dispatchEvent(new Event("afterprint")));
  });

  test("fetched whole, the rows keep the order and the filters of those listed", async () => {
    const more = { id: "d", name: "边城", place: "吉首", employees: 5000 };
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const { user } = await show(
      table({
        columns: [...columns, { key: "more", title: "更多", value: () => "" }],
        all: async () => [...firms, more],
      }),
    );
    await user.click(head("职工"));
    await user.click(screen.getByRole("button", { name: "按列筛选：企业" }));
    await user.click(screen.getByRole("checkbox", { name: "吉首 2" }));
    await user.click(screen.getByRole("button", { name: "打印：企业" }));
    const first = () =>
      [
        ...document.querySelectorAll(
          "table[data-sheet-size] tbody tr td:first-child, table[data-sheet-size] tbody tr th:first-child",
        ),
      ].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(first().slice(0, 3)).toEqual(["边城", "酒鬼酒", "湘泉"]));
  });
});
