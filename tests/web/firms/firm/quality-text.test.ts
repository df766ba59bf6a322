import { describe, expect, test } from "vitest";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { todosOf } from "../../../../web/pages/firms/firm/quality-text.ts";
import { rolesTold } from "../../../../web/pages/firms/firm/roles.ts";
import { speech } from "../../i18n/speech.ts";

const found = { segments: [], names: [], asOf: null, count: 1 };
const stated = { source: "news", asOf: "2019", confidence: "stated" as const, note: null };
const made = (segment: string) => ({ segment, nameZh: segment, nameEn: null, speaks: true, ...stated });
const answer = {
  firm: { id: "f", name: "甲", active: true, ...stated },
  makes: [made("布"), made("巾")],
  needs: [],
  advisers: [],
  duplicates: [{ id: "g", name: "乙", reason: "like_name" }],
  quality: [
    { ...found, kind: "missing", of: "uscc" },
    { ...found, kind: "missing", of: "employees" },
    { ...found, kind: "missing", of: "capacity", segments: ["布", "巾"], count: 2 },
    { ...found, kind: "stale", of: "firm", asOf: "2019-05" },
    { ...found, kind: "stale", of: "makes", segments: ["布"], asOf: "2018" },
    { ...found, kind: "unsourced", of: "owns", names: ["丙"] },
  ],
} as unknown as DossierAnswer;

describe("the list to do", () => {
  const todos = todosOf(answer, speech("zh"), "zh");

  test("tells what the register lacks in one line, and doubt of one kind in one line", () => {
    expect(todos.map(({ key, text }) => [key, text])).toEqual([
      ["register", "登记信息缺 2 项：统一社会信用代码、职工人数"],
      ["missing capacity", "产能不详：布、巾"],
      ["stale", "资料已旧（最早 2018）：登记信息、供给（布）"],
      ["unsourced", "没有注明来源：持股（丙）"],
      ["duplicate", "可能是同一家，尚未合并：乙（名称相近）"],
    ]);
  });

  test("leads to the row where it is done; a relation is altered where it is drawn", () => {
    expect(todos.map(({ editing }) => editing?.of ?? null)).toEqual([
      "firms",
      "makes",
      "firms",
      null,
      "firms",
    ]);
    expect(todos[1]!.editing).toMatchObject({ before: { firm: "f", segment: "布", source: "news" } });
  });

  test("speaks English too", () => {
    expect(todosOf(answer, speech("en"), "en")[0]!.text).toBe(
      "The register lacks 2: social credit code, employees",
    );
  });
});

test("a firm elsewhere is told by the gaps it would fill, one that is here by its partners, sole maker first", () => {
  const role = (segment: string, more: object) =>
    ({
      segment,
      list: null,
      sole: false,
      usedBy: [],
      fedBy: [],
      ...more,
    }) as unknown as DossierAnswer["roles"][number];
  const roles = [
    role("a", { list: "fill" }),
    role("b", { usedBy: [1] }),
    role("c", { usedBy: [1], sole: true }),
    role("d", { usedBy: [1, 2] }),
  ];
  expect(rolesTold({ standing: "candidate", roles }).map(({ segment }) => segment)).toEqual(["a"]);
  expect(rolesTold({ standing: "leader", roles }).map(({ segment }) => segment)).toEqual(["c", "d", "b"]);
});
