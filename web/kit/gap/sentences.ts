import type { Language } from "../../../server/model/words.ts";
import { gapSentences, type JudgedSegment, type Sentence } from "../../../server/words/gap-sentences.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { placeOf } from "../../i18n/place-names.ts";

/** Why a segment is judged as it is; places are called as the page calls them; `whole` names all of a list. */
export function sentences(gap: JudgedSegment, t: Translate, language: Language, whole = false): Sentence[] {
  return gapSentences(gap, language, (place) => placeOf(place, t), { whole });
}
