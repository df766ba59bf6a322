import type { LeakageAnswer } from "../../../../server/chain/leakage.ts";
import type { Language } from "../../../../server/model/words.ts";
import { amountText, number } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";

type Amount = LeakageAnswer["out"][number]["amounts"][number];

/** One amount a year; between bounds it stays between bounds. */
export function boundsText({ low, high, unit }: Amount, t: Translate, language: Language): string {
  if (low === high) return amountText(low, unit, language);
  return t("leakage.between", { low: number(low, language), high: amountText(high, unit, language) });
}
