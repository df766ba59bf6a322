import type { Language } from "../../../server/model/words.ts";
import type { TieMember, TiePathAnswer, WalkedTie } from "../../../server/recruit/tie-paths.ts";
import { relatedBy, tieSentence, tieVerb } from "../../../server/words/tie-sentences.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** What the tie says, read from the member before it to the one after it. */
export const tieText = (tie: WalkedTie, language: Language): string =>
  tieVerb(relatedBy(tie), tie.forward, language);

/** Who rings whom, in one sentence. */
export function pathSentence({ members, ties }: TiePathAnswer, t: Translate, language: Language): string {
  const rings = ties.map((tie, at) => {
    const said = {
      from: nameOf(members[at]!, t),
      to: nameOf(members[at + 1]!, t),
      tie: tieSentence(
        relatedBy(tie),
        { first: members[at]!.name, second: members[at + 1]!.name, forward: tie.forward },
        language,
      ),
    };
    return t(at === 0 ? "introducers.rings" : "introducers.ringsOn", said);
  });
  return t("introducers.sentence", { rings: rings.join(t("introducers.after")) });
}

function nameOf({ kind, name, title }: TieMember, t: Translate): string {
  return kind === "adviser" && title ? t("introducers.person", { name, title }) : name;
}
