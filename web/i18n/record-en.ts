import type { recordZh } from "./record-zh.ts";
import type { Filled } from "./words.ts";

export const recordEn: Filled<typeof recordZh> = {
  record: {
    tooFew_one:
      "{{count}} closed project (signed or dropped) of a known firm so far; from {{needed}} on, this page will say how good past shortlists were.",
    tooFew:
      "{{count}} closed projects (signed or dropped) of a known firm so far; from {{needed}} on, this page will say how good past shortlists were.",
    noList_one:
      "{{count}} closed project, but no shortlist to judge: one with a day and firms, made before some of them.",
    noList:
      "{{count}} closed projects, but no shortlist to judge: one with a day and firms, made before some of them.",
    share_one:
      "Of the first ten firms of {{count}} past shortlist, {{share}} signed afterwards ({{closed}} closed projects).",
    share:
      "Of the first ten firms of {{count}} past shortlists, {{share}} signed afterwards on average ({{closed}} closed projects).",
    list: "{{name}} ({{on}}): {{signed}} of the first {{listed}} signed afterwards",
    cut: "Only the latest {{count}} are listed.",
  },
};
