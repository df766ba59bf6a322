import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import { formatAddress, parseAddress } from "../../../../web/kit/address.ts";
import { fraction, percentOf } from "../../../../web/kit/completeness.ts";
import {
  firmOf,
  formatScenario,
  isEmpty,
  parseScenario,
  plantOf,
  segmentsUnder,
  toWant,
  withAddition,
  withRemoval,
} from "../../../../web/pages/chain/scenario/scenario.ts";
import { byPromise, matching } from "../../../../web/pages/chain/what-if/choices.ts";

const empty = { add: [], remove: [] };

describe("a scenario in the address", () => {
  test("reads as one would write it", () => {
    expect(
      formatScenario({
        add: [firmOf("s600519"), plantOf("nonwoven:viscose", 20_000, "吨")],
        remove: ["jiebao"],
      }),
    ).toEqual({ add: "f~s600519,p~nonwoven:viscose~~20000~吨", remove: "jiebao" });
    expect(formatScenario(empty)).toEqual({ add: undefined, remove: undefined });
  });

  test("comes back as it was, whatever the ids and units are", () => {
    const text = fc
      .string({ unit: "binary", minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() === one);
    const unit = fc.option(text);
    const capacity = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0));
    const addition = fc.oneof(
      text.map(firmOf),
      fc
        .record({ firm: fc.option(text), segment: text, capacity, unit })
        .map((one) => ({ ...one, unit: one.capacity === null ? null : one.unit })),
    );
    fc.assert(
      fc.property(
        fc.record({
          add: fc.array(addition, { maxLength: 6 }),
          remove: fc.uniqueArray(text, { maxLength: 4 }),
        }),
        (scenario) => {
          const { add, remove } = parseAddress(formatAddress(formatScenario(scenario)));
          expect(parseScenario(add, remove)).toEqual(scenario);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("leaves out what cannot be read", () => {
    expect(parseScenario("x~1,f~,p~,p~a~~-3~t,p~b~~much,%E0%A4%A,f~%E0%A4%A", ",,a,a")).toEqual({
      add: [plantOf("a"), plantOf("b")],
      remove: ["a"],
    });
  });
});

describe("changing a scenario", () => {
  test("a firm comes once, and no longer goes", () => {
    const once = withAddition({ add: [], remove: ["a", "b"] }, firmOf("a"));
    expect(once).toEqual({ add: [firmOf("a")], remove: ["b"] });
    expect(withAddition(once, firmOf("a"))).toEqual(once);
  });

  test("two unnamed plants of one segment are two", () => {
    const one = withAddition(empty, plantOf("s"));
    expect(withAddition(one, plantOf("s")).add).toHaveLength(2);
  });

  test("a firm that goes brings nothing", () => {
    expect(withRemoval({ add: [firmOf("a"), plantOf("s")], remove: [] }, "a")).toEqual({
      add: [plantOf("s")],
      remove: ["a"],
    });
  });

  test("without changes it is empty", () => {
    expect([isEmpty(empty), isEmpty({ add: [], remove: ["a"] })]).toEqual([true, false]);
  });
});

const segment = (id: string, more: Partial<PanoramaSegment> = {}) =>
  ({
    id,
    class: "missing",
    recruitable: true,
    role: null,
    makers: 0,
    nameZh: id,
    nameEn: null,
    ...more,
  }) as PanoramaSegment;

describe("what a scenario does", () => {
  test("is drawn with a word on what it fills, loses and opens", () => {
    const after = {
      class: "present",
      steps: null,
      makers: 1,
      elsewhere: 0,
      leaders: 0,
      needsMet: 0,
      needsAll: 0,
    };
    const words = { filled: "filled", lost: "lost", opened: "opened", classes: CLASS_NAMES.en };
    const drawn = segmentsUnder(
      [segment("a"), segment("b"), segment("c")],
      {
        segments: [{ ...after, segment: "a", class: "present", firms: [] }],
        filled: ["a"],
        lost: ["b"],
        opened: ["b"],
      },
      words,
    );
    expect(drawn.map(({ id, class: judged, makers, mark }) => [id, judged, makers, mark?.text])).toEqual([
      ["a", "present", 1, "filled Missing→Present"],
      ["b", "missing", 0, "lost"],
      ["c", "missing", 0, undefined],
    ]);
  });

  test("an office recruits for its plants and for what it fills, but not for crops and by-products", () => {
    const scenario = { add: [plantOf("a"), firmOf("f"), plantOf("crop")], remove: [] };
    const segments = [
      segment("a"),
      segment("b"),
      segment("crop", { recruitable: false }),
      segment("lees", { role: "byproduct" }),
    ];
    expect(toWant(scenario, ["a", "b", "lees"], segments)).toEqual(["a", "b"]);
  });

  test("completeness is told in whole percent where there is anything to be a part of", () => {
    expect([percentOf({ met: 5, all: 12 }), percentOf({ met: 0, all: 0 }), percentOf(null)]).toEqual([
      "42%",
      null,
      null,
    ]);
    expect([fraction({ met: 5, all: 12 }), fraction(null)]).toEqual(["5/12", ""]);
  });
});

describe("segments to choose from", () => {
  const segments = [
    segment("made", { class: "strong" }),
    segment("gap", { nameEn: "Viscose" }),
    segment("crop", { recruitable: false }),
    segment("next", { class: "extendable" }),
  ];
  test("those one would sooner recruit come first, what nobody recruits not at all", () => {
    expect(byPromise(segments).map(({ id }) => id)).toEqual(["gap", "next", "made"]);
  });
  test("are found by either name", () => {
    expect(matching(segments, " VIS ").map(({ id }) => id)).toEqual(["gap"]);
    expect(matching(segments, "")).toHaveLength(4);
  });
});
