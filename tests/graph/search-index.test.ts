import fc from "fast-check";
import { expect, test } from "vitest";
import { Columns } from "../../server/analysis/judging/columns.ts";
import { FirmNames } from "../../server/graph/firm-names.ts";
import { fold, markIn } from "../../server/graph/folding.ts";
import { BRIEF_KINDS, type FirmBrief } from "../../server/graph/parts.ts";
import { ranksIn, SearchIndex } from "../../server/graph/search-index.ts";
import {
  firmTier,
  personTier,
  placeTier,
  projectTier,
  segmentTier,
} from "../../server/graph/search-things.ts";
import { NO_MATCH } from "../../server/graph/search-tier.ts";
import { latinOf, spell, spellAs } from "../../server/graph/spelling.ts";
import { collatorOf } from "../../server/model/collate.ts";
import type { Place } from "../../server/model/rows.ts";
import { FOUND_KINDS, type FoundKind } from "../../server/model/words.ts";

const firmOf = (id: string, name: string, more: Partial<FirmBrief> = {}): FirmBrief => ({
  id,
  name,
  fullName: null,
  place: null,
  longitude: null,
  latitude: null,
  status: null,
  uscc: null,
  founded: null,
  registeredCapitalWan: null,
  employees: null,
  stockCode: null,
  industryCode: null,
  ...more,
});
const namesOf = (rows: readonly FirmBrief[]) =>
  FirmNames.of(
    Columns.of(
      BRIEF_KINDS,
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );

interface Named {
  kind: FoundKind;
  id: string;
  /** Its own, then other words for it. */
  own: string[];
  other: string[];
  reading?: string;
}

/** How well a name matches, told step by step: [way, other]; null where it does not. */
function naiveRank({ own, other, reading }: Named, typed: string): number | null {
  const wanted = fold(typed);
  const letters = /^[a-z0-9]+$/.test(wanted) ? wanted : null;
  let best: number | null = null;
  for (const [isOther, names] of [[0, own] as const, [1, other] as const])
    for (const name of names) {
      const ways: boolean[] = [];
      for (const text of [fold(name), fold(name).replaceAll(/[()]/g, "")]) {
        ways[0] ||= text === wanted;
        ways[1] ||= text.startsWith(wanted);
        ways[2] ||= text.includes(wanted);
      }
      const spelt = reading === undefined ? spell(name) : spellAs(reading);
      if (spelt && letters !== null) {
        const { full, initials, starts } = spelt;
        ways[3] = full === letters || initials === letters;
        ways[4] = full.startsWith(letters) || (letters.length > 1 && initials.startsWith(letters));
        ways[5] = starts.some((start) => full.startsWith(letters, start));
        ways[6] = letters.length > 1 && initials.includes(letters);
      }
      const way = ways.findIndex(Boolean);
      if (way >= 0 && (best === null || way * 2 + isOther < best)) best = way * 2 + isOther;
    }
  return best;
}

const text = fc
  .array(fc.constantFrom(..."酒鬼無无纺紡布(（集团】【 　ＡaB1ｂ厦"), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(""));
const rows = fc.array(fc.record({ name: text, other: fc.option(text) }), { maxLength: 8 });
const typedText = fc.oneof(text, fc.constantFrom("jg", "jgj", "wu", "wufang", "a1", "jituan", "xiamen", "b"));

test("what is found, in which order and how much of it: as a plain search says", () => {
  fc.assert(
    fc.property(
      rows,
      rows,
      rows,
      rows,
      typedText,
      fc.integer({ min: 1, max: 9 }),
      (a, b, c, d, typed, limit) => {
        const things: Named[] = [
          ...a.map(({ name, other }, at) => ({
            kind: "segment" as const,
            id: `s${at}`,
            own: [name],
            other: other ? [other] : [],
          })),
          ...b.map(({ name, other }, at) => ({
            kind: "firm" as const,
            id: `f${at}`,
            own: other ? [name, other] : [name],
            other: [],
          })),
          ...c.map(({ name }, at) => ({ kind: "project" as const, id: `p${at}`, own: [name], other: [] })),
          ...d.map(({ name }, at) => ({ kind: "person" as const, id: `u${at}`, own: [name], other: [] })),
        ];
        const index = new SearchIndex([
          segmentTier(
            new Map(
              a.map(({ name, other }, at) => [
                `s${at}`,
                { id: `s${at}`, nameZh: name, nameEn: null, chain: "c", aliases: other ? [other] : [] },
              ]),
            ),
          ),
          firmTier(namesOf(b.map(({ name, other }, at) => firmOf(`f${at}`, name, { fullName: other })))),
          projectTier(c.map(({ name }, at) => ({ id: `p${at}`, name, firm: null, place: null }))),
          personTier(d.map(({ name }, at) => ({ id: `u${at}`, name, title: null }))),
        ]);
        const expected = things
          .map((thing) => ({ ...thing, rank: fold(typed) === "" ? null : naiveRank(thing, typed) }))
          .filter(({ rank }) => rank !== null)
          .sort(
            (x, y) =>
              x.rank! - y.rank! ||
              FOUND_KINDS.indexOf(x.kind) - FOUND_KINDS.indexOf(y.kind) ||
              x.own[0]!.length - y.own[0]!.length ||
              (x.id < y.id ? -1 : 1),
          );
        const { total, results } = index.find(typed, limit);
        expect(total).toBe(expected.length);
        expect(results.map(({ id }) => id)).toEqual(expected.slice(0, limit).map(({ id }) => id));
        const groups = index.findEach(typed, 2);
        const kinds = [...new Set(expected.map(({ kind }) => kind))];
        expect(groups.map(({ kind }) => kind)).toEqual(kinds);
        for (const { kind, total: all, results: few } of groups) {
          const own = expected.filter((one) => one.kind === kind).map(({ id }) => id);
          expect([all, few.map(({ id }) => id)]).toEqual([own.length, own.slice(0, 2)]);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("an exact name of a firm comes before another word for a segment, by characters and by pinyin", () => {
  const index = new SearchIndex([
    segmentTier(
      new Map([["s", { id: "s", nameZh: "馥郁香型白酒", nameEn: null, chain: "c", aliases: ["酒鬼酒"] }]]),
    ),
    firmTier(namesOf([firmOf("f", "酒鬼酒")])),
  ]);
  for (const typed of ["酒鬼酒", "jgj", "jiuguijiu"])
    expect(index.find(typed, 5).results.map(({ id }) => id)).toEqual(["f", "s"]);
});

test("firms that changed are found and in order as if all had been read anew", () => {
  const change = fc.record({ at: fc.nat(9), name: fc.option(text), uscc: fc.option(text) });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 8 }),
      fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 4 }),
      typedText,
      (names, steps, typed) => {
        const now = new Map(names.map((name, at) => [`f${at}`, firmOf(`f${at}`, name)]));
        let kept = namesOf([...now.values()]);
        for (const step of steps) {
          for (const { at, name, uscc } of step)
            if (name === null) now.delete(`f${at}`);
            else now.set(`f${at}`, firmOf(`f${at}`, name, { uscc }));
          const anew = namesOf([...now.values()]);
          kept = kept.withFirms(anew.firms);
          expect([...kept.order]).toEqual([...anew.order]);
          expect([...ranksIn(firmTier(kept), typed)]).toEqual([...ranksIn(firmTier(anew), typed)]);
        }
        const compare = collatorOf("zh");
        const plain = [...now.values()].toSorted((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
        expect([...kept.order].map((at) => kept.firms.at(at)!.id)).toEqual(plain.map(({ id }) => id));
      },
    ),
    { numRuns: 200 },
  );
});

test("a place is read as it is called there", () => {
  const place = (nameZh: string, pinyin: string | null, aliases: string[] = []): Place => ({
    id: nameZh,
    nameZh,
    nameEn: null,
    kind: "county",
    parent: null,
    longitude: null,
    latitude: null,
    aliases,
    pinyin,
  });
  const tier = placeTier([place("乐陵市", "lao ling shi", ["乐陵"]), place("黄陂区", "huang pi qu")]);
  const found = (typed: string) => [...ranksIn(tier, typed)].filter((rank) => rank !== NO_MATCH).length;
  expect(["laoling", "lls", "ll", "leling", "huangpi", "hpq", "huangbei"].map(found)).toEqual([
    1, 1, 1, 0, 1, 1, 0,
  ]);
});

test("what names are held against each other by", () => {
  expect(
    ["＊ＳＴ东南", "無紡布", "“无 纺　布”", "（集团）", "[集团]", "Xi'an", "ﾊ", "《酒》〔甲〕"].map(fold),
  ).toEqual(["*st东南", "无纺布", "无纺布", "(集团)", "(集团)", "xian", "ハ", "酒(甲)"]);
});

test("where a name holds what is typed", () => {
  const part = (name: string, typed: string) => {
    const mark = markIn(name, fold(typed));
    return mark && name.slice(...mark);
  };
  expect(part("湖南木里（集团）公司", "集团)")).toBe("集团）");
  expect(part("湖南木里（集团）公司", "木里集团公")).toBe("木里（集团）公");
  expect(part("無 紡　布", "纺布")).toBe("紡　布");
  expect(part("无纺布", "布无")).toBeNull();
});

test("a name in Latin letters", () => {
  expect(
    ["酒鬼酒", "*ST东南", "西安饮食", "吕梁（集团）", "湖南木里时代新能源科技有限公司", "ABC"].map(latinOf),
  ).toEqual([
    "Jiuguijiu",
    "*ST Dongnan",
    "Xi'anyinshi",
    "Lüliang (Jituan)",
    "Hunan Muli Shidai Xin Nengyuan Keji Youxiangongsi",
    null,
  ]);
});
