// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { changesAddress } from "../../../../web/kit/address.ts";
import { ChangesPage } from "../../../../web/pages/office/changes/changes-page.tsx";
import { brief, change } from "../../changes.ts";
import { type Answers, asked, Failing, type Request, show } from "../../screen.tsx";

const written = vi.hoisted(() => [] as { rows: { number: number }[]; about: { lines: string[][] } }[]);
vi.mock("../../../../web/kit/table/workbook.ts", () => ({
  writeWorkbook: async (book: (typeof written)[number]) => {
    written.push(book);
    return new Blob();
  },
}));
vi.mock("../../../../web/kit/save.ts", () => ({ saveFile: () => {}, fileName: (name: string) => name }));

const PEOPLE = { people: [{ id: "chen", name: "陈静", title: null, version: 1 }] };
const route = { path: "/changes", schema: changesAddress };
const page = (answers: Answers, at = "/changes") =>
  show(<ChangesPage />, { answers: { "/api/people": PEOPLE, ...answers }, route, at });
const list = () => screen.getByRole("region", { name: "变更记录" });

describe("the page of all changes", () => {
  test("filters stand in the address and are asked for", async () => {
    const { user, address } = await page({
      "/api/changes": { number: 12, changes: [brief()], total: 1, cursor: null },
    });
    await screen.findByText("共 1 次变更");
    await user.click(screen.getByLabelText("类别"));
    await user.click(await screen.findByTitle("企业资料", {}, { timeout: 5_000 }));
    await user.click(await screen.findByLabelText("谁"));
    await user.click(await screen.findByTitle("陈静", {}, { timeout: 5_000 }));
    await waitFor(() => expect(address()).toBe("/changes?kind=firm&by=chen"));
    await waitFor(() =>
      expect(asked("/api/changes").at(-1)?.parameters).toEqual({ by: "chen", kind: "firm", limit: "50" }),
    );
  });

  test("what the address says is asked for at once; nothing fits, and one button clears it", async () => {
    const { user, address } = await page(
      {
        "/api/changes": ({ parameters }: Request) => ({
          number: 12,
          total: parameters.kind ? 0 : 1,
          cursor: null,
          changes: parameters.kind ? [] : [brief()],
        }),
      },
      "/changes?kind=trip&from=2026-11-01&to=2026-11-30&place=xiangxi-hitech",
    );
    expect(await screen.findByText("没有符合条件的变更。", { exact: false })).toBeDefined();
    expect(asked("/api/changes")[0]?.parameters).toEqual({
      kind: "trip",
      from: "2026-11-01",
      to: "2026-11-30",
      limit: "50",
    });
    await user.click(screen.getByRole("button", { name: "清除条件" }));
    expect(await screen.findByText("共 1 次变更")).toBeDefined();
    expect(address()).toBe("/changes?place=xiangxi-hitech");
  });

  test("nothing was ever changed says so", async () => {
    await page({ "/api/changes": { number: 0, changes: [], total: 0, cursor: null } });
    expect(await screen.findByText("还没有任何变更。")).toBeDefined();
  });

  test("why it cannot be read is told, and asked again on request", async () => {
    let down = true;
    const { user } = await page({
      "/api/changes": () =>
        down
          ? new Failing(500, { code: "internal", detail: "坏了" })
          : { number: 12, changes: [brief()], total: 1, cursor: null },
    });
    const again = await screen.findByRole("button", { name: "重试" }, { timeout: 5_000 });
    down = false;
    await user.click(again);
    expect(await screen.findByText("共 1 次变更")).toBeDefined();
  });

  test("more are read page by page, under their days", async () => {
    const at = (number: number) => brief({ number, at: `2026-11-0${number}T08:00:00.000Z` });
    const { user } = await page({
      "/api/changes": ({ parameters }: Request) =>
        parameters.cursor === "2"
          ? { number: 3, changes: [at(1)], total: 3, cursor: null }
          : { number: 3, changes: [at(3), at(2)], total: 3, cursor: "2" },
    });
    await screen.findByText("共 3 次变更");
    await user.click(screen.getByRole("button", { name: "再看 1 次" }));
    expect(await within(list()).findByText("#1")).toBeDefined();
    expect(within(list()).getAllByRole("heading", { level: 3 })).toHaveLength(3);
    expect(screen.queryByRole("button", { name: /再看/ })).toBeNull();
  });

  test("Excel has every change that fits, and says by what they were chosen", async () => {
    const at = (number: number) => brief({ number, at: `2026-11-0${number}T08:00:00.000Z` });
    const { user } = await page(
      {
        "/api/changes": ({ parameters }: Request) =>
          parameters.cursor === "2"
            ? { number: 3, changes: [at(1)], total: 3, cursor: null }
            : { number: 3, changes: [at(3), at(2)], total: 3, cursor: "2" },
      },
      "/changes?kind=firm&by=chen&from=2026-11-01",
    );
    await screen.findByText("共 3 次变更");
    await screen.findByText("陈静", { selector: ".ant-select *" });
    await user.click(screen.getByRole("button", { name: /Excel/ }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(written[0]?.about.lines.slice(1, 4)).toEqual([
      ["谁", "陈静"],
      ["类别", "企业资料"],
      ["从", "2026-11-01"],
    ]);
  });

  test("a link to one change shows it open above the others", async () => {
    await page(
      {
        "/api/changes": { number: 40, changes: [], total: 0, cursor: null },
        "/api/changes/12": change(),
      },
      "/changes?change=12",
    );
    const opened = await screen.findByRole("region", { name: "变更 12" });
    expect(await within(opened).findByText("所在地")).toBeDefined();
    expect(within(opened).getByText("湘西高新区")).toBeDefined();
  });
});
