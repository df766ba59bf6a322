/** Texts of the pages of recruiting: their tabs, and the candidates. */
export const recruitZh = {
  recruit: {
    label: "招商",
    candidates: "目标企业",
    searchSheet: "查企单",
    introducers: "引荐",
    portfolio: "组合",
    trips: "行程",
  },
} as const;
