import { expect, test } from "vitest";
import type { BuildEntry } from "../../../../server/chain/build.ts";
import { reasonsOf } from "../../../../web/pages/chain/build/reasons.ts";
import { speech } from "../../i18n/speech.ts";

const named = (segment: string) => ({ segment, nameZh: segment, nameEn: null });
const made = (segment: string, firm: string) => ({
  ...named(segment),
  chain: "liquor",
  firms: [{ id: firm, name: firm }],
  total: 1,
});
const entry: BuildEntry = {
  ...named("饮料"),
  score: 0.5,
  parts: [],
  needs: [
    { members: [named("玻璃瓶"), named("易拉罐")], met: true, by: [made("酒瓶", "甲")] },
    { members: [named("水")], met: true, by: [] },
    { members: [named("糖")], met: false, by: [] },
  ],
  madeAs: [made("汽水", "乙")],
  related: [{ ...made("啤酒", "丙"), code: "C15", nearness: 0.5 }],
  excluded: {
    place: "park",
    placeName: "高新区",
    segment: null,
    industryCode: "C15",
    reason: "缺水。",
    source: null,
    asOf: null,
    confidence: null,
    note: null,
  },
};

test("an entry point says what is made here already, what is met, unmet, related and barred", () => {
  expect(reasonsOf(entry, speech("zh"), "zh")).toEqual([
    "本地已为其他链生产同样的东西：汽水（乙）。",
    "必需的玻璃瓶或易拉罐，本地有：酒瓶（甲）。",
    "必需的水，本地已有企业生产。",
    "本地还没有必需的糖。",
    "本地有同类行业的产品：啤酒（丙）。",
    "高新区准入规定不引进：缺水。",
  ]);
});

test("an entry point without anything recorded says so", () => {
  const bare = { ...entry, needs: [], madeAs: [], related: [], excluded: null };
  expect(reasonsOf(bare, speech("en"), "en")).toEqual(["No required inputs are recorded."]);
});
