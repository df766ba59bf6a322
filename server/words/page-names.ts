/** What the pages of the product are called where one searches for them, and what else one may type for them. */
import type { Language } from "../model/words.ts";

export const PAGE_NAMES = {
  panorama: { zh: "全景", en: "Panorama", others: ["全景图", "看链", "产业链图谱"] },
  gaps: { zh: "缺口", en: "Gaps", others: ["补链", "强链", "延链", "断点"] },
  compare: { zh: "对比", en: "Compare", others: ["地区对比"] },
  scorecard: { zh: "变化", en: "Changes", others: ["历史", "评估与变化", "History", "Scorecard"] },
  cascade: { zh: "断链", en: "Cascade", others: ["断链推演", "推演", "停产"] },
  "what-if": { zh: "补链", en: "Fill", others: ["补链推演", "推演", "方案", "What if", "Scenario"] },
  candidates: { zh: "目标企业", en: "Candidates", others: ["招商", "找企业"] },
  "search-sheet": { zh: "查企单", en: "Search sheet", others: ["查企业"] },
  shortlists: { zh: "候选名单", en: "Shortlists", others: ["名单"] },
  portfolio: { zh: "招商组合", en: "Portfolio", others: [] },
  introducers: { zh: "引荐人", en: "Introducers", others: ["引荐", "招商顾问"] },
  trips: { zh: "小分队行程", en: "Trips", others: ["行程", "走访"] },
  projects: { zh: "招商项目", en: "Projects", others: ["项目看板"] },
  figures: { zh: "项目数字", en: "Figures", others: ["履约率", "到位资金"] },
  monthly: { zh: "调度表", en: "Monthly sheet", others: ["月度调度", "月报"] },
  firms: { zh: "企业", en: "Firms", others: ["企业名录"] },
  changes: { zh: "变更记录", en: "Changes", others: ["日志", "撤销", "Log"] },
  sources: { zh: "数据来源", en: "Sources", others: [] },
  about: { zh: "分类说明", en: "About", others: ["帮助", "Help"] },
} as const satisfies Record<string, Record<Language, string> & { others: readonly string[] }>;
export type PageName = keyof typeof PAGE_NAMES;
