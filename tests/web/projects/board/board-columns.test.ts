import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import {
  attention,
  besideColumn,
  columnsOf,
  openColumn,
  shownStages,
  totalOf,
} from "../../../../web/pages/projects/board/board-columns.ts";

const row = (id: string, more: Partial<ProjectRow> = {}) =>
  ({
    id,
    name: id,
    stage: "lead",
    overdue: [],
    silent: false,
    lastOn: "2024-05-01",
    amountWan: null,
    nextStep: null,
    ...more,
  }) as ProjectRow;
const due = (dueOn: string | null) => ({ nextStep: { kind: "task" as const, text: "报用地", dueOn } });
const ordered = (...rows: ProjectRow[]) => rows.sort(attention("zh")).map(({ name }) => name);

test("what is overdue comes first, then what is due soonest, then what was silent longest, then by name", () => {
  expect(
    ordered(
      row("项目10号"),
      row("项目2号"),
      row("从无记录", { lastOn: null }),
      row("久未联系", { lastOn: "2024-01" }),
      row("下月到期", due("2024-07-01")),
      row("本月到期", due("2024-06")),
      row("没有期限", due(null)),
      row("逾期", { overdue: ["task"], ...due("2024-03-01") }),
      row("先逾期", { overdue: ["due"], ...due("2024-02") }),
    ),
  ).toEqual([
    "先逾期",
    "逾期",
    "本月到期",
    "下月到期",
    "从无记录",
    "久未联系",
    "没有期限",
    "项目2号",
    "项目10号",
  ]);
});

test("the order is the same however the projects come", () => {
  const project = fc.record({
    name: fc.constantFrom("万通", "三一", "安达", "项目2号", "项目10号"),
    overdue: fc.constantFrom<ProjectRow["overdue"]>([], ["due"], ["task", "due"]),
    lastOn: fc.option(fc.constantFrom("2024-01", "2024-02-03", "2023")),
    nextStep: fc.option(fc.constantFrom("2024-05", "2024-05-30").map((dueOn) => due(dueOn).nextStep)),
  });
  fc.assert(
    fc.property(fc.array(project, { maxLength: 8 }), (given) => {
      const rows = given.map((one, at) => row(`p${at}`, one));
      const sorted = rows.toSorted(attention("zh"));
      expect(rows.toReversed().sort(attention("zh"))).toEqual(sorted);
      const late = sorted.map(({ overdue }) => overdue.length > 0);
      expect(late.lastIndexOf(true)).toBeLessThan(late.includes(false) ? late.indexOf(false) : late.length);
    }),
  );
});

test("a column and all of them say how much it is, and of how many that is not known", () => {
  const projects = [
    row("甲", { amountWan: 0.1 }),
    row("乙", { amountWan: 0.2 }),
    row("丙"),
    row("丁", { stage: "visit", amountWan: 12_000 }),
  ];
  const columns = columnsOf(projects, ["lead", "contact"], "zh");
  expect(columns.map(({ projects: _, ...column }) => column)).toEqual([
    { stage: "lead", count: 3, amountWan: 0.3, withoutAmount: 1 },
    { stage: "contact", count: 0, amountWan: 0, withoutAmount: 0 },
  ]);
  expect(totalOf(projects)).toEqual({ count: 4, amountWan: 12_000.3, withoutAmount: 1 });
});

test("the dropped stand aside until asked for", () => {
  expect(shownStages(undefined, false)).not.toContain("dropped");
  expect(shownStages(undefined, true).at(-1)).toBe("dropped");
  expect(shownStages(["visit", "dropped"], false)).toEqual(["visit", "dropped"]);
});

test("a phone opens the first stage with something in it, and goes to the ones beside it", () => {
  const columns = columnsOf([row("甲", { stage: "visit" })], ["lead", "contact", "visit"], "zh");
  expect(openColumn(columns, undefined)?.stage).toBe("visit");
  expect(openColumn(columns, "lead")?.stage).toBe("lead");
  expect(openColumn(columns, "dropped")?.stage).toBe("visit");
  expect([besideColumn(columns, "contact", 1), besideColumn(columns, "lead", -1)]).toEqual([
    "visit",
    undefined,
  ]);
});
