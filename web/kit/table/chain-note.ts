import type { Language } from "../../../server/model/words.ts";
import { nameOf } from "../../../server/words/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

interface Named {
  nameZh: string;
  nameEn: string | null;
}

/** The chain and the place that a list is of, for the sheet that says what the list is. */
export function chainNote(
  { chain, place }: { chain: Named; place: Named },
  t: Translate,
  language: Language,
): [string, string][] {
  return [
    [t("excel.chain"), nameOf(chain, language)],
    [t("excel.place"), nameOf(place, language)],
  ];
}
