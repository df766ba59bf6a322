import type { APIRequestContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { address, CHAINS } from "./visit.ts";

const AT = "place=xiangxi-hitech";
const ADD = { add: "p~nonwoven:viscose", remove: "jiebao" };

/** Every view of a chain, with something in each. */
export const CHAIN_PAGES = [
  ...CHAINS.map((chain) => address(chain)),
  address("liquor", { lang: "en", show: "table" }),
  address("nonwoven", { view: "gaps" }),
  address("nonwoven", { view: "gaps", part: "leakage" }),
  address("battery", { view: "gaps", part: "build", lang: "en" }),
  address("nonwoven", { view: "compare" }),
  address("liquor", { view: "scorecard" }),
  address("nonwoven", { view: "cascade", firm: "jinwei" }),
  address("nonwoven", { view: "what-if", ...ADD }),
  address("liquor", { view: "what-if", part: "next", lang: "en" }),
  address("all", { near: "200" }),
  address("all", { lang: "en", segment: "common:carton" }),
  address("all", { view: "cascade", firm: "jinwei" }),
  address("all", { view: "gaps" }),
  address("liquor", { view: "compare", place: "100000", lang: "en" }),
];

/** Every other page, with something in each. */
export const OTHER_PAGES = [
  "/firm/s000799?lang=zh",
  `/firm/s300769?lang=en&${AT}`,
  `/firm/jiebao?lang=zh&${AT}&chain=nonwoven`,
  `/leader/s000799?lang=zh&${AT}`,
  "/firms?lang=zh",
  `/projects?lang=zh&${AT}&chain=battery`,
  "/projects?lang=en&as=table",
  "/project/huamei-storage?lang=zh",
  "/project/jiugui-daqu?lang=en",
  "/sources?lang=zh",
  `/figures?lang=zh&${AT}&chain=battery`,
  `/figures?lang=en&${AT}&by=owner&figure=signed`,
  `/figures/monthly?lang=zh&${AT}&all=1`,
  "/about?lang=zh",
  "/changes?lang=zh",
  "/changes?lang=en",
  `/candidates?lang=zh&${AT}&chain=nonwoven`,
  `/candidates?lang=en&${AT}&chain=nonwoven&segment=nonwoven:viscose`,
  `/search-sheet?lang=en&${AT}&chain=liquor`,
  `/search-sheet?lang=zh&${AT}&segment=nonwoven:lyocell`,
  `/portfolio?lang=zh&${AT}`,
  `/portfolio?lang=en&${AT}&chain=battery&extend=1`,
  `/introducers?lang=zh&${AT}&firm=huamei-xingtai`,
  `/introducers?lang=en&${AT}&by=zhou-jinping`,
  `/trips?lang=zh&${AT}&firms=hengwei,s601567,s600298`,
  `/trips?lang=en&${AT}`,
  `/trips/accessible?lang=zh&${AT}&visit=s600298`,
  `/trips/accessible?lang=en&${AT}&visit=all`,
];

/** The trip that two of the pages show. */
export async function makeTrip(request: APIRequestContext): Promise<void> {
  const made = await request.put("/api/trips/accessible", {
    data: {
      name: "行程",
      place: "xiangxi-hitech",
      start: "433101",
      days: 2,
      startOn: "2026-03-02",
      visits: [
        { firm: "s600298", day: 0 },
        { firm: "hengwei", day: 1 },
      ],
    },
  });
  expect([200, 201, 409]).toContain(made.status());
}
