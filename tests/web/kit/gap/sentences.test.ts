import { describe, expect, test } from "vitest";
import type { GapAnswer, GapReasons } from "../../../../server/chain/gaps.ts";
import { sentences } from "../../../../web/kit/gap/sentences.ts";
import { speech } from "../../i18n/speech.ts";
import { gapOf, needer, reasonsOf } from "./gap.ts";

const zh = speech("zh");
const en = speech("en");
const stated = { source: "N1", asOf: "2023-12", confidence: "stated", note: null } as const;
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
          elsewhere: {
            count: 6,
            nearest: { firm: "f", name: "岳阳化纤", place: "430600", placeName: "岳阳市", km: 318.6 },
          },
        },
      ),
    ).toEqual({
      zh: [
        "水刺非织造布（洁宝日化）必需它作原料，本地没有企业生产。",
        "与涤纶短纤任有其一即可。",
        "外地已知 6 家企业生产，最近的是岳阳市的岳阳化纤，约 319 公里。",
      ],
      en: [
        "Required as an input of Spunlace nonwoven (洁宝日化); nobody here makes it.",
        "Any one will do: this, or Polyester staple.",
        "6 firms elsewhere are known to make it; the nearest is 岳阳化纤 in 岳阳市, about 319 km away.",
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
        "啤酒、白酒必需它作包装，本地没有企业生产。",
        "对白酒，它与陶瓷瓶任有其一即可。",
        "数据中还没有外地的生产企业。",
      ],
      en: [
        "Required as packaging for 啤酒, 白酒; nobody here makes it.",
        "For 白酒 any one will do: this, or Ceramic bottles.",
        "The data name no maker elsewhere yet.",
      ],
    });
  });

  test("missing for many: three are named, the rest counted, each segment once", () => {
    const many = ["a", "b", "c", "d"].map((segment) =>
      needer({ segment, nameZh: segment, nameEn: null, makers: [], makersTotal: 0, kind: "packaging_for" }),
    );
    expect(said({}, { neededBy: [...many, many[0]!], elsewhere: { count: 1, nearest: null } })).toEqual({
      zh: ["a、b、c等 4 个必需它作包装，本地没有企业生产。", "外地已知 1 家企业生产，距离不详。"],
      en: [
        "Required as packaging for a, b, c and others, 4 in all; nobody here makes it.",
        "1 firm elsewhere is known to make it, at an unknown distance.",
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
        "水刺非织造布（甲、乙等 3 家）必需它作原料，本地没有企业生产。",
        "高新区准入规定不引进：不设化工园。",
        "数据中还没有外地的生产企业。",
      ],
      en: [
        "Required as an input of Spunlace nonwoven (甲, 乙 and others, 3 firms); nobody here makes it.",
        "高新区 does not admit it: 不设化工园.",
        "The data name no maker elsewhere yet.",
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
          soleMaker: { id: "jiebao", name: "洁宝日化" },
          leakage: [
            { ...stated, firm: "jiebao", name: "洁宝日化", segment: "s", direction: "sold", share: ">0.5" },
            { ...stated, firm: "jianrou", name: "简柔", segment: "s", direction: "bought", share: "0.3" },
          ],
        },
      ),
    ).toEqual({
      zh: [
        "本地只有洁宝日化一家生产，湿巾（洁宝日化）离不开它；一旦停产，链条在此断开。",
        "洁宝日化把大部分（>50%）卖到外地。",
        "简柔有30%从外地采购。",
        "数据中还没有外地的生产企业。",
      ],
      en: [
        "Only 洁宝日化 makes it here, and Wipes (洁宝日化) cannot do without: if it stops, the chain breaks here.",
        "洁宝日化 sells most (>50%) of it elsewhere.",
        "简柔 buys 30% of it elsewhere.",
        "The data name no maker elsewhere yet.",
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
        "数据中还没有外地的生产企业。",
      ],
      en: [
        "Can use what is made here: 水刺布.",
        "Can use by-products from here: 酒糟.",
        "Under way: 甲项目 (signed).",
        "The data name no maker elsewhere yet.",
      ],
    });
  });

  test("unsupported, distant, strong and outside each say so", () => {
    const equipment = { neededBy: [needer({ kind: "equipment_for" })] };
    expect(said({ class: "unsupported" }, equipment).zh[0]).toBe(
      "水刺非织造布（洁宝日化）用到这类设备，本地没有企业提供。",
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
