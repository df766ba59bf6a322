import { expect, test } from "vitest";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { rowsByStage, suppliesByPlace } from "../../../../web/pages/chain/compare/side-by-side.ts";

const segments = [
  { id: "b", stage: "midstream", group: "y" },
  { id: "a", stage: "midstream", group: "y" },
  { id: "c", stage: "upstream", group: "x" },
] as CompareAnswer["segments"];
const places = [
  { classes: ["missing", "strong", "outside"] },
  { classes: ["present", "strong", "outside"] },
] as CompareAnswer["places"];

test("segments stand by stage, group and id with a class for each place", () => {
  const told = rowsByStage({ segments, places }, false).map(({ stage, rows }) => [
    stage,
    rows.map(({ segment, classes }) => [segment.id, ...classes]),
  ]);
  expect(told).toEqual([
    ["upstream", [["c", "outside", "outside"]]],
    [
      "midstream",
      [
        ["a", "strong", "strong"],
        ["b", "missing", "present"],
      ],
    ],
  ]);
});

test("only where places differ", () => {
  const told = rowsByStage({ segments, places }, true);
  expect(told.flatMap(({ rows }) => rows.map(({ segment }) => segment.id))).toEqual(["b"]);
});

test("supplies stand by the nearest place that has them, last what nobody has", () => {
  const at = (kind: "city" | "country") => ({ place: kind, placeName: kind, kind });
  const supply = (segment: string, where: ReturnType<typeof at> | null) => ({
    segment,
    advice: "recruit" as const,
    evidence: null,
    at: where,
    firms: [],
    total: 0,
  });
  const grouped = suppliesByPlace([
    supply("a", null),
    supply("b", at("country")),
    supply("c", at("city")),
    supply("d", at("country")),
  ]);
  expect(
    grouped.map(({ at: where, supplies }) => [where?.kind, supplies.map(({ segment }) => segment)]),
  ).toEqual([
    ["city", ["c"]],
    ["country", ["b", "d"]],
    [undefined, ["a"]],
  ]);
});
