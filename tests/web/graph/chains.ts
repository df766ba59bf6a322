import type { PanoramaLink, PanoramaSegment } from "../../../server/chain/panorama.ts";
import type { LinkKind, SegmentClass, Stage } from "../../../server/model/words.ts";
import type { PictureWords } from "../../../web/graph/caption.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import type { Scene } from "../../../web/graph/scene.ts";

export function segment(
  id: string,
  stage: Stage,
  group: string,
  more: Partial<PanoramaSegment> = {},
): PanoramaSegment {
  return {
    id,
    nameZh: `环节${id}`,
    nameEn: `Segment ${id}`,
    stage,
    group,
    role: null,
    industryCode: null,
    unit: null,
    recruitable: true,
    chain: "liquor",
    kindOf: null,
    radiusKm: null,
    minInvestWan: null,
    class: "outside",
    steps: null,
    makers: 0,
    elsewhere: 0,
    leaders: 0,
    firms: [],
    underWay: [],
    needsMet: 0,
    needsAll: 0,
    alternativeTo: [],
    ...more,
  };
}

export function link(from: string, to: string, kind: LinkKind = "input_of", required = true): PanoramaLink {
  return {
    from,
    to,
    kind,
    required,
    alternative: null,
    source: null,
    asOf: null,
    confidence: null,
    note: null,
  };
}

const STAGES: Stage[] = [
  "upstream",
  "upstream",
  "midstream",
  "midstream",
  "midstream",
  "product",
  "market",
  "equipment",
  "packaging",
  "service",
  "cycle",
];
const CLASSES: SegmentClass[] = ["strong", "present", "single", "missing", "distant", "outside"];

/** A chain of any size, the same for the same numbers. */
export function chainOf(size: number, links: number, seed = 1) {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const segments = Array.from({ length: size }, (_, index) => {
    const stage = STAGES[Math.floor((index / size) * STAGES.length)]!;
    return segment(`s${String(index).padStart(4, "0")}`, stage, `${stage} ${random(1 + size / 25)}`, {
      class: CLASSES[random(CLASSES.length)]!,
    });
  });
  const drawn = Array.from({ length: links }, () => {
    const from = random(size - 1);
    const to = from + 1 + random(Math.min(40, size - from - 1));
    return link(
      segments[from]!.id,
      segments[to]!.id,
      random(9) === 0 ? "waste_to" : "input_of",
      random(2) === 0,
    );
  });
  const seen = new Set<string>();
  return {
    segments,
    links: drawn.filter(({ from, to, kind }) => {
      const key = `${from} ${to} ${kind}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  };
}

export const words: PictureWords = {
  andMore: (count) => `等${count}家`,
  folded: (count) => `＋${count} 项`,
  phases: { talks: "在谈", signed: "签约", construction: "在建" },
  stages: { upstream: "上游", midstream: "中游", product: "终端产品", market: "市场" },
  lanes: { equipment: "装备", packaging: "配套", service: "服务", support: "配套" },
  classes: {
    strong: "优势",
    present: "已有",
    single: "单点",
    weak: "薄弱",
    missing: "断点",
    bought_in: "外购",
    extendable: "延链",
    unsupported: "配套空白",
    distant: "远端",
    outside: "未涉及",
  },
  leader: "链主",
  here: "本地企业",
  elsewhere: "外地企业",
  underWay: "项目",
  thickness: "线越粗关联越多",
  group: (group) => group,
  part: (group, part) => `${group} ${part}`,
};

/** A picture as it is first drawn, nothing pointed at. */
export function sceneOf(scene: Pick<Scene, "layout" | "segments" | "links"> & Partial<Scene>): Scene {
  return {
    kept: () => true,
    asked: false,
    selected: null,
    reach: null,
    cursor: null,
    indirect: false,
    theme: "light",
    language: "zh",
    words,
    measure: estimateWidth,
    ...scene,
  };
}
