import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLOSED_NEEDED,
  type PastProject,
  type PastShortlist,
  rankingRecord,
} from "../../server/analysis/recruiting/ranking-record.ts";
import { PROJECT_STAGES } from "../../server/model/words.ts";

const plain: PastProject = {
  id: "p",
  firm: "f",
  stage: "lead",
  segments: [],
  signedOn: null,
  droppedOn: null,
};
const dropped = Array.from({ length: CLOSED_NEEDED }, (_, at): PastProject => {
  return { ...plain, id: `d${at}`, firm: `other${at}`, stage: "dropped", droppedOn: "2024-05-01" };
});
const list: PastShortlist = { id: "h", on: "2024-01-15", segment: "wipes", firms: ["f", "g", "h", "i"] };
const signed = (more: Partial<PastProject>): PastProject => {
  return { ...plain, id: "s", stage: "signed", signedOn: "2024-03-01", ...more };
};

describe("the record of past shortlists", () => {
  it("is the share of the first ten that signed afterwards", () => {
    expect(rankingRecord([list], [signed({}), ...dropped])).toEqual({
      closed: ["s", ...dropped.map(({ id }) => id)],
      withoutFirm: [],
      precision10: 1 / 4,
      leftOut: [],
      judged: [{ id: "h", listed: 4, projects: ["s"], precision: 1 / 4 }],
    });
  });

  it("is silent until thirty projects are closed", () => {
    const few = dropped.slice(2);
    expect(rankingRecord([list], [signed({}), ...few, { ...plain, id: "open", stage: "visit" }])).toEqual({
      closed: ["s", ...few.map(({ id }) => id)],
      withoutFirm: [],
      precision10: null,
      judged: [],
      leftOut: [],
    });
  });

  it.each([
    ["signed before the day of the list", { signedOn: "2024-01-14" }],
    ["signed on the day of the list", { signedOn: "2024-01-15" }],
    ["signed some time in the month of the list", { signedOn: "2024-01" }],
    ["signed on a day nobody knows", { signedOn: null }],
    ["of another segment", { segments: ["bottle"] }],
    ["of a firm that is not on the list", { firm: "x" }],
    ["not signed", { stage: "visit" as const, signedOn: null }],
  ])("gives no merit for a project %s", (_, more) => {
    expect(rankingRecord([list], [signed(more), ...dropped]).precision10).toBe(0);
  });

  it("counts a firm once, and one that signed and was dropped later", () => {
    const twice = [signed({ id: "a", stage: "dropped", droppedOn: "2024-09" }), signed({ id: "b" })];
    expect(rankingRecord([list], [...twice, ...dropped]).judged).toEqual([
      { id: "h", listed: 4, projects: ["a", "b"], precision: 1 / 4 },
    ]);
  });

  it("looks at the first ten only", () => {
    const firms = [..."abcdefghijf"].map((name, at) => (at === 10 ? "f" : `${name}${at}`));
    expect(rankingRecord([{ ...list, firms }], [signed({}), ...dropped]).precision10).toBe(0);
  });

  it("leaves out lists without a day or firms, and those since which nothing was closed", () => {
    const lists = [
      { ...list, id: "undated", on: null },
      { ...list, id: "empty", firms: [] },
      { ...list, id: "new", on: "2024-05-01" },
    ];
    const { precision10, judged, leftOut } = rankingRecord(lists, [signed({}), ...dropped]);
    expect([precision10, judged, leftOut]).toEqual([null, [], ["undated", "empty", "new"]]);
  });

  it("counts no project of which nobody said whose it is", () => {
    const { closed, withoutFirm } = rankingRecord([list], [signed({ firm: null })]);
    expect([closed, withoutFirm]).toEqual([[], ["s"]]);
  });

  it("agrees with counting firm by firm", () => {
    const day = fc.integer({ min: 1, max: 9 }).map((at) => `2024-01-0${at}`);
    const firm = fc.constantFrom(..."abcdefghijklmn");
    const projects = fc
      .array(
        fc.record({
          firm: fc.option(firm),
          stage: fc.constantFrom(...PROJECT_STAGES),
          segments: fc.subarray(["s", "t"]),
          signedOn: fc.option(day),
          droppedOn: fc.option(day),
        }),
        { minLength: 20, maxLength: 80 },
      )
      .map((rows) => rows.map((row, at): PastProject => ({ id: `p${at}`, ...row })));
    const lists = fc
      .array(
        fc.record({
          on: fc.option(day),
          segment: fc.option(fc.constantFrom("s", "t")),
          firms: fc.uniqueArray(firm),
        }),
        { maxLength: 5 },
      )
      .map((rows) => rows.map((row, at): PastShortlist => ({ id: `h${at}`, ...row })));
    fc.assert(
      fc.property(lists, projects, (given, past) => {
        expect(rankingRecord(given, past).precision10).toEqual(counted(given, past));
      }),
    );
  });
});

/** The definition, read aloud. */
function counted(lists: PastShortlist[], projects: PastProject[]): number | null {
  const late = ["signed", "construction", "production"];
  const hasSigned = ({ stage, signedOn }: PastProject) =>
    late.includes(stage) || (stage === "dropped" && signedOn !== null);
  const closed = projects.filter((one) => one.firm !== null && (one.stage === "dropped" || hasSigned(one)));
  if (closed.length < 30) return null;
  const shares: number[] = [];
  for (const { on, segment, firms } of lists) {
    if (on === null || firms.length === 0) continue;
    if (!closed.some((one) => (one.signedOn ?? one.droppedOn ?? "") > on)) continue;
    let hits = 0;
    for (const firm of firms.slice(0, 10)) {
      const theirs = closed.filter((one) => one.firm === firm && hasSigned(one) && (one.signedOn ?? "") > on);
      if (theirs.some(({ segments }) => !segment || !segments[0] || segments.includes(segment))) hits++;
    }
    shares.push(hits / Math.min(10, firms.length));
  }
  if (shares.length === 0) return null;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
