// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { chainAddress } from "../../../../web/kit/address.ts";
import { Effects } from "../../../../web/pages/chain/what-if/effects.tsx";
import { show } from "../../screen.tsx";

const printing = vi.hoisted(() => ({ now: false }));
vi.mock("../../../../web/kit/paper/printed.ts", () => ({ usePrinting: () => printing.now }));

const named = (nameZh: string) => ({ nameZh, nameEn: null });
const change = (segment: string, from: string, to: string) => ({
  segment,
  from: { class: from, steps: null },
  to: { class: to, steps: null },
});
const answer = {
  chain: { id: "c", ...named("酒业") },
  place: { id: "p", ...named("湘西高新区") },
  before: { share: 0.65, met: 26, of: 40, all: 40 },
  after: { share: 0.9, met: 36, of: 40, all: 40 },
  filled: ["cap"],
  lost: [],
  opened: [],
  changed: [change("cap", "missing", "single"), change("ash", "distant", "bought_in")],
  names: { segments: { cap: named("瓶盖"), ash: named("纯碱") }, firms: {} },
} as unknown as WhatIfAnswer;
const open = () =>
  show(<Effects answer={answer} />, {
    route: { path: "/chain/$chain", schema: chainAddress },
    at: "/chain/c?view=what-if&place=p",
  });

test("what a scenario does stands list after list, each with its number", async () => {
  await open();
  const effects = within(screen.getByRole("region", { name: "结果" }));
  expect(effects.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
    "补上 1",
    "其他判断的改变 1",
  ]);
  expect(effects.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
    "瓶盖",
    expect.stringMatching(/^纯碱.+→/),
  ]);
  expect(effects.queryByRole("table")).toBeNull();
});

test("paper has them as one table, with what is so before and after", async () => {
  printing.now = true;
  await open();
  printing.now = false;
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    expect.arrayContaining(["环节"]),
    ["补上", "瓶盖", "断点", "单点"],
    ["其他判断的改变", "纯碱", expect.any(String), expect.any(String)],
  ]);
});
