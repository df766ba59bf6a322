import type { Language } from "../../../server/model/words.ts";
import type { TieMember, TiePathAnswer, WalkedTie } from "../../../server/recruit/tie-paths.ts";
import { shareText } from "../../../server/words/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** What the tie says, read from the member before it to the one after it. */
export function tieText(tie: WalkedTie, t: Translate, language: Language): string {
  const way = tie.forward ? "out" : "in";
  switch (tie.kind) {
    case "supplies":
      return [t(`introducers.supplies.${way}`), tie.segmentName].filter(Boolean).join(" · ");
    case "owns": {
      const role = t(`introducers.owns.${way}`);
      return tie.share === null ? role : `${role} ${shareText(tie.share, language)}`;
    }
    case "tied":
      return tie.tieKind ? t(`tie.${tie.tieKind}.${way}`) : t("tie.other.out");
    case "works_for":
      return t(`introducers.worksFor.${way}`);
  }
}

/** Who rings whom, in one sentence. */
export function pathSentence({ members, ties }: TiePathAnswer, t: Translate, language: Language): string {
  const rings = ties.map((tie, at) => {
    const said = {
      from: nameOf(members[at]!, t),
      to: nameOf(members[at + 1]!, t),
      tie: tieText(tie, t, language),
    };
    return t(at === 0 ? "introducers.rings" : "introducers.ringsOn", said);
  });
  return t("introducers.sentence", { rings: rings.join(t("introducers.after")) });
}

function nameOf({ kind, name, title }: TieMember, t: Translate): string {
  return kind === "adviser" && title ? t("introducers.person", { name, title }) : name;
}
