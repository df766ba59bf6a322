import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingOf, type MonthProject, stageOn } from "../../server/analysis/reporting/monthly.ts";
import { PROJECT_STAGES } from "../../server/model/words.ts";

const plain: MonthProject = {
  stage: "lead",
  signedOn: null,
  startedOn: null,
  producedOn: null,
  droppedOn: null,
  firstOn: null,
  reached: {},
};
const MONTH = "2024-06";

describe("whether a project stands in the table of a month", () => {
  test.each<[string, Partial<MonthProject>, string]>([
    ["nothing is known of its days", {}, "open"],
    ["it came up in the month", { firstOn: "2024-06-30" }, "open"],
    ["it came up after the month", { firstOn: "2024-07-01" }, "later"],
    ["its first event is later than its signing", { firstOn: "2024-07-01", signedOn: "2024-05" }, "open"],
    ["it came into production in the month", { stage: "production", producedOn: "2024-06-01" }, "open"],
    ["it came into production before", { stage: "production", producedOn: "2024-05-31" }, "ended"],
    ["it came into production some day of the year", { stage: "production", producedOn: "2024" }, "open"],
    ["nobody knows when it came into production", { stage: "production" }, "undated"],
    ["its history knows", { stage: "production", reached: { production: "2024-01-02" } }, "ended"],
    ["it was dropped before", { stage: "dropped", droppedOn: "2023" }, "ended"],
    ["nobody knows when it was dropped", { stage: "dropped", signedOn: "2022" }, "undated"],
  ])("%s", (_, given, told) => {
    expect(listingOf({ ...plain, ...given }, MONTH)).toBe(told);
  });
});

describe("the stage on a day", () => {
  test.each<[string, Partial<MonthProject>, string]>([
    ["is that of now where nothing speaks against it", { stage: "visit" }, "visit"],
    ["is that of now when it came by then", { stage: "signed", signedOn: "2024-06-30" }, "signed"],
    [
      "is the last one it had come to",
      { stage: "production", signedOn: "2024-05", startedOn: "2024-06-30", producedOn: "2024-07-01" },
      "construction",
    ],
    ["is a lead where no earlier day is known", { stage: "signed", signedOn: "2024-07-01" }, "lead"],
    [
      "is what it was before it was dropped",
      { stage: "dropped", droppedOn: "2024-07-01", reached: { contact: "2024-01-01", visit: "2024-06-30" } },
      "visit",
    ],
    ["is dropped from that day on", { stage: "dropped", droppedOn: "2024-06-30" }, "dropped"],
  ])("%s", (_, given, told) => {
    expect(stageOn({ ...plain, ...given }, "2024-06-30")).toBe(told);
  });
});

const day = fc.option(
  fc.constantFrom("2023", "2024-03", "2024-05-31", "2024-06-01", "2024-07-01", "2025-01"),
);
test("once ended, a project stays so in every later month, and one known of stays known", () => {
  fc.assert(
    fc.property(
      fc.record({
        stage: fc.constantFrom(...PROJECT_STAGES),
        signedOn: day,
        startedOn: day,
        producedOn: day,
        droppedOn: day,
        firstOn: day,
        reached: fc.constant({}),
      }),
      (project) => {
        const told = ["2022-12", "2023-06", "2024-04", "2024-06", "2024-08", "2025-02", "2026-01"].map(
          (month) => listingOf(project, month),
        );
        const ranks = told.map((one) => ["later", "open", "undated", "ended"].indexOf(one));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      },
    ),
  );
});
