import type { recruitZh } from "./recruit-zh.ts";
import type { Filled } from "./words.ts";

export const recruitEn: Filled<typeof recruitZh> = {
  recruit: {
    label: "Recruit",
    introducers: "Introducers",
    candidates: "Candidates",
  },
  candidates: {
    title: "Candidates",
    lead: "Firms elsewhere that could fill a gap here, and why each of them.",
    other: "Another segment",
    none: "The data has no maker elsewhere.",
  },
};
