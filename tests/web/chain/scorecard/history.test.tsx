// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { DataTableProps } from "../../../../web/kit/table/data-table-props.ts";
import { History } from "../../../../web/pages/chain/scorecard/history.tsx";
import type { Day } from "../../../../web/pages/chain/scorecard/series.ts";
import { show } from "../../screen.tsx";

const table = vi.hoisted(() => ({ last: undefined as unknown }));
vi.mock("../../../../web/kit/table/data-table.tsx", () => ({
  DataTable: (props: unknown) => {
    table.last = props;
    return null;
  },
}));
vi.mock("../../../../web/pages/chain/scorecard/line-chart.tsx", () => ({ LineChart: () => <p>lines</p> }));

const day = (on: string, met: number, missing: number) => ({
  on,
  completeness: { met, all: 40, share: met / 40 },
  counts: { missing, single: 3 },
  leaders: 1,
});

test("as a table the days stand newest first, with one column for each figure on page and in Excel", async () => {
  const answer = {
    chain: { id: "liquor", nameZh: "酒业", nameEn: null },
    place: { id: "p", nameZh: "湘西高新区", nameEn: null },
  } as unknown as PanoramaAnswer;
  const { user } = await show(<History answer={answer} />, {
    answers: { "/api/history": { snapshots: [day("2026-11-01", 20, 9), day("2026-11-20", 26, 7)] } },
  });
  await screen.findByText("lines");
  await user.click(screen.getByRole("button", { name: "看表格" }));
  await waitFor(() => expect(table.last).toBeDefined());
  const { columns, rows, note } = table.last as DataTableProps<Day>;
  expect(columns.map(({ title }) => title)).toEqual([
    "日期",
    "链条完整度",
    "已满足需求",
    "全部需求",
    "断点",
    "单点",
    "薄弱",
    "延链",
    "链主企业",
  ]);
  expect(rows.map((row) => columns.map(({ value }) => value(row)))).toEqual([
    ["2026-11-20", 0.65, 26, 40, 7, 3, 0, 0, 1],
    ["2026-11-01", 0.5, 20, 40, 9, 3, 0, 0, 1],
  ]);
  expect(note).toEqual([["地区", "湘西高新区"]]);
});
