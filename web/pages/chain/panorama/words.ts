import { groupName } from "../../../../server/words/group-names.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import type { Language } from "../../../graph/classes.ts";
import { CLASS_ORDER } from "../../../graph/legend.ts";
import type { Translate } from "../../../i18n/i18n.ts";

/** The picture's words in one language. */
export function pictureWords(t: Translate, language: Language): PictureWords {
  return {
    andMore: (count) => t("panorama.andMore", { count }),
    folded: (count) => t("panorama.folded", { count }),
    phases: t("panorama.phase", { returnObjects: true }),
    stages: t("panorama.stage", { returnObjects: true }),
    lanes: t("panorama.lane", { returnObjects: true }),
    classes: Object.fromEntries(
      CLASS_ORDER.map((name) => [name, t(`class.${name}.name`)]),
    ) as PictureWords["classes"],
    leader: t("panorama.leader"),
    here: t("panorama.here"),
    elsewhere: t("panorama.elsewhere"),
    underWay: t("panorama.underWay"),
    thickness: t("picture.keyLine"),
    group: (group) => groupName(group, language),
    part: (group, part) => t("panorama.part", { group, part }),
  };
}
