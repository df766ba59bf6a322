import { describe, expect, test } from "vitest";
import type { GapAnswer, GapReasons } from "../../../../server/chain/gaps.ts";
import { sentences } from "../../../../web/kit/gap/sentences.ts";
import { speech } from "../../i18n/speech.ts";
import { gapOf, needer, reasonsOf } from "./gap.ts";

const zh = speech("zh");
const en = speech("en");
const stated = { source: "N1", asOf: "2023-12", confidence: "stated", note: null } as const;
const yueyang = {
  firm: "f",
  name: "岳阳化纤",
  place: "430600",
  placeName: "岳阳市",
  km: 318.6,
  approximate: false,
  ...stated,
};
const none = { source: null, asOf: null, confidence: null, note: null } as const;

function said(gap: Partial<GapAnswer>, reasons: Partial<GapReasons>): { zh: string[]; en: string[] } {
  const whole = gapOf({ ...gap, reasons: reasonsOf(reasons) });
  return {
    zh: sentences(whole, zh, "zh").map((sentence) => sentence.text),
    en: sentences(whole, en, "en").map((sentence) => sentence.text),
  };
}

describe("why a segment is", () => {
  test("missing: who needs it, what could stand for it, who elsewhere makes it", () => {
    expect(
      said(
        { class: "missing" },
        {
          neededBy: [needer({ alternative: "fibre" })],
          alternatives: [
            { segment: "pet", nameZh: "涤纶短纤", nameEn: "Polyester staple", class: "missing" },
          ],
          elsewhere: { count: 6, located: 6, nearest: yueyang },
        },
      ),
    ).toEqual({
      zh: [
        "水刺非织造布（洁宝日化）必需它作原料，本地没有记录到企业。",
        "与涤纶短纤任有其一即可。",
        "外地记录到 6 家企业，最近的是岳阳市的岳阳化纤，319 公里。",
      ],
      en: [
        "Required as an input of Spunlace nonwoven (洁宝日化); no firm is recorded here.",
        "Any one will do: this, or Polyester staple.",
        "6 firms recorded elsewhere; the nearest is 岳阳化纤 in 岳阳市, 319 km.",
      ],
    });
  });

  test("missing where another thing will do for some: it says for whom", () => {
    const bottled = (segment: string, alternative: string | null) =>
      needer({ segment, nameZh: segment, nameEn: null, makers: [], kind: "packaging_for", alternative });
    expect(
      said(
        { class: "missing" },
        {
          neededBy: [bottled("啤酒", null), bottled("白酒", "bottle"), bottled("白酒", "outer")],
          alternatives: [{ segment: "clay", nameZh: "陶瓷瓶", nameEn: "Ceramic bottles", class: "missing" }],
        },
      ),
    ).toEqual({
      zh: [
        "啤酒、白酒必需它作包装，本地没有记录到企业。",
        "对白酒，它与陶瓷瓶任有其一即可。",
        "外地也还没有记录到企业，可按查企单去找。",
      ],
      en: [
        "Required as packaging for 啤酒, 白酒; no firm is recorded here.",
        "For 白酒 any one will do: this, or Ceramic bottles.",
        "No firm elsewhere is recorded yet either; search for one with the search sheet.",
      ],
    });
  });

  test("missing for many: three are named, the rest counted, each segment once", () => {
    const many = ["a", "b", "c", "d"].map((segment) =>
      needer({ segment, nameZh: segment, nameEn: null, makers: [], makersTotal: 0, kind: "packaging_for" }),
    );
    expect(
      said({}, { neededBy: [...many, many[0]!], elsewhere: { count: 1, located: 0, nearest: null } }),
    ).toEqual({
      zh: ["a、b、c等 4 个必需它作包装，本地没有记录到企业。", "外地记录到 1 家企业，距离不详。"],
      en: [
        "Required as packaging for a, b, c and others, 4 in all; no firm is recorded here.",
        "1 firm recorded elsewhere, at an unknown distance.",
      ],
    });
  });

  test("bought in: what bars it", () => {
    expect(
      said(
        { class: "bought_in" },
        {
          neededBy: [
            needer({ makersTotal: 3, makers: ["甲", "乙", "丙"].map((name) => ({ id: name, name })) }),
          ],
          excluded: { ...stated, place: "p", placeName: "高新区", reason: "不设化工园。" },
        },
      ),
    ).toEqual({
      zh: [
        "水刺非织造布（甲、乙等 3 家）必需它作原料，本地没有记录到企业。",
        "高新区准入规定不引进：不设化工园。",
        "外地也还没有记录到企业，可按查企单去找。",
      ],
      en: [
        "Required as an input of Spunlace nonwoven (甲, 乙 and others, 3 firms); no firm is recorded here.",
        "高新区 does not admit it: 不设化工园.",
        "No firm elsewhere is recorded yet either; search for one with the search sheet.",
      ],
    });
    expect(said({ class: "bought_in" }, { neededBy: [needer()], recruitable: false }).zh[1]).toBe(
      "它属农作物、矿产、公用事业或市场一类，园区不招引。",
    );
  });

  test("single: the one maker; a bound of leakage stays a bound", () => {
    expect(
      said(
        { class: "single", makers: 1 },
        {
          neededBy: [needer({ nameZh: "湿巾", nameEn: "Wipes" })],
          soleMaker: { id: "jiebao", name: "洁宝日化", by: null },
          leakage: [
            { ...stated, firm: "jiebao", name: "洁宝日化", segment: "s", direction: "sold", share: ">0.5" },
            { ...stated, firm: "jianrou", name: "简柔", segment: "s", direction: "bought", share: "0.3" },
          ],
        },
      ),
    ).toEqual({
      zh: [
        "本地只记录到洁宝日化一家，湿巾（洁宝日化）离不开它；一旦停产，链条在此断开。",
        "洁宝日化把大部分（>50%）卖到外地。",
        "简柔有30%从外地采购。",
        "外地也还没有记录到企业，可按查企单去找。",
      ],
      en: [
        "Only 洁宝日化 is recorded here, and Wipes (洁宝日化) cannot do without it: if that firm stops, the chain breaks here.",
        "洁宝日化 sells most (>50%) of it elsewhere.",
        "简柔 buys 30% of it elsewhere.",
        "No firm elsewhere is recorded yet either; search for one with the search sheet.",
      ],
    });
  });

  test("weak: capacity against need", () => {
    expect(
      said({ class: "weak" }, { neededBy: [needer()], capacity: { have: 7000, want: 12000.5, unit: "t" } }),
    ).toMatchObject({
      zh: [
        "本地申报产能合计 7,000t/年，申报需求 12,000.5t/年，差 5,000.5t/年。",
        expect.anything(),
        expect.anything(),
      ],
      en: [
        "Declared capacity here is 7,000 t a year, declared need 12,000.5 t: 5,000.5 t short.",
        expect.anything(),
        expect.anything(),
      ],
    });
  });

  test("extendable: what feeds it, by-products apart, and what is under way", () => {
    const feed = (segment: string, kind: "input_of" | "waste_to") => ({
      ...stated,
      segment,
      nameZh: segment,
      nameEn: null,
      kind,
    });
    expect(
      said(
        { class: "extendable" },
        {
          feeds: [feed("水刺布", "input_of"), feed("酒糟", "waste_to")],
          underWay: [{ project: "p", name: "甲项目", stage: "signed", firm: null }],
        },
      ),
    ).toEqual({
      zh: [
        "本地的水刺布可直接供它使用。",
        "本地酒糟的副产可供它利用。",
        "在推进：甲项目（签约）。",
        "外地也还没有记录到企业，可按查企单去找。",
      ],
      en: [
        "Can use what is made here: 水刺布.",
        "Can use by-products from here: 酒糟.",
        "Under way: 甲项目 (signed).",
        "No firm elsewhere is recorded yet either; search for one with the search sheet.",
      ],
    });
  });

  test("unsupported, distant, strong and outside each say so", () => {
    const equipment = { neededBy: [needer({ kind: "equipment_for" })] };
    expect(said({ class: "unsupported" }, equipment).zh[0]).toBe(
      "水刺非织造布（洁宝日化）用到这类设备，本地没有记录到提供的企业。",
    );
    expect(said({ class: "distant", steps: 3 }, {}).en[0]).toBe(
      "Step 3 upstream of what is missing; fill the nearer gap first.",
    );
    const path = [
      { segment: "viscose", nameZh: "粘胶短纤", nameEn: "Viscose staple" },
      { segment: "pulp", nameZh: "溶解浆", nameEn: null },
    ];
    expect(said({ class: "distant", steps: 2 }, { path })).toMatchObject({
      zh: ["在“粘胶短纤”的上游第 2 步（粘胶短纤 ← 溶解浆）；先补近处的断点，再考虑它。", expect.anything()],
      en: [
        "Step 2 upstream, from Viscose staple on (Viscose staple ← 溶解浆); fill the nearer gap first.",
        expect.anything(),
      ],
    });
    expect(said({ class: "strong", makers: 4 }, {})).toEqual({
      zh: ["本地有 4 家企业生产。"],
      en: ["4 firms here make it."],
    });
    expect(said({ class: "outside" }, {}).en).toEqual(["Not tied to what is made here."]);
  });
});

