import type { recruitZh } from "./recruit-zh.ts";
import type { Filled } from "./words.ts";

export const recruitEn: Filled<typeof recruitZh> = {
  recruit: {
    label: "Recruit",
    introducers: "Introducers",
    candidates: "Candidates",
    portfolio: "Portfolio",
    trips: "Trips",
  },
};
