import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { daysBetween, isBefore, isPast, today } from "../../server/model/dates.ts";
import { PROJECT_STAGES, type ProjectStage } from "../../server/model/words.ts";
import { overdue, type Standing, silent, tasksLate } from "../../server/projects/state/lateness.ts";
import {
  disorder,
  early,
  HAPPENED,
  lacking,
  type Move,
  move,
  yetToCome,
} from "../../server/projects/state/stages.ts";
import {
  BLANK,
  difference,
  inverse,
  type ProjectState,
  same,
  stands,
} from "../../server/projects/state/state.ts";

const OPEN = PROJECT_STAGES.filter((stage) => stage !== "dropped");
const SIGNED = { signedOn: "2023-03-01", amountWan: 500, dueOn: "2024-12-31" };
const codes = (state: Partial<ProjectState>, to: Move) =>
  move({ ...BLANK, ...state }, to).faults.map(({ field, code }) => `${field} ${code}`);

describe("going back", () => {
  it("asks for what the stage it comes to needs, and for a reason", () => {
    expect(codes({ stage: "production", producedOn: "2024" }, { to: "signed" })).toEqual([
      "reason needed_back",
      "signedOn needed",
      "amountWan needed",
      "dueOn needed",
    ]);
    expect(codes({ stage: "production", ...SIGNED }, { to: "construction", reason: "返工" })).toEqual([
      "startedOn needed",
    ]);
    expect(codes({ stage: "production" }, { to: "visit", reason: "返工" })).toEqual([]);
  });

  it("asks for nothing of the stages before that one", () => {
    expect(
      codes({ stage: "production" }, { to: "construction", reason: "返工", startedOn: "2024-01" }),
    ).toEqual([]);
  });

  it("takes away the days of the stages it leaves, and keeps the amount", () => {
    const state: ProjectState = {
      ...BLANK,
      ...SIGNED,
      stage: "production",
      startedOn: "2023-05",
      producedOn: "2024-01",
    };
    expect(move(state, { to: "signed", reason: "返工" }).after).toEqual({
      ...state,
      stage: "signed",
      startedOn: null,
      producedOn: null,
    });
    expect(move(state, { to: "contact", reason: "返工" }).after).toEqual({
      ...state,
      stage: "contact",
      signedOn: null,
      dueOn: null,
      startedOn: null,
      producedOn: null,
    });
  });

  it("from dropped needs a reason, and takes why and when it was dropped away", () => {
    const dropped = {
      ...BLANK,
      stage: "dropped",
      droppedOn: "2024-01",
      dropReason: "investor",
    } as ProjectState;
    expect(move(dropped, { to: "lead" }).faults).toEqual([
      { field: "reason", code: "needed_back", params: {} },
    ]);
    expect(move(dropped, { to: "lead", reason: "又来了" })).toEqual({ after: BLANK, faults: [] });
  });
});

