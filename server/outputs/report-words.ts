import type { Language } from "../model/words.ts";

const zh = {
  report: (chain: string, place: string) => `${place}${chain}产业链缺口分析报告`,
  made: (on: string) => `${on} 编制，依据当日库中数据；各条陈述的日期见来源`,
  contents: "目录",
  overview: "总览",
  panorama: "全景图",
  noPicture: "本次生成未附全景图图片，以下表代替。",
  gaps: "缺口与理由",
  cascade: "断链推演",
  next: "建议优先补的环节",
  sources: "来源",
  assumed: "假定与口径",
  completeness: (met: number, all: number) =>
    `完整度 ${met}/${all}：本地已有环节的 ${all} 项需求中，${met} 项本地可满足。`,
  toBuild: "本地尚无该产业链的任何环节，属建链。",
  boughtIn: (count: number) => `另有 ${count} 项需求只能外购，不计入完整度。`,
  makers: (firms: number, leaders: string) =>
    `本地 ${firms} 家企业参与该产业链${leaders ? `，链主企业：${leaders}` : "，未登记链主企业"}。`,
  leakage: (sold: number, bought: number) =>
    `声明外销比例的供给 ${sold} 条，声明外购比例的采购需求 ${bought} 条；未声明的视为未知，不作零计。`,
  heads: {
    classes: ["类别", "环节数", "环节"],
    gaps: ["环节", "类别", "得分", "理由", "来源"],
    cascade: ["移除", "停摆环节数", "轮次", "停摆的环节"],
    next: ["次序", "环节", "增益", "满足的需求来自"],
    sources: ["编号", "名称", "日期", "地址"],
    figures: ["项目", "数值"],
    leakage: ["方向", "环节", "企业", "比例", "来源"],
    segments: ["环节", "英文名", "类别", "本地企业数", "外地企业数", "需求满足"],
    links: ["从", "到", "种类", "必需", "来源"],
  },
  sheets: {
    ...{ figures: "总览", segments: "环节", gaps: "缺口", cascade: "断链推演", next: "建议补的环节" },
    ...{ leakage: "外流", links: "关联", sources: "来源" },
  },
  figures: {
    ...{ chain: "产业链", place: "地区", met: "已满足的需求", needs: "需求", boughtIn: "只能外购的需求" },
    ...{
      present: "本地已有环节",
      segments: "全部环节",
      makers: "参与企业",
      leaders: "链主企业",
      underWay: "在推进的项目",
    },
  },
  stop: "；",
  end: "。",
  none: "没有",
  cascadeText: "逐个移除本地的环节和企业，下表列出随之停摆的环节最多者。",
  cascadeNone: "移除任何一个环节或企业，都没有其他环节随之停摆。",
  firm: "企业",
  segment: "环节",
  nextText: (open: number) =>
    `在可招引的缺口中逐个选取能满足最多现有需求的环节；链主企业所在环节的需求按 2 计，可满足的需求合计 ${open}。`,
  nextNone: "没有可招引的环节能满足现有需求。",
  tied: (list: string) => `与${list}并列`,
  noSource: "未注明来源",
  assumptions: [
    "只看本产业链各环节之间的关联；完整度为本地已有环节的需求中已满足者所占的比例。",
    "需求只由必需的原料与包装构成；装备与服务另列，不构成需求。",
    "一个环节有三家及以上本地企业为优势，只有一家且被需要、又无替代为单点。",
    "得分为各项加权平均，权重为默认值；距离为直线距离。",
    "未声明的产能、比例和需求一律视为未知，不以零计；比例的上下限按其界计算。",
  ],
  assumedStatements: (count: number, all: number) =>
    `本链 ${all} 条关联中，${count} 条的可信度为“待核实”，属行业常识，使用前应核实。`,
  yes: "是",
  out: "外销",
  in: "外购",
  cut: (shown: number, all: number) => `只列前 ${shown} 个，共 ${all} 个。`,
};

export type Words = typeof zh;

const en: Words = {
  report: (chain, place) => `${chain} in ${place}: what is there, what is missing and why`,
  made: (on) => `Made on ${on} from the data held that day; each statement has its own date`,
  contents: "Contents",
  overview: "Overview",
  panorama: "Panorama",
  noPicture: "No picture of the panorama came with this report; the table below stands in its place.",
  gaps: "Gaps and reasons",
  cascade: "What stops when something goes",
  next: "Segments to recruit first",
  sources: "Sources",
  assumed: "What is assumed",
  completeness: (met, all) =>
    `Completeness ${met} of ${all}: of ${all} needs of what is made here, ${met} are met here.`,
  toBuild: "Nothing of this chain is made here: a chain to build.",
  boughtIn: (count) => `${count} more can only be bought in and are left out of completeness.`,
  makers: (firms, leaders) =>
    `${firms} resident firms make something of the chain; ${leaders ? `chain leaders: ${leaders}` : "no chain leader is stated"}.`,
  leakage: (sold, bought) =>
    `${sold} makes statements declare a share sold elsewhere, ${bought} needs statements a share bought elsewhere; what is undeclared is unknown, not zero.`,
  heads: {
    classes: ["Class", "Segments", "Which"],
    gaps: ["Segment", "Class", "Score", "Reasons", "Sources"],
    cascade: ["Taken away", "Segments lost", "Rounds", "Which"],
    next: ["Order", "Segment", "Gain", "Meets needs of"],
    sources: ["Id", "Title", "Date", "Address"],
    figures: ["Item", "Value"],
    leakage: ["Direction", "Segment", "Firm", "Share", "Source"],
    segments: ["Segment", "English name", "Class", "Makers here", "Makers elsewhere", "Needs met"],
    links: ["From", "To", "Kind", "Required", "Source"],
  },
  sheets: {
    ...{ figures: "Overview", segments: "Segments", gaps: "Gaps", cascade: "Cascade", next: "Recruit first" },
    ...{ leakage: "Leakage", links: "Links", sources: "Sources" },
  },
  figures: {
    ...{ chain: "Chain", place: "Place", met: "Needs met", needs: "Needs", boughtIn: "Needs only bought in" },
    ...{ present: "Segments made here", segments: "Segments", makers: "Firms", leaders: "Chain leaders" },
    underWay: "Projects under way",
  },
  stop: "; ",
  end: ".",
  none: "none",
  cascadeText: "Every segment and firm here was taken away in turn; those with which most stops are listed.",
  cascadeNone: "No segment or firm takes another segment with it.",
  firm: "firm",
  segment: "segment",
  nextText: (open) =>
    `Recruitable gaps, chosen one by one for the most present needs they meet; a need of a segment that a chain leader makes counts 2. All that could be met: ${open}.`,
  nextNone: "No recruitable segment would meet a present need.",
  tied: (list) => `tied with ${list}`,
  noSource: "no source stated",
  assumptions: [
    "Only links between segments of this chain count. Completeness is the part of the needs of what is made here that is met here.",
    "Needs are required inputs and packaging; machines and services are listed apart and never make a need.",
    "Strong means three or more makers here; single means one maker of something needed that nothing else can replace.",
    "Scores are weighted means with default weights; distances are great-circle.",
    "Capacity, shares and demand that are not declared are unknown, not zero; a bound counts as its number.",
  ],
  assumedStatements: (count, all) =>
    `${count} of the ${all} links are to be checked: trade knowledge, no source states them.`,
  yes: "yes",
  out: "sold",
  in: "bought",
  cut: (shown, all) => `The first ${shown} of ${all}.`,
};

export const WORDS: Record<Language, Words> = { zh, en };
