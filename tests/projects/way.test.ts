import fc from "fast-check";
import { expect, test } from "vitest";
import { latestDay } from "../../server/model/dates.ts";
import { footingOf, STEPS, stoodIn } from "../../server/model/projects.ts";
import { PROJECT_STAGES, type ProjectStage } from "../../server/model/words.ts";
import { nextStep, stageDays, stageSince, stagesTold } from "../../server/projects/state/way.ts";

const undated = { signedOn: null, startedOn: null, producedOn: null, droppedOn: null };
const footings = (stage: ProjectStage, told: ProjectStage[], days: Partial<typeof undated> | object = {}) => {
  const stood = stoodIn({ ...undated, ...days, stage, told });
  return STEPS.map((step) => footingOf(step, stood)).join(" ");
};

test("a project that went from lead to signed passed over contact and visit", () => {
  expect(footings("signed", ["lead", "signed"])).toBe("stood skipped skipped stood ahead ahead");
});
test("of a project that was loaded as signed nobody knows how it began", () => {
  expect(footings("construction", [], { signedOn: "2024-01" })).toBe(
    "unrecorded unrecorded unrecorded stood stood ahead",
  );
});
test("a project that went back has what lies beyond still ahead of it, a dropped one stood where it stood", () => {
  expect(footings("lead", ["lead", "visit"])).toBe("stood ahead ahead ahead ahead ahead");
  expect(footings("dropped", ["lead", "visit"])).toBe("stood skipped stood ahead ahead ahead");
  expect(footings("dropped", [])).toBe("ahead ahead ahead ahead ahead ahead");
});

test("the stage a project is in always stands, and nothing beyond it does", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PROJECT_STAGES), fc.subarray([...PROJECT_STAGES]), (stage, told) => {
      const stood = stoodIn({ ...undated, stage, told });
      if (stage === "dropped") return;
      const at = STEPS.indexOf(stage);
      expect(stood.has(stage)).toBe(true);
      expect(STEPS.slice(at + 1).every((step) => footingOf(step, stood) === "ahead")).toBe(true);
    }),
  );
});

const move = (id: string, on: string, from: string | null, to: string, undoes: string | null = null) => ({
  id,
  on,
  undoes,
  records: [
    { of: "project" as const, id: "p", before: from === null ? null : { stage: from }, after: { stage: to } },
  ],
});

test("a history tells the day of each stage; what was taken back tells nothing", () => {
  const moves = [
    move("e1", "2024-01-01", null, "lead"),
    move("e2", "2024-02-01", "lead", "contact"),
    move("e3", "2024-03-01", "contact", "visit"),
    move("e4", "2024-03-02", "visit", "contact", "e3"),
    move("e5", "2024-04-01", "contact", "dropped"),
  ];
  expect(stagesTold(moves, new Set(["e3"]))).toEqual({ lead: "2024-01-01", contact: "2024-02-01" });
  expect(stagesTold([move("e1", "2024-01-01", "visit", "signed")], new Set())).toEqual({
    visit: null,
    signed: "2024-01-01",
  });
});

test("days in a stage count from the day it says itself, else from what its history tells", () => {
  const since = (stage: ProjectStage, days: object, told: object) =>
    stageSince({ ...undated, ...days, stage, told });
  expect([
    since("signed", { signedOn: "2024-03-01" }, { signed: "2024-03-09" }),
    since("contact", {}, { contact: "2024-02-01" }),
    since("contact", {}, {}),
    since("dropped", { droppedOn: "2024-05" }, { contact: "2024-02-01" }),
  ]).toEqual(["2024-03-01", "2024-02-01", null, "2024-05"]);
  expect([
    stageDays("2024-02-28", "2024-03-01"),
    stageDays("2024-02", "2024-03-01"),
    stageDays(null, "2024-03-01"),
    stageDays("2024-03-02", "2024-03-01"),
    stageDays("2024-03-01", "2024-03-01"),
  ]).toEqual([2, null, null, null, 0]);
});

test("the next step is what is due soonest, a contract's day among it", () => {
  const signed = { stage: "signed" as const, dueOn: "2024-06", startedOn: null };
  const later = { text: "报用地", dueOn: "2024-07-01" };
  const sooner = { text: "报环评", dueOn: "2024-06-29" };
  const open = { text: "回电", dueOn: null };
  expect(nextStep(signed, [open, later])).toEqual({ kind: "due", text: null, dueOn: "2024-06" });
  expect(nextStep(signed, [later, sooner])).toEqual({ kind: "task", ...sooner });
  expect(nextStep({ ...signed, startedOn: "2024-05" }, [open, later])).toEqual({ kind: "task", ...later });
  expect(nextStep({ ...signed, stage: "visit" }, [open])).toEqual({ kind: "task", ...open });
  expect(nextStep({ ...signed, dueOn: null }, [])).toBeNull();
});

test("the next step is due no later than any other, whatever the order they come in", () => {
  const task = fc.record({
    text: fc.string(),
    dueOn: fc.option(fc.constantFrom("2023", "2024-05", "2024-05-31", "2024-05-30")),
  });
  const exact = { text: "", dueOn: "2024-05-31" as const };
  const rough = { text: "", dueOn: "2024-05" as const };
  fc.assert(
    fc.property(fc.array(task, { minLength: 1 }), (tasks) => {
      const found = nextStep({ stage: "lead", dueOn: null, startedOn: null }, tasks);
      const last = (dueOn: string | null) => (dueOn === null ? "9999-99" : latestDay(dueOn));
      expect(tasks.every(({ dueOn }) => last(found!.dueOn) <= last(dueOn))).toBe(true);
      expect(nextStep({ stage: "lead", dueOn: null, startedOn: null }, tasks.toReversed())).toEqual(found);
    }),
    { numRuns: 2_000, examples: [[[exact, rough]], [[rough, exact]]] },
  );
});
