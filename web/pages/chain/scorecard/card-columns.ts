import type { ScorecardRow } from "../../../../server/chain/scorecard.ts";
import type { Language, SegmentClass } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Column } from "../../../kit/table/columns.ts";

/** What a chain's card tells, its classes in the order of the card. */
export function cardColumns(
  classes: readonly SegmentClass[],
  t: Translate,
  language: Language,
): Column<ScorecardRow>[] {
  return [
    { title: t("excel.chain"), value: ({ chain }) => nameOf(chain, language) },
    {
      title: t("headline.completeness"),
      value: ({ completeness: of, why }) =>
        of === null || of.all === 0 ? why && WHY_WORDS[language][why].short : of.met / of.all,
      type: "percent",
    },
    { title: t("excel.met"), value: ({ completeness }) => completeness?.met },
    { title: t("excel.needsAll"), value: ({ completeness }) => completeness?.all },
    { title: t("scorecard.needsOpen"), value: ({ needsOpen }) => needsOpen },
    ...classes.map(
      (name): Column<ScorecardRow> => ({
        title: t(`class.${name}.name`),
        value: ({ counts }) => counts[name] ?? 0,
      }),
    ),
    { title: t("headline.made"), value: ({ present }) => present },
    { title: t("excel.segments"), value: ({ segments }) => segments },
    { title: t("scorecard.makers"), value: ({ makers }) => makers },
    {
      title: t("headline.leaders"),
      value: ({ leaders }) => leaders.map(({ name }) => name).join(t("sentence.and")),
    },
    ...(["sold", "bought"] as const).map(
      (direction): Column<ScorecardRow> => ({
        title: t(`scorecard.${direction}`),
        value: ({ leakage }) => t("scorecard.declared", leakage[direction]),
      }),
    ),
    { title: t("scorecard.underWay"), value: ({ underWay }) => underWay },
  ];
}
