import type { GapAnswer, GapReasons } from "../../../../server/chain/gaps.ts";

export const reasonsOf = (given: Partial<GapReasons> = {}): GapReasons => ({
  neededBy: [],
  declared: [],
  kinds: [],
  alternatives: [],
  elsewhere: { count: 0, located: 0, nearest: null },
  leakage: [],
  underWay: [],
  excluded: null,
  recruitable: true,
  feeds: [],
  soleMaker: null,
  capacity: null,
  path: [],
  ...given,
});

export const gapOf = (given: Partial<GapAnswer>): GapAnswer => ({
  segment: "viscose",
  nameZh: "粘胶短纤",
  nameEn: "Viscose staple",
  stage: "midstream",
  chain: "nonwoven",
  group: "纤维",
  class: "missing",
  steps: 1,
  makers: 0,
  elsewhere: 0,
  list: "fill",
  score: 0.5,
  advice: null,
  evidence: null,
  radiusKm: null,
  minInvestWan: null,
  oneOf: ["viscose"],
  parts: [],
  reasons: reasonsOf(),
  ...given,
});

export const needer = (
  given: Partial<GapReasons["neededBy"][number]> = {},
): GapReasons["neededBy"][number] => ({
  segment: "spunlace",
  nameZh: "水刺非织造布",
  nameEn: "Spunlace nonwoven",
  makers: [{ id: "jiebao", name: "洁宝日化" }],
  makersTotal: 1,
  kind: "input_of",
  required: true,
  alternative: null,
  source: "N1",
  asOf: "2023-12",
  confidence: "stated",
  note: null,
  ...given,
});
