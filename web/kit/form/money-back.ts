import type { Language } from "../../../server/model/words.ts";
import { number } from "../../../server/words/format.ts";

/** Written in 10,000 yuan: digits with or without 万. */
const IN_WAN = /^[\d.,，．０-９\s]+万?元?\s*$/u;
/** Smaller amounts say more in yuan. */
const YI_FROM = 100;

/** An amount in 10,000 yuan read back in the unit that it was not typed in; ≈ where that is rounded. */
export function moneyBack(wan: number, typed: string, language: Language): string {
  if (language === "en") return back(wan / 100, (text) => `CNY ${text} million`);
  if (!IN_WAN.test(typed) || (typed.includes("元") && !typed.includes("万")))
    return back(wan, (text) => `${text} 万元`);
  return wan >= YI_FROM
    ? back(wan / 10_000, (text) => `${text} 亿元`)
    : back(wan * 10_000, (text) => `${text} 元`);
}

function back(amount: number, written: (text: string) => string): string {
  // Both languages write digits, points and marks between thousands alike.
  const text = number(amount, "zh");
  const exact = Math.abs(Number(text.replaceAll(",", "")) - amount) < 1e-9 * amount;
  return `${exact ? "=" : "≈"} ${written(text)}`;
}
