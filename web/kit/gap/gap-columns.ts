import type { GapAnswer, GapsAnswer } from "../../../server/chain/gaps.ts";
import { scoreLevel, scoreShown } from "../../../server/model/weights.ts";
import type { Language } from "../../../server/model/words.ts";
import { besideText, nameOf, number, STOP } from "../../../server/words/format.ts";
import { ADVICE_NAMES, CONFIDENCE_NAMES, LEVEL_NAMES } from "../../../server/words/names.ts";
import type { Translate } from "../../i18n/i18n.ts";

import { type Column, restColumns } from "../table/columns.ts";
import { sentences } from "./sentences.ts";

/** A gap with the list it stands in and its rank there. */
export interface ListedGap {
  list: string;
  rank: number;
  gap: GapAnswer;
}

/** What a row of the gap list and its details show, for Excel. */
export function gapColumns(
  sources: GapsAnswer["sources"],
  t: Translate,
  language: Language,
): Column<ListedGap>[] {
  const said = ({ gap }: ListedGap) => sentences(gap, t, language, true);
  return [
    { title: t("excel.list"), value: ({ list }) => list },
    { title: t("excel.rank"), value: ({ rank }) => rank },
    { title: t("excel.segment"), value: ({ gap }) => nameOf(gap, language) },
    { title: t("panorama.column.class"), value: ({ gap }) => t(`class.${gap.class}.name`) },
    { title: t("gaps.advice"), value: ({ gap }) => gap.advice && ADVICE_NAMES[language][gap.advice] },
    {
      title: t("gaps.evidence"),
      value: ({ gap }) => gap.evidence && CONFIDENCE_NAMES[language][gap.evidence],
    },
    { title: t("gaps.score"), value: ({ gap }) => (gap.score === null ? null : scoreShown(gap.score)) },
    {
      title: t("excel.level"),
      value: ({ gap }) => (gap.score === null ? null : LEVEL_NAMES[language][scoreLevel(gap.score)]),
    },
    {
      title: t("excel.oneOf"),
      value: ({ gap }) => (gap.oneOf.length > 1 ? t("gaps.oneOf", { count: gap.oneOf.length }) : null),
    },
    { title: t("panorama.column.makers"), value: ({ gap }) => gap.makers },
    { title: t("panorama.column.elsewhere"), value: ({ gap }) => gap.elsewhere },
    {
      title: t("gaps.reasons"),
      value: (row) =>
        said(row)
          .map(({ text }) => text)
          .join("\n"),
      width: 60,
    },
    {
      title: t("gaps.parts"),
      value: ({ gap }) => partsText(gap, t, language),
      width: 40,
    },
    ...restColumns((row: ListedGap) => said(row).flatMap(({ statements }) => statements), sources, t),
  ];
}

/** The parts of a gap's score, each with its weight. */
export function partsText({ parts }: Pick<GapAnswer, "parts">, t: Translate, language: Language): string {
  return parts
    .map(({ name, value, weight, known }) => {
      const shown = known
        ? scoreShown(value)
        : besideText(t("gaps.partUnknown"), `${scoreShown(value)}`, language);
      return `${t(`gaps.part.${name}.name`)} ${shown} × ${number(weight, language)}`;
    })
    .join(STOP[language]);
}
