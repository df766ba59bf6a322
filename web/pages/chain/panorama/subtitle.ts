import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { Language } from "../../../../server/model/words.ts";
import { dateText, nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import type { Translate } from "../../../i18n/i18n.ts";

export type Completed = Pick<PanoramaAnswer, "completeness" | "why">;

/** What stands beside the picture's title: where, as of when, and how complete; of a scenario what it is today, too. */
export function subtitleOf(
  answer: Completed & Pick<PanoramaAnswer, "place" | "asOf">,
  left: Completed | undefined,
  t: Translate,
  language: Language,
): string {
  const part = ({ completeness }: Completed) => ({
    met: completeness?.met ?? 0,
    all: completeness?.all ?? 0,
  });
  const complete = (one: Completed) =>
    one.why ? WHY_WORDS[language][one.why].short : t("panorama.completeness", part(one));
  const [today, then] = [complete(answer), complete(left ?? answer)];
  const { met, all } = part(left ?? answer);
  return [
    nameOf(answer.place, language),
    answer.asOf && t("panorama.asOf", { date: dateText(answer.asOf, language) }),
    today === then ? today : `${today} → ${answer.why || left?.why ? then : `${met}/${all}`}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