describe("a move", () => {
  const date = fc.option(fc.constantFrom("2023", "2023-05", "2023-05-09", "2024-02", "2024-02-29"), {
    nil: null,
  });
  const state = fc.record({
    stage: fc.constantFrom(...PROJECT_STAGES),
    amountWan: fc.option(fc.nat(), { nil: null }),
    signedOn: date,
    dueOn: date,
    startedOn: date,
    producedOn: date,
    droppedOn: date,
    dropReason: fc.constantFrom(null, "investor" as const),
  });
  const moved = fc.record(
    {
      to: fc.constantFrom(...PROJECT_STAGES),
      reason: fc.constantFrom("", "返工", null),
      amountWan: fc.option(fc.nat(), { nil: null }),
      signedOn: date,
      dueOn: date,
      startedOn: date,
      producedOn: date,
      droppedOn: date,
    },
    { requiredKeys: ["to"] },
  );
  const order = (stage: ProjectStage) => PROJECT_STAGES.indexOf(stage);
  const needs = {
    lead: [],
    contact: [],
    visit: [],
    signed: ["signedOn", "amountWan", "dueOn"],
    construction: ["startedOn"],
    production: ["producedOn"],
    dropped: ["dropReason", "droppedOn"],
  } as Record<ProjectStage, (keyof ProjectState)[]>;
  const since = {
    signedOn: "signed",
    dueOn: "signed",
    startedOn: "construction",
    producedOn: "production",
  } as const;

  test("is what the words say, read literally", () => {
    fc.assert(
      fc.property(state, moved, (from, given) => {
        const before = { ...BLANK, ...from } as ProjectState;
        const { to, reason, ...says } = given as Move;
        const { after, faults } = move(before, given as Move);
        const expected: Record<string, unknown> = { ...before, ...says, stage: to };
        for (const field of Object.keys(says))
          if (says[field as keyof typeof says] === undefined)
            expected[field] = before[field as keyof ProjectState];
        if (to !== "dropped") {
          Object.assign(expected, { droppedOn: null, dropReason: null });
          for (const [field, stage] of Object.entries(since))
            if (order(stage) > order(to)) expected[field] = null;
        }
        expect(after).toEqual(expected);
        const back = order(to) < order(before.stage);
        const passed = OPEN.filter((stage) =>
          back ? stage === to : order(stage) > order(before.stage) && order(stage) <= order(to),
        );
        const asked = to === "dropped" ? needs.dropped : passed.flatMap((stage) => needs[stage]);
        expect(faults.filter(({ code }) => code !== "before")).toEqual([
          ...(to === before.stage ? [{ field: "to", code: "same_stage", params: {} }] : []),
          ...(back && !reason ? [{ field: "reason", code: "needed_back", params: {} }] : []),
          ...asked
            .filter((field) => after[field] === null)
            .map((field) => ({ field, code: "needed", params: {} })),
        ]);
        expect(faults.filter(({ code }) => code === "before")).toEqual(disorder(after));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("days in an order that cannot be", () => {
  it("are told once per field, with what they should follow", () => {
    const state = {
      ...BLANK,
      signedOn: "2024-03",
      dueOn: "2024-02",
      startedOn: "2024-01-05",
      producedOn: "2023",
      droppedOn: "2024-02-28",
    };
    const beside = (field: string, value: string) => ({
      field,
      code: "before",
      params: { value, other: "signedOn", than: "2024-03" },
    });
    expect(disorder(state)).toEqual([
      beside("dueOn", "2024-02"),
      beside("startedOn", "2024-01-05"),
      beside("producedOn", "2023"),
      beside("droppedOn", "2024-02-28"),
    ]);
    expect(disorder({ ...BLANK, startedOn: "2024-03", producedOn: "2024-02" })).toEqual([
      {
        field: "producedOn",
        code: "before",
        params: { value: "2024-02", other: "startedOn", than: "2024-03" },
      },
    ]);
  });
  it("are none where they may fall together", () => {
    expect(disorder({ ...BLANK, signedOn: "2024-03-09", startedOn: "2024-03", producedOn: "2024" })).toEqual(
      [],
    );
    expect(disorder(BLANK)).toEqual([]);
  });
});

describe("what is to come", () => {
  const given = (value: unknown) =>
    yetToCome({ signedOn: value, dueOn: "2099", note: "2099" }, HAPPENED, "2024-02-28");
  const future = (value: string) => [{ field: "signedOn", code: "future", params: { value } }];

  it("has one day of grace, for clocks elsewhere", () => {
    expect(["2024-02-28", "2024-02-29", "2024-02", "2024", "2023-12-31", null].map(given)).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(given("2024-03-01")).toEqual(future("2024-03-01"));
    expect(given("2024-03")).toEqual(future("2024-03"));
    expect(given("2025")).toEqual(future("2025"));
    expect(yetToCome({ on: "2024-03" }, ["on"], "2024-02-29")).toEqual([]);
    expect(yetToCome({ on: "2025" }, ["on"], "2024-12-31")).toEqual([]);
    expect(yetToCome({ on: "2025" }, ["on"], "2024-12-30")).toEqual([
      { field: "on", code: "future", params: { value: "2025" } },
    ]);
  });
});

describe("what a project says too early, or not yet", () => {
  const all = { ...SIGNED, startedOn: "2023-05", producedOn: "2024-01" };
  const told = (field: string, stage: ProjectStage) => ({ field, code: "too_early", params: { stage } });
  it("is told by the stage that may say it", () => {
    const both = [told("signedOn", "signed"), told("dueOn", "signed")];
    const later = [told("startedOn", "construction"), told("producedOn", "production")];
    expect(early({ ...BLANK, ...all, stage: "lead" })).toEqual([...both, ...later]);
    expect(early({ ...BLANK, ...all, stage: "signed" })).toEqual(later);
    expect(early({ ...BLANK, ...all, stage: "construction" })).toEqual(later.slice(1));
    expect(early({ ...BLANK, ...all, stage: "production" })).toEqual([]);
    expect(early({ ...BLANK, ...all, stage: "dropped" })).toEqual([]);
    expect(early(BLANK)).toEqual([]);
  });
  it("is lacking when its stage needs it", () => {
    const lacks = (stage: ProjectStage, says = {}) =>
      lacking({ ...BLANK, ...says, stage }).map(({ field }) => field);
    expect(lacks("lead")).toEqual([]);
    expect(lacks("signed", { dueOn: "2024" })).toEqual(["signedOn", "amountWan"]);
    expect(lacks("production")).toEqual(["signedOn", "amountWan", "dueOn", "startedOn", "producedOn"]);
    expect(lacks("dropped")).toEqual(["dropReason", "droppedOn"]);
    expect(lacks("construction", { ...SIGNED, startedOn: "2020" })).toEqual([]);
  });
});

describe("lateness", () => {
  it("counts from the day after: the day itself, its month and its year are not past", () => {
    expect(["2024-02-29", "2024-02", "2024"].map((day) => isPast(day, "2024-02-29"))).toEqual([
      false,
      false,
      false,
    ]);
    expect(["2024-02-28", "2024-01", "2023"].map((day) => isPast(day, "2024-02-29"))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["2024-03-01", "2024-03", "2025"].map((day) => isPast(day, "2024-02-29"))).toEqual([
      false,
      false,
      false,
    ]);
  });
  it("puts one day before another only as far as both are known", () => {
    expect([
      isBefore("2023", "2024-01"),
      isBefore("2024", "2024-02"),
      isBefore("2024-02-01", "2024-02"),
    ]).toEqual([true, false, false]);
    expect([isBefore("2024-01-31", "2024-02"), isBefore("2024-02", "2024-01-31")]).toEqual([true, false]);
  });
  it("counts days between days", () => {
    expect([daysBetween("2024-02-28", "2024-03-01"), daysBetween("2024-03-01", "2024-02-28")]).toEqual([
      2, -2,
    ]);
    expect([daysBetween("2024-02", "2024-03-01"), daysBetween("2024-02-01", "2024-03")]).toEqual([
      null,
      null,
    ]);
  });
  it("says today as YYYY-MM-DD", () => {
    expect([today(new Date(2024, 0, 5)), today(new Date(2024, 10, 25))]).toEqual([
      "2024-01-05",
      "2024-11-25",
    ]);
    expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  const signed: Standing = {
    stage: "signed",
    dueOn: "2024-02-28",
    startedOn: null,
    arrived: false,
    tasksDue: [],
    lastOn: "2024-01-01",
  };
  it("is of a contract past its day on which nothing was done", () => {
    const late = (change: Partial<Standing>, on = "2024-02-29") => overdue({ ...signed, ...change }, on);
    expect(late({})).toEqual(["due"]);
    expect(late({}, "2024-02-28")).toEqual([]);
    expect(late({ dueOn: null })).toEqual([]);
    expect(late({ startedOn: "2024-02" })).toEqual([]);
    expect(late({ arrived: true })).toEqual([]);
    expect(late({ stage: "construction" })).toEqual([]);
  });
  it("is of a task open past its day", () => {
    const tasksDue = ["2024-02-28", "2024-02-29", "", "2024-01", "2024-02"];
    expect(tasksLate(tasksDue, "2024-02-29")).toBe(2);
    expect(overdue({ ...signed, tasksDue }, "2024-02-29")).toEqual(["due", "task"]);
    expect(overdue({ ...signed, stage: "lead", tasksDue: ["2024-02-29"] }, "2024-02-29")).toEqual([]);
  });
  it("is silence of more days than allowed, while under way", () => {
    const heard = (lastOn: string | null, days: number, stage: ProjectStage = "contact") =>
      silent({ ...signed, stage, lastOn }, "2024-03-01", days);
    expect([heard("2024-02-28", 2), heard("2024-02-28", 1)]).toEqual([false, true]);
    expect([heard(null, 999), heard(null, 0, "production"), heard(null, 0, "dropped")]).toEqual([
      true,
      false,
      false,
    ]);
    expect([heard("2023", 61), heard("2023", 60)]).toEqual([false, true]);
    expect([heard("2024-01", 30), heard("2024-01", 29)]).toEqual([false, true]);
  });
});

describe("states compared", () => {
  it("keep the fields that differ, before and after", () => {
    const other = { ...BLANK, name: "甲", segments: ["a"] };
    expect(difference("p", BLANK, other)).toEqual({
      of: "project",
      id: "p",
      before: { name: "", segments: [] },
      after: { name: "甲", segments: ["a"] },
    });
    expect(difference("p", other, { ...other, segments: ["a"] })).toBeNull();
  });
  it("are turned round, last first", () => {
    const one = { of: "project", id: "p", before: { name: "a" }, after: { name: "b" } } as const;
    const two = { of: "task", id: "t", before: null, after: { text: "x" } } as const;
    expect(inverse([one, two])).toEqual([
      { ...two, before: { text: "x" }, after: null },
      { ...one, before: { name: "b" }, after: { name: "a" } },
    ]);
  });
  it("stand while nothing they left was changed since", () => {
    const record = { of: "task", id: "t", before: null, after: { text: "x", doneOn: null } } as const;
    expect(stands(record, { text: "x", person: "u" })).toBe(true);
    expect(stands(record, { text: "x", doneOn: "2024" })).toBe(false);
    expect(stands(record, null)).toBe(false);
    expect([stands({ ...record, after: null }, null), stands({ ...record, after: null }, {})]).toEqual([
      true,
      false,
    ]);
    expect([same(null, undefined), same([1], [1]), same("", null)]).toEqual([true, true, false]);
  });
});
