import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { judge, verdictOf } from "../../server/analysis/judging/gaps.ts";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import type { Reasons } from "../../server/model/reasons.ts";
import {
  ADVICES,
  CONFIDENCES,
  LANGUAGES,
  type Language,
  LINK_KINDS,
  PROJECT_STAGES,
  SEGMENT_CLASSES,
} from "../../server/model/words.ts";
import { findingsOf } from "../../server/outputs/findings.ts";
import { HANDBOOK_WORDS } from "../../server/outputs/handbook-words.ts";
import { WORDS } from "../../server/outputs/report-words.ts";
import { sheetBlocks } from "../../server/outputs/visit-page.ts";
import type { VisitSheet } from "../../server/trips/sheet.ts";
import { nameOf } from "../../server/words/format.ts";
import { gapSentences, gapTold } from "../../server/words/gap-sentences.ts";
import { sentences } from "../../web/kit/gap/sentences.ts";
import { worlds } from "../analysis/worlds.ts";
import { speech } from "../web/i18n/speech.ts";

const t = { zh: speech("zh"), en: speech("en") };

/** What the page says of a gap, its sentences as they follow each other. */
function onPage(gap: Parameters<typeof sentences>[0], language: Language): string {
  return sentences(gap, t[language], language, true)
    .map(({ text }) => text)
    .join(language === "zh" ? "" : " ");
}

const name = fc.constantFrom("水刺非织造布", "湿巾", "PLA 切片", "a", "酒瓶");
const statement = {
  source: fc.constantFrom(null, "书", "报"),
  asOf: fc.constantFrom(null, "2011", "2023", "2024-05"),
  confidence: fc.constantFrom(null, ...CONFIDENCES),
  note: fc.constantFrom(null, "据报", "存疑:是否投产未见"),
};
const segment = {
  segment: fc.constantFrom("s1", "s2", "s3", "s4", "s5"),
  nameZh: name,
  nameEn: fc.constantFrom(null, "Spunlace", "Wipes"),
};
const firm = fc.record({ id: fc.constantFrom("f1", "f2"), name: fc.constantFrom("洁宝", "舒柔") });
const share = fc.constantFrom("0.973", "0.25", ">0.5", "<0.2", ">0.333", "1", "0", "0.0005");
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 5 });
const reasons: fc.Arbitrary<Reasons> = fc.record({
  neededBy: several(
    fc.record({
      ...statement,
      ...segment,
      makers: several(firm),
      makersTotal: fc.nat(9),
      kind: fc.constantFrom(...LINK_KINDS),
      required: fc.boolean(),
      alternative: fc.constantFrom(null, "纤维"),
    }),
  ),
  declared: several(
    fc.record({
      ...statement,
      id: fc.constant("f"),
      name,
      amount: fc.constantFrom(null, 1200),
      unit: fc.constantFrom(null, "t"),
    }),
  ),
  kinds: several(fc.record(segment)),
  alternatives: several(fc.record({ ...segment, class: fc.constantFrom(...SEGMENT_CLASSES) })),
  elsewhere: fc.record({
    count: fc.nat(3),
    located: fc.nat(3),
    nearest: fc.option(
      fc.record({
        ...statement,
        approximate: fc.boolean(),
        firm: fc.constant("f"),
        name: name,
        place: fc.constant(null),
        placeName: fc.constantFrom(null, "岳阳市"),
        km: fc.double({ min: 0, max: 5_000, noNaN: true }),
      }),
    ),
  }),
  leakage: several(
    fc.record({
      ...statement,
      firm: fc.constant("f"),
      name: name,
      segment: segment.segment,
      direction: fc.constantFrom("sold" as const, "bought" as const),
      share,
    }),
  ),
  underWay: several(
    fc.record({
      project: fc.constant("p"),
      name,
      stage: fc.constantFrom(...PROJECT_STAGES),
      firm: fc.constant(null),
    }),
  ),
  excluded: fc.option(
    fc.record({
      ...statement,
      place: fc.constant("430000"),
      placeName: fc.constant("湖南省"),
      reason: fc.constantFrom("能耗。", "protected."),
    }),
  ),
  recruitable: fc.boolean(),
  feeds: several(fc.record({ ...statement, ...segment, kind: fc.constantFrom(...LINK_KINDS) })),
  soleMaker: fc.option(
    firm.chain((one) => fc.record({ by: fc.option(fc.record(segment)) }).map((by) => ({ ...one, ...by }))),
  ),
  capacity: fc.option(
    fc.record({
      have: fc.double({ min: 0, max: 1e7, noNaN: true }),
      want: fc.double({ min: 0, max: 1e7, noNaN: true }),
      unit: fc.constantFrom("t", "吨"),
    }),
  ),
  path: several(fc.record(segment)),
});
const gap = fc.record({
  segment: segment.segment,
  class: fc.constantFrom(...SEGMENT_CLASSES),
  steps: fc.option(fc.integer({ min: 1, max: 6 })),
  makers: fc.nat(5),
  advice: fc.constantFrom(null, ...ADVICES),
  evidence: fc.constantFrom(null, ...CONFIDENCES),
  oneOf: fc.uniqueArray(fc.constantFrom("s1", "s2", "s3", "s4", "s5")),
  reasons,
});

