import type { PanoramaAnswer } from "../../../server/endpoints/panorama.ts";
import { nameOf } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Language } from "../../i18n/words.ts";

/** The chain and the place a list of the page is of, for Excel. */
export function noteOf(
  { chain, place }: Pick<PanoramaAnswer, "chain" | "place">,
  t: Translate,
  language: Language,
): [string, string][] {
  return [
    [t("excel.chain"), nameOf(chain, language)],
    [t("excel.place"), nameOf(place, language)],
  ];
}
