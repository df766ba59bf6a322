import type { Language } from "../../server/model/words.ts";
import { tieSentence } from "../../server/words/tie-sentences.ts";
import type { Translate } from "../i18n/i18n.ts";
import { placeOf } from "../i18n/place-names.ts";
import { kindOf, type Tie } from "./network.ts";
import { relationText } from "./relation-text.ts";
import type { Shown, ShownNetwork } from "./shown.ts";

/** Who somebody is, in one line. */
export function memberText({ member, depth, more }: Shown, t: Translate): string {
  return [
    member.name,
    t(`network.kind.${kindOf(member)}`),
    member.kind === "adviser" ? member.title : placeOf(member, t),
    member.status === null || member.active ? null : member.status,
    depth === 0 ? t("network.middle") : t("network.steps", { count: depth }),
    more === 0 ? null : more === null ? t("network.moreUnknown") : t("network.more", { count: more }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** A tie as a sentence, from who stands first in the data. */
export function tieText(tie: Tie, { members }: ShownNetwork, t: Translate, language: Language): string {
  const [first, second] = [tie.from, tie.to].map((key) => members.get(key)?.member.name ?? key) as [
    string,
    string,
  ];
  if (tie.relation === "could")
    return t("network.could", { first, second, segment: relationText(tie, language) });
  const { relation, segmentName: segment, segmentNameEn: segmentEn, share } = tie;
  return tieSentence({ relation, segment, segmentEn, share }, { first, second, forward: true }, language);
}
