// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { HistoryList } from "../../../../web/kit/history/history-list.tsx";
import { brief, change } from "../../changes.ts";
import { asked, Failing, show } from "../../screen.tsx";

describe("the history", () => {
  test("tells who did what, and opened, each value as it was and as it is, by name", async () => {
    const { user } = await show(<HistoryList changes={[brief()]} />, {
      answers: { "/api/changes/12": change() },
    });
    expect(screen.getByText("陈静")).toBeDefined();
    expect(screen.getByText("企业资料")).toBeDefined();
    expect(asked()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "展开变更 12 的内容" }));
    const row = await screen.findByText("所在地");
    const fields = row.closest("dl")!;
    expect(fields.textContent).toBe("所在地原为 吉首市→改为 湘西高新区职工人数原为 1,200→改为 （空）");
    expect(screen.getByRole("link", { name: "酒鬼酒" }).getAttribute("href")).toBe("/firm/jiugui");
    await user.click(screen.getByRole("button", { name: "收起变更 12 的内容" }));
    expect(screen.queryByText("所在地")).toBeNull();
  });

  test("one button undoes, and what stands on the page of it is asked for again", async () => {
    const undo = brief({ number: 13, kind: "undo", undoes: 12 });
    const { user, client } = await show(<HistoryList changes={[brief()]} />, {
      answers: { "POST /api/changes/12/undo": undo },
    });
    client.setQueryData(["/api/firms/jiugui/dossier", {}], {});
    client.setQueryData(["/api/people", {}], { people: [] });
    await user.click(screen.getByRole("button", { name: "撤销变更 12" }));
    await waitFor(() =>
      expect(client.getQueryState(["/api/firms/jiugui/dossier", {}])?.isInvalidated).toBe(true),
    );
    expect(client.getQueryState(["/api/people", {}])?.isInvalidated).toBe(false);
    expect(asked("/api/changes/12/undo").map(({ method, body }) => [method, body])).toEqual([
      ["POST", { by: null }],
    ]);
    expect(screen.getByText("已撤销，可以恢复。")).toBeDefined();
  });

  test("refused, it names the change that stands on it", async () => {
    const later = brief({ number: 15, byName: "李明", at: "2026-11-29T09:00:00.000Z" });
    const { user } = await show(<HistoryList changes={[brief()]} />, {
      answers: {
        "/api/changes/15": change(later),
        "POST /api/changes/12/undo": new Failing(409, {
          code: "overtaken",
          detail: "place：之后又有改动",
          field: "place",
          current: { number: 15, table: "firms" },
        }),
      },
    });
    await user.click(screen.getByRole("button", { name: "撤销变更 12" }));
    const told = await screen.findByRole("alert");
    expect(told.textContent).toContain("不能撤销：“所在地”之后又有改动，请先撤销");
    const link = within(told).getByRole("link");
    await waitFor(() => expect(link.textContent).toContain("变更 15（企业资料 酒鬼酒，李明，"));
    expect(link.getAttribute("href")).toBe("/changes?change=15");
  });

  test("an undone change says by which, has no button; the undo can be undone", async () => {
    const undone = brief({ undoneBy: 13 });
    const undo = brief({ number: 13, kind: "undo", undoes: 12 });
    await show(<HistoryList changes={[undo, undone]} />);
    expect(screen.queryByRole("button", { name: "撤销变更 12" })).toBeNull();
    expect(screen.getByRole("link", { name: "已由变更 13 撤销" })).toBeDefined();
    expect(screen.getByRole("button", { name: "恢复：撤销变更 13" })).toBeDefined();
    expect(screen.getByRole("link", { name: "撤销了变更 12" })).toBeDefined();
  });

  test("many rows are taken back only by a second press", async () => {
    const load = brief({ kind: "load", bulk: true, rowsTotal: 4000, tables: ["firms", "makes"], things: [] });
    const { user } = await show(<HistoryList changes={[load]} />, {
      answers: { "POST /api/changes/12/undo": brief({ number: 13, undoes: 12, kind: "undo" }) },
    });
    const button = screen.getByRole("button", { name: "撤销变更 12" });
    await user.click(button);
    expect(screen.getByRole("button", { name: "确定撤销 4,000 行？再按一次" })).toBe(button);
    expect(button.textContent).toBe("确定撤销 4,000 行？再按一次");
    expect(asked()).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(asked("/api/changes/12/undo")).toHaveLength(1));
  });

  test("a load says how many rows of which tables, and pages through them", async () => {
    const load = { kind: "load", bulk: true, rowsTotal: 30, tables: ["sources"], things: [] } as const;
    const rows = Array.from({ length: 30 }, (_, at) => ({
      table: "sources" as const,
      before: null,
      after: { id: `s${at}`, title: `来源 ${at}` },
    }));
    const { user } = await show(
      <HistoryList changes={[brief({ ...load, tables: ["sources"], things: [] })]} />,
      {
        answers: {
          "/api/changes/12": ({ parameters }: { parameters: Record<string, string> }) =>
            change({
              ...load,
              tables: ["sources"],
              things: [],
              names: [],
              rows: parameters.cursor ? rows.slice(25) : rows.slice(0, 25),
              cursor: parameters.cursor ? null : "25",
            }),
        },
      },
    );
    await user.click(screen.getByRole("button", { name: "展开变更 12 的内容" }));
    expect(await screen.findByText("来源 19")).toBeDefined();
    expect(screen.getByText("30 行 · 来源")).toBeDefined();
    expect(screen.queryByText("来源 20")).toBeNull();
    await user.click(screen.getByRole("button", { name: "再看 10 行" }));
    expect(await screen.findByText("来源 29")).toBeDefined();
    expect(screen.queryByRole("button", { name: /再看/ })).toBeNull();
  });

  test("a long value is folded until it is asked for", async () => {
    const text = "很长的说明。".repeat(80);
    vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(200);
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(130);
    const { user } = await show(<HistoryList changes={[brief()]} opened={() => true} />, {
      answers: {
        "/api/changes/12": change({
          rows: [
            {
              table: "firms",
              before: { id: "a", name: "甲", note: null },
              after: { id: "a", name: "甲", note: text },
            },
          ],
        }),
      },
    });
    const whole = await screen.findByText(text);
    expect(whole.getAttribute("data-folded")).toBe("true");
    await user.click(screen.getByRole("button", { name: "展开" }));
    expect(whole.getAttribute("data-folded")).toBe("false");
    expect(screen.getByRole("button", { name: "收起" }).getAttribute("aria-expanded")).toBe("true");
  });
});