test("a sentence carries each source it rests on once, and an unsourced one as such", () => {
  const gap = gapOf({
    reasons: reasonsOf({
      neededBy: [needer(), needer({ segment: "wipes" }), needer({ segment: "x", ...none })],
    }),
  });
  expect(sentences(gap, zh, "zh")[0]?.statements).toEqual([stated, none]);
});

describe("of the second definition it is said", () => {
  const last = (gap: Partial<GapAnswer>, reasons: Partial<GapReasons>) => {
    const { zh: chinese, en: english } = said(gap, reasons);
    return { zh: chinese.slice(0, -1), en: english.slice(0, -1) };
  };

  test("what to do, in one clause first", () => {
    const first = (gap: Partial<GapAnswer>, reasons: Partial<GapReasons> = {}) => {
      const { zh: chinese, en: english } = said(gap, reasons);
      return [chinese[0], english[0]];
    };
    expect(first({ advice: "recruit" })).toEqual(["建议招引。", "Recruit a maker."]);
    expect(first({ advice: "buy", class: "bought_in" })).toEqual([
      "建议外购，不招引。",
      "Buy it in; do not recruit.",
    ]);
    expect(first({ advice: "second_source", class: "single" })[0]).toBe(
      "建议强链：再引进或培育一家，分散风险。",
    );
    expect(first({ advice: "second_source", class: "weak" })[0]).toBe("建议强链：支持扩产，或再引进一家。");
    expect(first({ advice: "extend", class: "extendable" })[0]).toBe("建议延链：本地已有基础，可以招引。");
    const near = { elsewhere: { count: 2, located: 2, nearest: { ...yueyang, km: 98.2 } } };
    expect(first({ advice: "arrange" }, near)).toEqual([
      "建议就近配套：先找岳阳市的岳阳化纤（98 公里）谈供货，不必专门招引。",
      "Arrange supply nearby: talk first to 岳阳化纤 in 岳阳市 (98 km).",
    ]);
    expect(first({ advice: "arrange" })[0]).toBe("建议就近配套：附近已有企业，先谈供货，不必专门招引。");
  });

  test("who declares to need it, with how much, when and how sure", () => {
    const declared = [
      { ...stated, id: "jiebao", name: "洁宝日化", amount: 1200, unit: "t" },
      { ...none, id: "jianrou", name: "简柔", amount: null, unit: null },
    ];
    expect(last({}, { declared })).toEqual({
      zh: ["申报需求：洁宝日化（1,200 t/年，2023年12月，来源明示）、简柔。", "本地没有记录到企业。"],
      en: [
        "Declared as needed by 洁宝日化 (1,200 t a year, Dec 2023, stated), 简柔.",
        "No firm is recorded here.",
      ],
    });
    expect(last({}, { declared: declared.slice(1), neededBy: [needer()] }).zh).toEqual([
      "水刺非织造布（洁宝日化）必需它作原料，本地没有记录到企业。",
      "申报需求：简柔。",
    ]);
  });

  test("which kinds would fill it, and of how many one is enough", () => {
    const kind = (nameZh: string) => ({ segment: nameZh, nameZh, nameEn: null });
    expect(last({}, { neededBy: [needer()], kinds: [kind("猪饲料")] }).zh[1]).toBe(
      "引进它的品类也算补上：猪饲料。",
    );
    expect(last({}, { neededBy: [needer()], kinds: [kind("猪饲料"), kind("鱼饲料")] }).zh[1]).toBe(
      "引进它的品类也算补上：猪饲料、鱼饲料，任一即可。",
    );
    const others = ["a", "b", "c"].map((nameZh) => ({ ...kind(nameZh), class: "missing" as const }));
    const reasons = { neededBy: [needer({ alternative: "fibre" })], alternatives: others };
    expect(last({ oneOf: ["viscose", "a", "b", "c"] }, reasons).zh[1]).toBe(
      "4 选一：它与a、b、c，补上一个即可。",
    );
    expect(last({ oneOf: ["viscose", "a"] }, reasons).zh[1]).toBe("与a、b、c任有其一即可。");
  });

  test("the nearest of those at a known distance, with what is doubtful about it", () => {
    const nearest = (given: Partial<typeof yueyang> | object, located = 9) =>
      said({}, { elsewhere: { count: 12, located, nearest: { ...yueyang, ...given } } });
    expect(nearest({})).toEqual({
      zh: [
        "本地没有记录到企业。",
        "外地记录到 12 家企业，距离已知的 9 家中最近的是岳阳市的岳阳化纤，319 公里。",
      ],
      en: [
        "No firm is recorded here.",
        "12 firms recorded elsewhere; of the 9 at a known distance the nearest is 岳阳化纤 in 岳阳市, 319 km.",
      ],
    });
    expect(nearest({ approximate: true, confidence: "assumed", asOf: "2011" }, 12).zh[1]).toBe(
      "外地记录到 12 家企业，最近的是岳阳市的岳阳化纤，约 319 公里（按所在省估算、待核实、2011 年的资料）。",
    );
    expect(nearest({ confidence: "assumed", note: "存疑：只见园区目录。" }, 12).zh.slice(1)).toEqual([
      "外地记录到 12 家企业，最近的是岳阳市的岳阳化纤，319 公里（存疑）。",
      "岳阳化纤存疑：只见园区目录。",
    ]);
  });

  test("that it rests on assumptions only, or on what is old", () => {
    const rests = (given: Partial<GapReasons["neededBy"][number]>, gap: Partial<GapAnswer> = {}) =>
      said(gap, { neededBy: [needer(given)] }).zh.slice(2);
    expect(rests({ confidence: "assumed" }, { evidence: "assumed" })).toEqual([
      "依据都待核实：先问本地企业是否真要用它。",
    ]);
    expect(rests({ asOf: "2011-05" })).toEqual(["依据较旧（最新的是 2011年5月），用前请核实。"]);
    expect(rests({ note: "存疑:或为外购;" })).toEqual(["水刺非织造布存疑：或为外购。"]);
    expect(rests({ note: "据报" })).toEqual([]);
    const undated = needer({ segment: "wipes", asOf: null });
    expect(said({}, { neededBy: [needer({ asOf: "2011-05" }), undated] }).zh).toHaveLength(2);
  });

  test("by which kind the one maker makes it", () => {
    const soleMaker = {
      id: "f",
      name: "牧源",
      by: { segment: "pig", nameZh: "猪饲料", nameEn: "Pig feed" },
    };
    expect(said({ class: "single", makers: 1 }, { neededBy: [needer()], soleMaker })).toMatchObject({
      zh: [expect.stringMatching(/^本地只记录到牧源一家（做的是猪饲料），/), expect.anything()],
      en: [expect.stringMatching(/^Only 牧源 \(making Pig feed\) is recorded here/), expect.anything()],
    });
  });
});
