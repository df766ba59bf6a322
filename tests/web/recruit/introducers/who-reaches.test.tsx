// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { introducersAddress } from "../../../../web/kit/address.ts";
import type { Column } from "../../../../web/kit/table/columns.ts";
import { WhoReaches } from "../../../../web/pages/recruit/introducers/who-reaches.tsx";
import { asked, type Request, show } from "../../screen.tsx";

const written = vi.hoisted(() => [] as { columns: Column<object>[]; rows: object[] }[]);
vi.mock("../../../../web/kit/table/workbook.ts", () => ({
  writeWorkbook: async (book: (typeof written)[number]) => {
    written.push(book);
    return new Blob();
  },
}));
vi.mock("../../../../web/kit/save.ts", () => ({ saveFile: () => {}, fileName: (name: string) => name }));
vi.mock("../../../../web/network/network-room.tsx", () => ({ NetworkRoom: () => null }));

const member = (kind: "firm" | "adviser", id: string) => ({
  kind,
  id,
  name: id,
  place: null,
  placeName: null,
  here: kind === "adviser",
  status: null,
  title: null,
  since: null,
});
const path = (who: string, source: string) => ({
  steps: 1,
  value: 1,
  members: [member("adviser", who), member("firm", "jiugui")],
  ties: [
    {
      from: { kind: "adviser", id: who },
      to: { kind: "firm", id: "jiugui" },
      kind: "tied",
      tieKind: "partner",
      segmentName: null,
      segmentNameEn: null,
      type: null,
      segment: null,
      share: null,
      source,
      asOf: null,
      confidence: "stated",
      note: null,
      forward: true,
    },
  ],
});
const source = (title: string) => ({ title, address: null, kind: null, published: null });
const PAGES: Record<string, object> = {
  first: { introducers: [path("张", "S1")], cursor: "next", sources: { S1: source("年报") } },
  next: { introducers: [path("李", "S2")], cursor: null, sources: { S2: source("官网") } },
};
const answers = {
  "/api/introducers": ({ parameters }: Request) => ({
    firm: member("firm", "jiugui"),
    place: { id: "jishou", nameZh: "吉首", nameEn: null, kind: "county" },
    total: 2,
    hints: [],
    ...PAGES[parameters.cursor ?? "first"],
  }),
};
const here = { answers, route: { path: "/introducers", schema: introducersAddress }, at: "/introducers" };

test("those beyond the first page are reached, and Excel has them with their sources at once", async () => {
  const { user } = await show(<WhoReaches firm="jiugui" place="jishou" close={() => {}} />, here);
  expect(await screen.findByText("已列 1 条，共 2 条；Excel 含全部", { exact: false })).toBeDefined();
  await user.click(screen.getByRole("button", { name: /Excel/ }));
  await waitFor(() => expect(written).toHaveLength(1));
  const [book] = written;
  const [who, , , from] = book?.columns ?? [];
  expect(book?.rows.map((row) => [who?.value(row), from?.value(row)])).toEqual([
    ["张", "年报"],
    ["李", "官网"],
  ]);
  await user.click(screen.getByRole("button", { name: "继续列出" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "继续列出" })).toBeNull());
  expect(asked("/api/introducers")[0]?.parameters).toEqual({ firm: "jiugui", place: "jishou", limit: "50" });
});
