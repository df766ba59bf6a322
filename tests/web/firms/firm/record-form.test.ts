import { describe, expect, test } from "vitest";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { changesOf, exchanged } from "../../../../web/pages/firms/firm/changes.ts";
import type { Editing, RowOf } from "../../../../web/pages/firms/firm/dossier-context.ts";
import { FIELDS, faultsByField, rowOf, typedOf } from "../../../../web/pages/firms/firm/record-form.ts";

const unstated = { source: null, asOf: null, confidence: null, note: null };
const makes: RowOf<"makes"> = {
  firm: "f",
  segment: "s",
  capacity: 3,
  unit: "t",
  revenueShare: ">0.5",
  soldElsewhereShare: null,
  chosen: true,
  source: "news",
  asOf: "2023",
  confidence: "stated",
  note: null,
};
const desk = { firm: "f", today: "2026-01-02", titleOf: (id: string) => (id === "news" ? "日报" : id) };
const back = { firm: "f", id: "new", sourceOf: (title: string) => (title === "日报" ? "news" : title) };

describe("the form of a row", () => {
  const register: RowOf<"firms"> = {
    id: "f",
    name: "甲",
    fullName: null,
    uscc: null,
    place: "p",
    longitude: 1,
    latitude: 2,
    status: null,
    founded: null,
    registeredCapitalWan: 5000,
    employees: null,
    stockCode: null,
    industryCode: null,
    source: "news",
    asOf: "2023",
    confidence: "stated",
    note: null,
  };
  const rows: Editing[] = [
    { of: "firms", before: register, known: {} },
    { of: "makes", before: makes, known: {} },
    {
      of: "needs",
      before: {
        firm: "f",
        segment: "s",
        amount: null,
        unit: null,
        boughtElsewhereShare: "1",
        chosen: false,
        source: null,
        asOf: null,
        confidence: "assumed",
        note: "x",
      },
      known: {},
    },
    {
      of: "supplies",
      before: { from: "g", to: "f", segment: "s", ...unstated, confidence: "assumed" },
      known: {},
    },
    {
      of: "owns",
      before: { from: "f", to: "g", share: "0.6", ...unstated, confidence: "assumed" },
      known: {},
    },
    {
      of: "ties",
      before: { from: "g", to: "f", kind: "same_name", ...unstated, confidence: "assumed" },
      known: {},
    },
    {
      of: "advisers",
      before: {
        id: "a",
        name: "王",
        title: null,
        firm: "f",
        place: "p",
        since: "2021",
        ...unstated,
        confidence: "assumed",
      },
      known: {},
    },
    {
      of: "signals",
      before: {
        id: "s1",
        firm: "f",
        on: "2024",
        kind: "listing",
        text: null,
        ...unstated,
        confidence: "assumed",
      },
      known: {},
    },
  ];

  test.each(rows)("of $of gives back the row it shows", (editing) => {
    expect(rowOf(editing, typedOf(editing, desk), back)).toEqual({ of: editing.of, after: editing.before });
  });

  test("has a field for all that a person may say of a firm", () => {
    const said = FIELDS.firms.map(({ name }) => name);
    const left = Object.keys(register).filter((name) => !said.includes(name) && !(name in unstated));
    expect(left).toEqual(["id", "longitude", "latitude"]);
  });

  test("of a new signal begins today, and without a source it is only assumed", () => {
    const editing: Editing = { of: "signals", before: null, known: { firm: "f" } };
    expect(rowOf(editing, { ...typedOf(editing, desk), text: "扩产" }, back)).toEqual({
      of: "signals",
      after: {
        id: "new",
        firm: "f",
        on: "2026-01-02",
        kind: "new_plant",
        text: "扩产",
        source: null,
        asOf: "2026-01-02",
        confidence: "assumed",
        note: null,
      },
    });
  });

  test("of a relation says which table it belongs to, and which way it goes", () => {
    const editing: Editing = { of: "ties", before: null, known: {} };
    const typed = { ...typedOf(editing, desk), other: "g", source: "走访" };
    const of = (relation: string) => rowOf(editing, { ...typed, relation, share: ">0.5" }, back);
    expect(of("owns_in")).toMatchObject({ of: "owns", after: { from: "g", to: "f", share: ">0.5" } });
    expect(of("supplies_out")).toMatchObject({
      of: "supplies",
      after: { from: "f", to: "g", segment: null },
    });
    expect(of("attracted_by_out")).toMatchObject({ of: "ties", after: { from: "f", kind: "attracted_by" } });
  });

  test("leaves a number that is none to the server", () => {
    const editing: Editing = { of: "makes", before: makes, known: {} };
    const typed = (capacity: string) => rowOf(editing, { ...typedOf(editing, desk), capacity }, back).after;
    expect(typed("12,000.5")).toMatchObject({ capacity: 12000.5 });
    expect(typed("许多")).toMatchObject({ capacity: "许多" });
  });
});

test("what is wrong is told at the field of the form", () => {
  const fields = { "changes.1.after.uscc": "a", "changes.0.after.to": "b", "changes.0.before": "c" };
  expect(faultsByField(fields, { outward: true })).toEqual({ uscc: "a", other: "b", before: "c" });
});

describe("the changes of a form", () => {
  const row = { ...makes, nameZh: "布", nameEn: null, chain: "c", speaks: true };
  const answer = { firm: { id: "f" }, makes: [row], needs: [] } as unknown as DossierAnswer;

  test("take the choice from the statement chosen before", () => {
    const after = { ...makes, source: "visit", capacity: 4 };
    const editing: Editing = { of: "makes", before: null, known: {} };
    expect(changesOf(answer, editing, after)).toEqual([
      { of: "makes", before: makes, after: { ...makes, chosen: false } },
      { of: "makes", before: null, after },
    ]);
    expect(
      changesOf(answer, { of: "makes", before: makes, known: {} }, { ...makes, capacity: 4 }),
    ).toHaveLength(1);
  });

  test("are taken back in the other order", () => {
    const first = { of: "makes" as const, before: makes, after: { ...makes, chosen: false } };
    const second = { of: "makes" as const, before: null, after: { ...makes, source: "visit" } };
    expect(exchanged([first, second])).toEqual([
      { of: "makes", before: second.after, after: null },
      { of: "makes", before: first.after, after: makes },
    ]);
  });
});
