import { expect, test } from "vitest";
import type { ChangeRecord, ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import {
  changesSince,
  describe as tell,
  versionFor,
} from "../../../../web/pages/projects/changing/history.ts";
import { speech } from "../../i18n/speech.ts";

const known: Pick<ProjectAnswer, "names" | "events"> = {
  names: [
    { id: "f1", kind: "firm", nameZh: "甲公司", nameEn: null },
    { id: "park", kind: "place", nameZh: "高新区", nameEn: "High-tech zone" },
    { id: "s1", kind: "segment", nameZh: "湿巾", nameEn: "Wet wipes" },
    { id: "u1", kind: "person", nameZh: "李某", nameEn: null },
  ],
  events: [],
};
const event = (records: ChangeRecord[], more: Partial<ProjectEvent> = {}) =>
  ({
    id: "e",
    on: "2024-05-01",
    kind: "changed",
    text: null,
    undoes: null,
    records,
    ...more,
  }) as ProjectEvent;
const zh = (one: ProjectEvent, about = known) => tell(one, about, speech("zh"), "zh");

test("what came after the version that was seen is told, the latest first, whatever the clock said", () => {
  const recorded = [
    event([], { id: "old", revision: null, at: "2031" }),
    event([], { id: "seen", revision: 7, at: "2030" }),
    event([], { id: "first", revision: 9, at: "2020" }),
    event([], { id: "second", revision: 12, at: "2019" }),
  ];
  expect(changesSince(recorded, 7).map(({ id }) => id)).toEqual(["second", "first"]);
});

test("a form is sent with the version it was opened on once somebody else changed the project", () => {
  const now = (...by: (string | null)[]) => ({
    project: { version: 12 } as ProjectAnswer["project"],
    events: by.map((one, at) => event([], { revision: 8 + at, by: one })),
  });
  const me = { id: "u1" };
  expect(versionFor({ version: 12 }, now("u1"), me)).toBe(12);
  expect(versionFor({ version: 7 }, now("u1", "u1"), me)).toBe(12);
  expect(versionFor({ version: 7 }, now("u1", "u2"), me)).toBe(7);
  expect(versionFor({ version: 7 }, now(null), null)).toBe(7);
});

test("a change tells each field, from what to what, by name", () => {
  const change: ChangeRecord = {
    of: "project",
    id: "p",
    before: { stage: "contact", firm: null, segments: [], amountWan: null, owner: "u1", top500: false },
    after: { stage: "signed", firm: "f1", segments: ["s1"], amountWan: 25_000, owner: "王某", top500: true },
  };
  expect(zh(event([change], { text: "谈成了" }))).toEqual([
    "谈成了",
    "阶段：对接 → 签约",
    "目标企业：（空） → 甲公司",
    "补哪些环节：（空） → 湿巾",
    "投资额：（空） → 2.5 亿元",
    "负责人：李某 → 王某",
    "500 强：否 → 是",
  ]);
  expect(tell(event([change]), known, speech("en"), "en")[2]).toBe("Segments it fills: (empty) → Wet wipes");
});

test("parts that come and go are told by what they are", () => {
  const arrival = { on: "2024-04-01", amountWan: 300, source: null, note: null };
  expect(
    zh(
      event([
        { of: "arrival", id: "a", before: null, after: arrival },
        { of: "arrival", id: "a", before: arrival, after: { ...arrival, amountWan: 350 } },
        { of: "task", id: "t", before: { text: "报用地", dueOn: null }, after: null },
      ]),
    ),
  ).toEqual(["+ 2024-04-01 · 300 万元", "金额：300 万元 → 350 万元", "− 报用地"]);
});

test("a firm that comes is told with its place and what it makes", () => {
  const records: ChangeRecord[] = [
    { of: "firm", id: "f1", before: { place: null }, after: { place: "park" } },
    { of: "makes", id: "f1", segment: "s1", before: null, after: {} },
  ];
  expect(zh(event(records))).toEqual(["甲公司落户高新区", "甲公司供给湿巾"]);
});

test("taking back names what was taken back", () => {
  const told = event([], { id: "t", kind: "visit", text: "来过" });
  expect(zh(event([], { kind: "undo", undoes: "t" }), { ...known, events: [told] })).toEqual([
    "撤回 2024-05-01 的“考察拜访”",
    "来过",
  ]);
});

test("making is told by its kind alone", () => {
  expect(
    zh(event([{ of: "project", id: "p", before: null, after: { name: "x" } }], { kind: "created" })),
  ).toEqual([]);
});

test("days and confidence are told as the reader says them", () => {
  const task = { text: "报用地", dueOn: "2026-11-20" };
  const records: ChangeRecord[] = [
    { of: "task", id: "t", before: null, after: task },
    { of: "project", id: "p", before: { confidence: "derived" }, after: { confidence: "stated" } },
    { of: "project", id: "p", before: { dueOn: "2026-11" }, after: { dueOn: null } },
  ];
  expect(tell(event(records), known, speech("en"), "en")).toEqual([
    "+ 报用地 · 20 Nov 2026",
    "Confidence: Derived → Stated",
    "Construction due on: Nov 2026 → (empty)",
  ]);
  expect(zh(event(records)).slice(0, 2)).toEqual(["+ 报用地 · 2026-11-20", "可信度：推算 → 来源明示"]);
});
