/** Texts of the pages of recruiting: their tabs, and the candidates. */
export const recruitZh = {
  recruit: {
    label: "招商",
    candidates: "目标企业",
    introducers: "引荐",
  },
  candidates: {
    title: "目标企业",
    lead: "外地能补上本地缺口的企业，以及为什么是它。",
    other: "换一个环节",
    none: "数据中没有外地的生产企业。",
  },
} as const;
