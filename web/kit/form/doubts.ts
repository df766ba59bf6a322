import { today } from "../../../server/model/dates.ts";
import { type Doubt, doubtsOf } from "../../../server/model/sanity.ts";
import { doubtText } from "../../../server/words/sanity-text.ts";
import { useLanguage } from "../../i18n/use-language.ts";

/**
 * What a form asks about before it is sent, told in the reader's language.
 * @param matter what is written, by the last word of its address
 */
export function useDoubts(
  matter: string,
  given: Record<string, unknown>,
  more: readonly Doubt[] = [],
): string[] {
  const language = useLanguage();
  return [...doubtsOf(given, today()), ...more].map((doubt) => doubtText(doubt, language, matter));
}
