import type { BuildEntry } from "../../../../server/chain/build.ts";
import type { Language } from "../../../../server/model/words.ts";
import { JOIN, nameOf } from "../../../../server/words/format.ts";
import { excludedText } from "../../../../server/words/gap-sentences.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { listed } from "../scenario/listed.ts";

type MadeHere = BuildEntry["madeAs"][number];

const RELATED_TOLD = 3;

/** Why a segment is a good or a poor place to begin, as sentences; the first says most. A whole one names all. */
export function reasonsOf(entry: BuildEntry, t: Translate, language: Language, whole = false): string[] {
  const told = (names: string[], all: number) =>
    whole ? names.join(JOIN[language]) : listed(names, all, language);
  const made = (each: MadeHere) =>
    t("build.made", {
      segment: nameOf(each, language),
      firms: told(
        each.firms.map(({ name }) => name),
        each.total,
      ),
    });
  const members = (need: BuildEntry["needs"][number]) =>
    need.members.map((each) => nameOf(each, language)).join(t("cascade.or"));
  const met = entry.needs.filter((need) => need.met);
  const unmet = entry.needs.filter((need) => !need.met);
  return [
    ...entry.madeAs.map((each) => t("build.madeAs", { made: made(each) })),
    ...(entry.needs.length === 0 ? [t("build.noNeeds")] : []),
    ...met.map((need) =>
      need.by.length === 0
        ? t("build.metHere", { need: members(need) })
        : t("build.met", { need: members(need), made: need.by.map(made).join(t("sentence.and")) }),
    ),
    ...(unmet.length > 0 ? [t("build.unmet", { needs: told(unmet.map(members), unmet.length) })] : []),
    ...(entry.related.length > 0
      ? [
          t("build.related", {
            made: (whole ? entry.related : entry.related.slice(0, RELATED_TOLD))
              .map(made)
              .join(t("sentence.and")),
          }),
        ]
      : []),
    ...(entry.excluded ? [excludedText(entry.excluded, language, (place) => placeOf(place, t))] : []),
  ];
}
