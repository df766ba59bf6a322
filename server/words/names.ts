/** What the words of the model are called. */
import { EVENT_KINDS, type EventKind } from "../model/projects.ts";
import type { ScoreLevel } from "../model/weights.ts";
import type {
  Advice,
  Confidence,
  Language,
  LinkKind,
  ListName,
  ProjectStage,
  ScenarioChange,
  SegmentClass,
  SignalKind,
  Stage,
  TieKind,
} from "../model/words.ts";

type Names<Word extends string> = Record<Language, Record<Word, string>>;

export const CLASS_NAMES: Names<SegmentClass> = {
  zh: {
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
  en: {
    strong: "Strong",
    present: "Present",
    single: "Single",
    weak: "Weak",
    missing: "Missing",
    bought_in: "Bought in",
    extendable: "Extendable",
    unsupported: "No support",
    distant: "Distant",
    outside: "Outside",
  },
};

/** The reserved chain `all`. */
export const EVERY_CHAIN_NAMES: Record<Language, string> = { zh: "全部产业链", en: "All chains" };

/** The lists of gaps, one for each policy. */
export const LIST_NAMES: Names<ListName> = {
  zh: { fill: "补链", strengthen: "强链", extend: "延链" },
  en: { fill: "To fill", strengthen: "To strengthen", extend: "To extend" },
};

/** What to do about a gap. */
export const ADVICE_NAMES: Names<Advice> = {
  zh: { recruit: "招引", arrange: "就近配套", buy: "外购", second_source: "强链", extend: "延链" },
  en: {
    recruit: "Recruit",
    arrange: "Arrange nearby",
    buy: "Buy in",
    second_source: "Second source",
    extend: "Extend",
  },
};

/** How high the score of a gap is. */
export const LEVEL_NAMES: Names<ScoreLevel> = {
  zh: { high: "高", middle: "中", low: "低" },
  en: { high: "high", middle: "medium", low: "low" },
};

export const LINK_NAMES: Names<LinkKind> = {
  zh: {
    input_of: "投入",
    packaging_for: "包装",
    equipment_for: "设备",
    service_for: "服务",
    sold_to: "销往",
    waste_to: "副产去向",
    recycle_to: "回收去向",
  },
  en: {
    input_of: "Input",
    packaging_for: "Packaging",
    equipment_for: "Equipment",
    service_for: "Service",
    sold_to: "Sold to",
    waste_to: "By-product to",
    recycle_to: "Recycled to",
  },
};

export const STAGE_NAMES: Names<Stage> = {
  zh: {
    upstream: "上游",
    midstream: "中游",
    product: "终端产品",
    market: "下游市场",
    equipment: "装备",
    packaging: "包装",
    service: "服务",
    cycle: "循环",
  },
  en: {
    upstream: "Upstream",
    midstream: "Midstream",
    product: "End products",
    market: "Markets",
    equipment: "Equipment",
    packaging: "Packaging",
    service: "Services",
    cycle: "Circulation",
  },
};

export const PROJECT_STAGE_NAMES: Names<ProjectStage> = {
  zh: {
    lead: "线索",
    contact: "对接",
    visit: "考察",
    signed: "签约",
    construction: "开工",
    production: "投产",
    dropped: "终止",
  },
  en: {
    lead: "lead",
    contact: "in contact",
    visit: "visited",
    signed: "signed",
    construction: "in construction",
    production: "in production",
    dropped: "dropped",
  },
};

export const EVENT_NAMES: Names<EventKind> = {
  zh: {
    contact: "联系",
    visit: "考察拜访",
    meeting: "会议",
    negotiation: "洽谈",
    note: "记事",
    other: "其他",
    created: "立项",
    changed: "修改",
    stage: "移动阶段",
    arrival: "到位资金",
    task: "待办",
    document: "文件",
    resident: "登记为园区企业",
    undo: "撤销",
  },
  en: {
    contact: "contact",
    visit: "visit",
    meeting: "meeting",
    negotiation: "negotiation",
    note: "note",
    other: "other",
    created: "made",
    changed: "changed",
    stage: "stage moved",
    arrival: "arrived capital",
    task: "to do",
    document: "document",
    resident: "recorded as resident",
    undo: "undone",
  },
};

/** A loaded history may hold words of its own: they stay as they are. */
export function eventName(kind: string, language: Language): string {
  const known = EVENT_KINDS.find((one) => one === kind);
  return known ? EVENT_NAMES[language][known] : kind;
}

export const SIGNAL_NAMES: Names<SignalKind> = {
  zh: { new_plant: "新建基地", investment: "增资", listing: "上市", other: "其他" },
  en: { new_plant: "New plant", investment: "Investment", listing: "Listing", other: "Other" },
};

export const CONFIDENCE_NAMES: Names<Confidence> = {
  zh: { stated: "来源明示", derived: "推算", assumed: "待核实" },
  en: { stated: "Stated", derived: "Derived", assumed: "To be checked" },
};

/** A tie as the firm says it that it comes from, and as the firm says it that it goes to. */
export const TIE_NAMES: Record<Language, Record<TieKind, { out: string; in: string }>> = {
  zh: {
    attracted_by: { out: "由其吸引落户", in: "吸引其落户" },
    partner: { out: "合作", in: "合作" },
    same_name: { out: "名称相近，可能为同一集团", in: "名称相近，可能为同一集团" },
    other: { out: "其他关系", in: "其他关系" },
  },
  en: {
    attracted_by: { out: "landed here because of it", in: "it landed here because of this firm" },
    partner: { out: "partner", in: "partner" },
    same_name: { out: "similar name, perhaps one group", in: "similar name, perhaps one group" },
    other: { out: "other tie", in: "other tie" },
  },
};

export const SCENARIO_CHANGE_NAMES: Names<ScenarioChange> = {
  zh: { add_firm: "引进企业", add_plant: "新建产能", remove_firm: "企业迁出" },
  en: { add_firm: "A firm comes", add_plant: "A new plant", remove_firm: "A firm leaves" },
};
