/** What to do first about a gap, and to whom to turn. */
import type { Language } from "../model/words.ts";

export interface StepWords {
  and: string;
  beside(text: string, facts: string[]): string;
  dataOf(date: string): string;
  undated: string;
  toCheck: string;
  /** Clauses without an end, which the sentences below take in. */
  search: string;
  contact(firm: string): string;
  introduce(introducer: string, firm: string): string;
  first(approach: string): string;
  ask(user: string, approach: string): string;
  arrange(user: string, firm: string): string;
  expand(maker: string, other: string | null): string;
}

export const STEP_WORDS: Record<Language, StepWords> = {
  zh: {
    and: "；",
    beside: (text, facts) => `${text}（${facts.join("，")}）`,
    dataOf: (date) => `${date.slice(0, 4)} 年资料`,
    undated: "资料日期不详",
    toCheck: "待核实",
    search: "按查企单找出能做它的企业",
    contact: (firm) => `联系${firm}，问清扩产打算，约一次考察`,
    introduce: (introducer, firm) => `请${introducer}引荐${firm}，约一次考察`,
    first: (approach) => `${approach}。`,
    ask: (user, approach) => `先问${user}每年用多少、现在从哪里买；属实再${approach}。`,
    arrange: (user, firm) => `约${user}与${firm}谈供货。`,
    expand: (maker, other) =>
      `与${maker}谈扩产和备用产能${other === null ? "，并按查企单找第二家" : `，同时接触${other}`}。`,
  },
  en: {
    and: "; ",
    beside: (text, facts) => `${text} (${facts.join(", ")})`,
    dataOf: (date) => `data of ${date.slice(0, 4)}`,
    undated: "undated",
    toCheck: "to be checked",
    search: "find firms that can make it with the search sheet",
    contact: (firm) => `contact ${firm}, ask about plans to expand and arrange a visit`,
    introduce: (introducer, firm) => `ask ${introducer} to introduce ${firm} and arrange a visit`,
    first: (approach) => `${approach.charAt(0).toUpperCase()}${approach.slice(1)}.`,
    ask: (user, approach) =>
      `Ask ${user} how much it uses a year and where it buys it; if that holds, ${approach}.`,
    arrange: (user, firm) => `Bring ${user} and ${firm} together to talk about supply.`,
    expand: (maker, other) =>
      `Talk with ${maker} about expansion and spare capacity${other === null ? ", and find a second maker with the search sheet" : `, and approach ${other}`}.`,
  },
};
