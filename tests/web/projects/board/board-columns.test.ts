import { expect, test } from "vitest";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { columnsOf, shownStages } from "../../../../web/pages/projects/board/board-columns.ts";
import { sorted } from "../../../../web/pages/projects/board/project-columns.ts";

const row = (id: string, more: Partial<ProjectRow> = {}) =>
  ({ id, stage: "lead", overdue: [], silent: false, lastOn: null, amountWan: null, ...more }) as ProjectRow;

test("in a column the late come first, then the silent, then the last touched", () => {
  const [column] = columnsOf(
    [
      row("old", { lastOn: "2024-01" }),
      row("new", { lastOn: "2024-05-01", amountWan: 200 }),
      row("silent", { silent: true }),
      row("late", { overdue: ["due"], amountWan: 50 }),
      row("elsewhere", { stage: "visit" }),
    ],
    ["lead"],
  );
  expect([column?.projects.map(({ id }) => id), column?.amountWan]).toEqual([
    ["late", "silent", "new", "old"],
    250,
  ]);
});

test("the dropped stand aside until asked for", () => {
  expect(shownStages(undefined, false)).not.toContain("dropped");
  expect(shownStages(undefined, true).at(-1)).toBe("dropped");
  expect(shownStages(["visit", "dropped"], false)).toEqual(["visit", "dropped"]);
});

test("rows are sorted by a column, the unknown last either way", () => {
  const rows = [row("a", { amountWan: 5 }), row("b"), row("c", { amountWan: 9 })];
  const columns = [{ key: "amountWan", title: "", px: 1, value: (one: ProjectRow) => one.amountWan }];
  const ids = (order?: string) => sorted(rows, columns, order).map(({ id }) => id);
  expect([ids("amountWan"), ids("-amountWan"), ids("nothing"), ids()]).toEqual([
    ["a", "c", "b"],
    ["c", "a", "b"],
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
});
