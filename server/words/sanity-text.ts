import type { Doubt } from "../model/sanity.ts";
import type { Language } from "../model/words.ts";
import { dateText, moneyText, number } from "./format.ts";
import { inputName } from "./input-names.ts";

/** What is asked about, with the value said in words. */
export function doubtText(doubt: Doubt, language: Language, matter: string | null = null): string {
  const zh = language === "zh";
  const day = "date" in doubt ? dateText(doubt.date, language) : "";
  const spaced = /\d$/.test(day) ? `${day} ` : day;
  const name = "field" in doubt ? (inputName(matter, doubt.field, language) ?? doubt.field) : "";
  switch (doubt.code) {
    case "arrived_over":
      return zh
        ? `到位资金合计是投资额的 ${number(doubt.percent, language)}%`
        : `The capital that arrived is ${number(doubt.percent, language)}% of the investment`;
    case "money_much": {
      const money = moneyText(doubt.wan, language);
      return zh ? `${name}是 ${money}` : `${first(name)}: ${money}`;
    }
    case "much":
      return zh ? `${name}是 ${large(doubt.value)}` : `${first(name)}: ${number(doubt.value, language)}`;
    case "yet_to_come":
      return zh ? `${name} ${spaced}还没有到` : `${first(name)}: ${day} is yet to come`;
    case "gone_by":
      return zh ? `${name} ${spaced}已经过去` : `${first(name)}: ${day} has gone by`;
    case "long_ago":
      return zh ? `${name} ${spaced}是很久以前` : `${first(name)}: ${day} is long ago`;
  }
}

const first = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A large number as it is said: 12,000,000 is 1,200 万. */
function large(value: number): string {
  if (value >= 1e8) return `${number(value / 1e8, "zh")} 亿`;
  return value >= 1e4 ? `${number(value / 1e4, "zh")} 万` : number(value, "zh");
}
