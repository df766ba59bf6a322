import { describe, expect, test } from "vitest";
import {
  datesAfter,
  goesBack,
  isUnderWay,
  neededFor,
  nextStage,
  STAGE_NEEDS,
  STEPS,
} from "../../server/model/projects.ts";
import { PROJECT_STAGES } from "../../server/model/words.ts";

describe("a move of a project", () => {
  test("forward needs what every stage that it passes needs", () => {
    expect(neededFor("lead", "visit")).toEqual([]);
    expect(neededFor("visit", "signed")).toEqual(["signedOn", "amountWan", "dueOn"]);
    expect(neededFor("signed", "production")).toEqual(["startedOn", "producedOn"]);
    expect(neededFor("lead", "production")).toEqual([
      "signedOn",
      "amountWan",
      "dueOn",
      "startedOn",
      "producedOn",
    ]);
  });

  test("back, and taking up a dropped one, needs what the stage itself needs", () => {
    expect(neededFor("production", "construction")).toEqual(["startedOn"]);
    expect(neededFor("production", "signed")).toEqual(STAGE_NEEDS.signed);
    expect(neededFor("dropped", "construction")).toEqual(["startedOn"]);
    expect(neededFor("dropped", "lead")).toEqual([]);
  });

  test("to the end needs the reason and the day, from everywhere", () => {
    for (const stage of STEPS) expect(neededFor(stage, "dropped")).toEqual(["dropReason", "droppedOn"]);
  });

  test("goes back when it comes to an earlier stage; from the dropped ones every way goes back", () => {
    for (const [at, from] of PROJECT_STAGES.entries())
      for (const [then, to] of PROJECT_STAGES.entries())
        expect([from, to, goesBack(from, to)]).toEqual([from, to, then < at]);
  });
});

test("dates of later stages mean nothing yet", () => {
  expect(datesAfter("visit").map(({ field }) => field)).toEqual([
    "signedOn",
    "dueOn",
    "startedOn",
    "producedOn",
  ]);
  expect(datesAfter("signed")).toEqual([
    { stage: "construction", field: "startedOn" },
    { stage: "production", field: "producedOn" },
  ]);
  expect(datesAfter("production")).toEqual([]);
  expect(datesAfter("dropped")).toEqual([]);
});

test("the next stage ends at production", () => {
  expect(PROJECT_STAGES.map(nextStage)).toEqual([
    "contact",
    "visit",
    "signed",
    "construction",
    "production",
    null,
    null,
  ]);
});

test("a project is under way until it produces or is dropped", () => {
  expect(PROJECT_STAGES.filter((stage) => !isUnderWay(stage))).toEqual(["production", "dropped"]);
});
