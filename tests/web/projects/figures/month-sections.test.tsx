// @vitest-environment happy-dom
import { act, fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { MonthSections } from "../../../../web/pages/projects/figures/month-sections.tsx";
import { show } from "../../screen.tsx";

vi.mock("../../../../web/pages/projects/figures/bar-chart.tsx", () => ({ BarChart: () => null }));

test("numbers a reader opened stay open after they went to paper, the others are closed again", async () => {
  const months = ["2026-10", "2026-11"].map((month) => ({ month, count: 1, amountWan: 2, projects: ["p"] }));
  const answer = {
    signed: { months, withoutDay: [] },
    arrived: months,
  } as unknown as ProjectFiguresAnswer;
  await show(<MonthSections answer={answer} note={[]} />, {
    route: { path: "/figures", schema: z.object({}) },
  });
  const details = () => [...document.querySelectorAll("details")];
  const open = () => details().map((one) => one.open);
  const turn = (one: HTMLDetailsElement, opened: boolean) => {
    one.open = opened;
    fireEvent(one, new Event("toggle"));
  };
  expect(open()).toEqual([false, false]);
  act(() => turn(details()[0]!, true));
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(open()).toEqual([true, true]);
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(open()).toEqual([true, false]);
});
