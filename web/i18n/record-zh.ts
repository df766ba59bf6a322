/** Texts on how good past shortlists were. */
export const recordZh = {
  record: {
    tooFew:
      "本地已有 {{count}} 个明确了企业的项目有了结果（签约或终止）；满 {{needed}} 个后，这里会说明过去的名单有多准。",
    noList:
      "本地已有 {{count}} 个项目有了结果，但还没有可以对照的名单：名单要有日期和企业，且之后有项目出了结果。",
    share: "过去 {{count}} 份名单的前十家企业，平均 {{share}} 后来签了约（依据 {{closed}} 个有结果的项目）。",
    list: "{{name}}（{{on}}）：前 {{listed}} 家中 {{signed}} 家后来签约",
    cut: "只列出最近的 {{count}} 份。",
  },
} as const;
