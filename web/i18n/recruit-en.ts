import type { recruitZh } from "./recruit-zh.ts";
import type { Filled } from "./words.ts";

export const recruitEn: Filled<typeof recruitZh> = {
  recruit: {
    label: "Recruit",
    searchSheet: "Search sheet",
    introducers: "Introducers",
    candidates: "Candidates",
    portfolio: "Portfolio",
    trips: "Trips",
  },
};
