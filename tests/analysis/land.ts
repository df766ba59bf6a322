import { compileChain } from "../../server/analysis/judging/chain.ts";
import { judge, verdictOf } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import type {
  Atlas,
  ChainData,
  Exclusion,
  Firm,
  Leads,
  Link,
  Makes,
  Needs,
  Place,
  ProjectBrief,
  Segment,
  Statement,
} from "../../server/model/rows.ts";
import type { LinkKind } from "../../server/model/words.ts";
import { chainData, type Share } from "./chain-data.ts";

export const unstated: Statement = { source: null, asOf: null, confidence: null, note: null };

const place = (id: string, kind: Place["kind"], parent: string | null, at?: [number, number]): Place => ({
  id,
  nameZh: id,
  nameEn: null,
  kind,
  parent,
  longitude: at?.[0] ?? null,
  latitude: at?.[1] ?? null,
  aliases: [],
  pinyin: null,
});

/** A province with a city, a park in it, and a second city about 300 km off; and a municipality with a district. */
export const LAND: Place[] = [
  place("国", "country", null),
  place("省", "province", "国", [112, 28]),
  place("州", "city", "省", [109.7, 28.3]),
  place("园", "park", "州"),
  place("远市", "city", "省", [112.9, 28.2]),
  place("上海", "province", "国", [121.5, 31.2]),
  place("浦东", "county", "上海", [121.6, 31.2]),
];

export const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  nameZh: id,
  nameEn: null,
  stage: "midstream",
  group: "g",
  role: null,
  industryCode: null,
  unit: null,
  recruitable: true,
  chain: "链",
  kindOf: null,
  radiusKm: null,
  minInvestWan: null,
  ...more,
});

/** `link("浆>布")` is a required input; the rest changes that. */
export function link(arrow: string, more: Partial<Link> = {}): Link {
  const [from, to] = arrow.split(">") as [string, string];
  return { ...unstated, from, to, kind: "input_of", required: true, alternative: null, ...more };
}
export const kind = (arrow: string, kind: LinkKind) => link(arrow, { kind, required: false });

export const firm = (id: string, place: string | null = "园", more: Partial<Firm> = {}): Firm => ({
  id,
  name: id,
  fullName: null,
  place,
  longitude: null,
  latitude: null,
  status: null,
  ...more,
});

/** `makes("洁宝", "布")`: a firm makes a segment, as one source states it. */
export const makes = (firm: string, segment: string, more: Partial<Makes> = {}): Makes => ({
  ...unstated,
  firm,
  segment,
  capacity: null,
  unit: null,
  revenueShare: null,
  soldElsewhereShare: null,
  chosen: false,
  ...more,
});

export const needs = (firm: string, segment: string, more: Partial<Needs> = {}): Needs => ({
  ...unstated,
  firm,
  segment,
  amount: null,
  unit: null,
  boughtElsewhereShare: null,
  chosen: false,
  ...more,
});

export interface Scene {
  /** Of the chain 链, unless a segment says otherwise. */
  segments: (string | Segment)[];
  /** What further chains use, with the stage it has there. */
  shares?: Share[];
  links?: Link[];
  firms?: Firm[];
  makes?: Makes[];
  needs?: Needs[];
  leads?: Leads[];
  projects?: ProjectBrief[];
  exclusions?: Exclusion[];
  places?: Place[];
}

/** What is read of one chain of the scene, or of `all`. */
export function dataOf(scene: Scene, chain = "链"): ChainData {
  const segments = scene.segments.map((one) => (typeof one === "string" ? segment(one, { chain }) : one));
  const { shares = [], links = [], makes = [], needs = [], leads = [], projects = [] } = scene;
  return chainData({ segments, shares, links, makes, needs, leads, projects }, chain);
}

export function atlasOf(scene: Scene): Atlas {
  return { places: scene.places ?? LAND, firms: scene.firms ?? [], exclusions: scene.exclusions ?? [] };
}

export function judgeScene(scene: Scene, at = "园", chain = "链") {
  return judge(compileChain(dataOf(scene, chain)), situate(atlasOf(scene), at));
}

/** Class of every segment, `distant 2` with its steps. */
export function classesOf(scene: Scene, at = "园", chain = "链"): Record<string, string> {
  const judgement = judgeScene(scene, at, chain);
  return Object.fromEntries(
    judgement.chain.segments.map((one, position) => {
      const verdict = verdictOf(judgement, position);
      return [one.id, verdict.class === "distant" ? `distant ${verdict.steps}` : verdict.class];
    }),
  );
}
