import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { ADVICE_NAMES, CONFIDENCE_NAMES } from "../../../../server/words/names.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Column } from "../../../kit/table/columns.ts";

type Chosen = WhichNextAnswer["chosen"][number];

/** What is told of each segment chosen, in their order. */
export function chosenColumns(
  { chosen, names }: Pick<WhichNextAnswer, "chosen" | "names">,
  t: Translate,
  language: Language,
): Column<Chosen>[] {
  const name = (id: string) => {
    const named = names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  const list = (ids: string[]) => ids.map(name).join(t("sentence.and"));
  return [
    { title: t("excel.rank"), value: (one) => chosen.indexOf(one) + 1 },
    { title: t("excel.segment"), value: ({ segment }) => name(segment) },
    { title: t("panorama.column.class"), value: (one) => t(`class.${one.class}.name`) },
    { title: t("gaps.advice"), value: ({ advice }) => advice && ADVICE_NAMES[language][advice] },
    {
      title: t("gaps.evidence"),
      value: ({ evidence }) => evidence && CONFIDENCE_NAMES[language][evidence],
    },
    { title: t("next.gainMeaning"), value: ({ gain }) => gain },
    { title: t("excel.needs"), value: ({ needs }) => needs },
    { title: t("excel.needers"), value: ({ needers }) => list(needers), width: 36 },
    { title: t("panorama.column.elsewhere"), value: ({ elsewhere }) => elsewhere },
    { title: t("excel.tied"), value: ({ tied }) => list(tied), width: 30 },
  ];
}
