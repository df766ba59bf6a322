// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { candidatesAddress } from "../../../../web/kit/address.ts";
import type { DataTableProps } from "../../../../web/kit/table/data-table-props.ts";
import type { Ranked } from "../../../../web/pages/recruit/candidates/candidate-columns.tsx";
import { CandidateList } from "../../../../web/pages/recruit/candidates/candidate-list.tsx";
import { asked, type Request, show } from "../../screen.tsx";

/** How often each table was rendered, by its name, and with what it was last. */
const tables = vi.hoisted(() => new Map<string, { times: number; last: unknown }>());
vi.mock("../../../../web/kit/table/data-table.tsx", () => ({
  DataTable: (props: { name: string }) => {
    tables.set(props.name, { times: (tables.get(props.name)?.times ?? 0) + 1, last: props });
    return null;
  },
}));
vi.mock("../../../../web/pages/recruit/candidates/compare-table.tsx", () => ({ CompareTable: () => null }));
const MAKERS = "已知生产 酿酒";
const RELATED = "可能会做 酿酒";
const times = (name: string) => tables.get(name)?.times;
const table = (name: string) => tables.get(name)!.last as DataTableProps<Ranked>;
const firms = (rows: readonly Ranked[]) => rows.map(({ candidate }) => candidate.firm);

const candidate = (firm: string, score: number) => ({
  firm,
  name: firm,
  tier: "makes",
  score,
  parts: [{ name: "fit", value: score, weight: 1, known: true, raw: {} }],
  makes: [
    {
      segment: "brewing",
      nameZh: "酿酒",
      nameEn: null,
      by: "itself",
      through: null,
      revenueShare: null,
      source: null,
      asOf: null,
      confidence: null,
      note: null,
    },
  ],
  signals: [],
  rivals: [],
  duplicates: [],
  path: null,
});
const answer = (names: string[], more: object = {}) => ({
  place: { id: "jishou", nameZh: "吉首", nameEn: null, kind: "county" },
  segment: { id: "brewing", nameZh: "酿酒", nameEn: null, chain: "baijiu" },
  segments: [{ id: "brewing", nameZh: "酿酒", nameEn: null, chain: "baijiu" }],
  candidates: names.map((name, at) => candidate(name, (9 - at) / 10)),
  total: names.length,
  cursor: null,
  weights: { fit: 1 },
  facets: { provinces: [], industries: [], listed: { yes: 0, no: 0 } },
  sources: {},
  related: "done",
  ...more,
});
const at = "/candidates?chain=baijiu&segment=brewing";
const page = (makes: (request: Request) => object, start = at) =>
  show(<CandidateList place="jishou" />, {
    answers: {
      "/api/candidates": (request: Request) =>
        request.parameters.tier === "makes" ? makes(request) : answer(["可能甲", "可能乙"]),
      "/api/shortlists": { shortlists: [], total: 0, cursor: null },
    },
    route: { path: "/candidates", schema: candidatesAddress },
    at: start,
  });

beforeEach(() => tables.clear());

test("a box that is ticked renders its own table again, a panel that opens renders none", async () => {
  const { user } = await page(() => answer(["甲", "乙"]));
  await waitFor(() =>
    expect([times(MAKERS), times(RELATED)].every((count) => count !== undefined)).toBe(true),
  );
  await new Promise((done) => setTimeout(done, 50));
  const before = [times(MAKERS), times(RELATED)];
  await user.click(screen.getByRole("button", { name: /^筛选/ }));
  await screen.findByRole("group", { name: "筛选" });
  expect([times(MAKERS), times(RELATED)]).toEqual(before);
  act(() => table(MAKERS).onChosen?.(["甲"]));
  expect(table(MAKERS).chosen).toEqual(["甲"]);
  expect([times(MAKERS), times(RELATED)]).toEqual([before[0]! + 1, before[1]]);
  act(() => table(RELATED).onChosen?.(["可能乙"]));
  expect([table(MAKERS).chosen, table(RELATED).chosen]).toEqual([["甲"], ["可能乙"]]);
});

test("side by side stand those chosen that are still listed", async () => {
  const { user, address } = await page(({ parameters }) =>
    answer(parameters.listed ? ["乙", "丙"] : ["甲", "乙", "丙"]),
  );
  await waitFor(() => expect(times(RELATED)).toBeDefined());
  act(() => table(MAKERS).onChosen?.(["甲", "乙", "丙"]));
  await user.click(screen.getByRole("button", { name: /^筛选/ }));
  await user.click(await screen.findByLabelText("上市"));
  await user.click(await screen.findByTitle(/^上市公司/, {}, { timeout: 5_000 }));
  await waitFor(() => expect(firms(table(MAKERS).rows)).toEqual(["乙", "丙"]));
  await user.click(screen.getByRole("button", { name: "并排比较" }));
  await waitFor(() => expect(new URLSearchParams(address().split("?")[1]).get("with")).toBe("乙,丙"));
});

test("Excel and paper have those beyond the ones listed, in the same order", async () => {
  await page(({ parameters }) =>
    parameters.limit === "500"
      ? parameters.cursor
        ? answer(["丙"], { total: 3 })
        : answer(["甲", "乙"], { total: 3, cursor: "more" })
      : answer(["甲", "乙"], { total: 3, cursor: "more" }),
  );
  expect(
    await screen.findByText("这里列出前 2 家，共 3 家；Excel 和打印含全部，也可用筛选缩小范围。"),
  ).toBeDefined();
  const all = await table(MAKERS).all?.();
  expect(all?.map(({ rank, candidate: { firm } }) => [rank, firm])).toEqual([
    [1, "丙"],
    [2, "甲"],
    [3, "乙"],
  ]);
  expect(asked("/api/candidates").at(-1)?.parameters).toMatchObject({
    tier: "makes",
    limit: "500",
    cursor: "more",
  });
});