describe.each(LANGUAGES)("page and documents in %s say the same of a gap", (language) => {
  test("on a visit sheet, whatever the reasons", () => {
    fc.assert(
      fc.property(gap, (one) => {
        const role = {
          ...one,
          ...NAMES,
          chain: "c",
          makersHere: one.makers,
          score: 0.5,
          fedBy: [],
          usedBy: [],
        };
        const sheet = {
          ...EMPTY_SHEET,
          roles: [role],
          fills: [{ segment: one.segment, chain: "c", reasons: one.reasons }],
        };
        const blocks = sheetBlocks(sheet as unknown as VisitSheet, {
          language,
          words: WORDS[language],
          own: HANDBOOK_WORDS[language],
          name: (thing) => nameOf(thing, language),
          placeName: ({ placeName }) => placeName,
          cite: () => "",
          on: "2026-11-30",
        });
        const { fills } = HANDBOOK_WORDS[language].heads;
        const table = blocks.find((block) => block.kind === "table" && block.head === fills);
        expect(table?.kind === "table" && table.rows[0]?.[3]).toBe(onPage(one, language));
      }),
      { numRuns: 2_000 },
    );
  });

  test("in a report and a workbook, for every gap of a random chain", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const told = gapListOf(judgement).all.map((row) => {
          const reasons = explain(judgement, row.position);
          return onPage({ ...verdictOf(judgement, row.position), ...row, reasons }, language);
        });
        expect(findingsOf(judgement, language).gaps.map(({ reasons: text }) => text)).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(LANGUAGES)("sentences in %s, whatever the reasons", (language) => {
  test("are whole, said once, and of an absent segment never say more than that no firm is recorded", () => {
    fc.assert(
      fc.property(gap, (one) => {
        const told = gapSentences(one, language, ({ placeName }) => placeName, { on: "2026-11-30" });
        const texts = told.map(({ text }) => text);
        for (const text of texts) {
          expect(text).toMatch(language === "zh" ? /。$/u : /\.$/u);
          expect(text).not.toMatch(/undefined|null|NaN|\[object|，，|、、|。。|\.\.|（）|\(\)|: \./u);
          expect(text).not.toMatch(/没有企业生产|无人|[Nn]obody/u);
        }
        expect(texts.length).toBeGreaterThan(0);
        const [first] = texts;
        const advised = gapTold(one, language, ({ placeName }) => placeName, { on: "2026-11-30" }).advice;
        expect(advised.length).toBe(one.advice === null ? 0 : 1);
        if (advised[0]) expect(first).toBe(advised[0].text);
        if (one.evidence === "assumed")
          expect(texts.some((text) => /都待核实|All it rests on is to be checked/.test(text))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const NAMES = { nameZh: "粘胶短纤", nameEn: "Viscose staple" };
const EMPTY_SHEET = {
  firm: {
    name: "甲",
    fullName: null,
    uscc: null,
    founded: null,
    registeredCapitalWan: null,
    employees: null,
    status: null,
    stockCode: null,
    industryCode: null,
    source: null,
  },
  placePath: [],
  industryName: null,
  km: null,
  makes: [],
  needs: [],
  supply: [],
  introducers: [],
  projects: [],
  questions: [],
};
