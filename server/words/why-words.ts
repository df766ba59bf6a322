/** Why a chain at a place has no completeness that says anything, and what to do next. */
import type { Language, Why } from "../model/words.ts";

export interface WhyText {
  /** A few words for a strip or a cell. */
  short: string;
  /** The whole sentence, instead of any that says there is no gap. */
  text: string;
  /** The next step. */
  next: string;
}

export const WHY_WORDS: Record<Language, Record<Why, WhyText>> = {
  zh: {
    no_links: {
      short: "无法判断",
      text: "还没有记录谁用谁作原料或包装，缺什么无从判断。",
      next: "下一步：把自己的关联表（links.csv）载入，再看缺口。",
    },
    nothing_present: {
      short: "待建链",
      text: "本地还没有记录到该产业链的企业，属建链。",
      next: "下一步：在“建链”里看从哪个环节入手，或先登记本地企业。",
    },
    no_needs: {
      short: "无法判断",
      text: "本地已有的环节都没有记录必需的投入，缺什么无从判断。",
      next: "下一步：给这些环节补上原料和包装的关联。",
    },
    bought_in_only: {
      short: "均属外购",
      text: "本地已有环节的投入都属外购一类，没有可招引的断点。",
      next: "下一步：看延链，从本地已有的产品往下做。",
    },
  },
  en: {
    no_links: {
      short: "Cannot be judged",
      text: "No input of any segment is recorded, so what is lacking cannot be judged.",
      next: "Next: load links of your own (links.csv), then look at the gaps.",
    },
    nothing_present: {
      short: "To build",
      text: "No firm of this chain is recorded here: a chain to build.",
      next: "Next: see under Build where to begin, or record the firms here first.",
    },
    no_needs: {
      short: "Cannot be judged",
      text: "No required input is recorded for what is made here, so what is lacking cannot be judged.",
      next: "Next: record which materials and packaging these segments need.",
    },
    bought_in_only: {
      short: "All bought in",
      text: "All that is made here needs is bought in, here as anywhere; no recruitable segment is missing.",
      next: "Next: look at what could extend the chain from what is made here.",
    },
  },
};
