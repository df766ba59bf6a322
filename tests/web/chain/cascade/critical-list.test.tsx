// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CriticalAnswer } from "../../../../server/chain/plans/critical.ts";
import { CriticalList, listed } from "../../../../web/pages/chain/cascade/critical-list.tsx";
import type { Stopped } from "../../../../web/pages/chain/cascade/replay.ts";
import { show } from "../../screen.tsx";

const row = (id: string, lost: number) => ({ id, lost, of: 9, rounds: lost, segments: [] });
const answer = {
  segments: [row("salt", 2), row("cap", 0)],
  firms: [...Array.from({ length: 12 }, (_, at) => row(`f${at}`, 1)), row("mill", 5)],
  names: { segments: { salt: { nameZh: "盐", nameEn: "salt" } }, firms: { mill: "纸厂" } },
} as unknown as CriticalAnswer;

test("firms and segments stand in one list, the worst first, without what takes nothing with it", () => {
  expect(
    listed(answer)
      .slice(0, 3)
      .map(({ kind, id, lost }) => [kind, id, lost]),
  ).toEqual([
    ["firm", "mill", 5],
    ["segment", "salt", 2],
    ["firm", "f0", 1],
  ]);
});

test("every one is listed, and its name replays it", async () => {
  const told: Stopped[] = [];
  const { user } = await show(
    <CriticalList
      answer={answer}
      note={[]}
      stopped={{ kind: "firm", id: "mill" }}
      onStop={(one) => told.push(one)}
    />,
  );
  expect(document.querySelectorAll("tr.ant-table-row")).toHaveLength(14);
  expect(screen.getByRole("button", { name: "纸厂" }).getAttribute("aria-pressed")).toBe("true");
  await user.click(screen.getByRole("button", { name: "盐" }));
  expect(told).toEqual([{ kind: "segment", id: "salt" }]);
});
