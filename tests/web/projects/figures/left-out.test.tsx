// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { MonthlyAnswer } from "../../../../server/projects/figures/monthly.ts";
import { LeftOut } from "../../../../web/pages/projects/figures/left-out.tsx";
import { show } from "../../screen.tsx";

test("every project that is left out is named, the first of them at once", async () => {
  const later = Array.from({ length: 35 }, (_, at) => ({ id: `p${at}`, name: `项目${at}` }));
  const answer = { leftOut: { later, ended: [], undated: [] } } as unknown as MonthlyAnswer;
  const { user } = await show(<LeftOut answer={answer} />);
  const links = screen.getAllByRole("link", { hidden: true }).map(({ textContent }) => textContent);
  expect(links).toEqual(later.map(({ name }) => name));
  const rest = screen.getByText("另 15 项");
  expect(rest.closest("details")?.open).toBe(false);
  await user.click(rest);
  expect(rest.closest("details")?.open).toBe(true);
});
