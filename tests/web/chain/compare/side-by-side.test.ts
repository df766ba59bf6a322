import { describe, expect, test } from "vitest";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { rowsByStage, type Supply, suppliers } from "../../../../web/pages/chain/compare/side-by-side.ts";

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

describe("what is missing", () => {
  const at = (kind: "city" | "country") => ({ place: kind, placeName: kind, kind });
  const maker = (firm: string, km: number) => ({
    firm,
    name: `${firm}厂`,
    place: null,
    placeName: null,
    km,
    approximate: false,
  });
  const supply = (segment: string, where: ReturnType<typeof at> | null, firms: Supply["firms"] = []) => ({
    segment,
    advice: "recruit" as const,
    evidence: null,
    at: where,
    firms,
    total: firms.length,
  });
  const supplies = [
    supply("a", null),
    supply("b", at("country"), [maker("近", 3), maker("远", 900)]),
    supply("c", at("city"), [maker("邻", 2)]),
  ];
  const told = (every: boolean) =>
    suppliers(supplies, segments, (where) => where?.kind ?? "无", every).map((row) => [
      row.segment.id,
      row.within,
      row.firm?.name ?? null,
    ]);

  test("stands by the nearest place that has it, last what nobody has, each with its nearest maker", () => {
    expect(told(false)).toEqual([
      ["c", "city", "邻厂"],
      ["b", "country", "近厂"],
      ["a", "无", null],
    ]);
  });

  test("has a row for every maker where all are handed on", () => {
    expect(told(true)).toEqual([
      ["c", "city", "邻厂"],
      ["b", "country", "近厂"],
      ["b", "country", "远厂"],
      ["a", "无", null],
    ]);
  });
});
