import { expect, test } from "vitest";
import { lackingCounts, lackingGroups } from "../../../../web/pages/firms/leader/lacking.ts";

const BOUGHT = ["粘胶", "水"];
type Answer = Parameters<typeof lackingGroups>[0];
const need = (neededBy: string | null, boughtIn: boolean, ...ids: string[]) => ({
  chain: "c",
  neededBy,
  boughtIn,
  members: ids.map((id) => ({ id, class: BOUGHT.includes(id) ? "bought_in" : "missing" })),
});
const lacking = [
  need("白酒", false, "粘胶", "涤纶"),
  need("白酒", false, "膜袋"),
  need("湿巾", false, "涤纶", "粘胶"),
  need(null, true, "水"),
];
const answer = { lacking } as unknown as Answer;

test("needs that the same segments would meet are told together", () => {
  const groups = lackingGroups(answer).map(({ members, needs }) => [
    members.map(({ id }) => id),
    needs.map(({ neededBy }) => neededBy),
  ]);
  expect(groups).toEqual([
    [
      ["粘胶", "涤纶"],
      ["白酒", "湿巾"],
    ],
    [["膜袋"], ["白酒"]],
    [["水"], [null]],
  ]);
});

test("counts as the gap list does: open needs and the segments to recruit for them, what is bought in apart", () => {
  expect(lackingCounts(answer)).toEqual({ open: 3, boughtIn: 1, segments: 2 });
});
