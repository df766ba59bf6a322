import { expect, test } from "vitest";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { emptiedBy, markOf, moveAtOnce } from "../../../../web/pages/projects/changing/at-once.ts";

const row = (id: string, more: Partial<ProjectRow> = {}) =>
  ({
    id,
    stage: "lead",
    amountWan: null,
    signedOn: null,
    dueOn: null,
    startedOn: null,
    ...more,
  }) as ProjectRow;
const moved = (to: ProjectRow["stage"], ...rows: ProjectRow[]) => {
  const { going, asked, withoutAmount } = moveAtOnce(rows, to);
  return [going.map(({ id }) => id), asked, withoutAmount.map(({ id }) => id)];
};

test("those without an amount stay where one is needed, those that are there already stay too", () => {
  const rows = [row("甲", { amountWan: 300 }), row("乙"), row("丙", { stage: "signed" })];
  expect(moved("signed", ...rows)).toEqual([["甲"], ["signedOn", "dueOn"], ["乙"]]);
  expect(moved("visit", ...rows)).toEqual([["甲", "乙", "丙"], ["reason"], []]);
});

test("what all of them know already is not asked for", () => {
  const known = { amountWan: 300, signedOn: "2024-01-01", dueOn: "2024-12" };
  expect(moved("construction", row("甲", known), row("乙", known))).toEqual([
    ["甲", "乙"],
    ["startedOn"],
    [],
  ]);
});

test("a mark is set or taken away", () => {
  expect([markOf("top500On"), markOf("xiangshangOff")]).toEqual([{ top500: true }, { xiangshang: false }]);
});

test("a field that was left blank empties it for those that say something", () => {
  const rows = [row("甲", { owner: "u1", batch: null }), row("乙", { owner: null, batch: "一批" })];
  expect(emptiedBy({ set: { owner: null } }, rows)).toBe(1);
  expect(emptiedBy({ set: { batch: null } }, rows)).toBe(1);
  expect(emptiedBy({ set: { owner: "u2" } }, rows)).toBe(0);
  expect(emptiedBy({ move: { to: "signed" } }, rows)).toBe(0);
});
