import type { GapAnswer, GapsAnswer } from "../../../server/chain/gaps.ts";
import { GAP_PARTS } from "../../../server/model/weights.ts";
import type { Language } from "../../../server/model/words.ts";
import { nameOf, number } from "../../../server/words/format.ts";
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
  const said = ({ gap }: ListedGap) => sentences(gap, t, language);
  const known = GAP_PARTS.map((name) => [name, t(`gaps.part.${name}.name`)] as const);
  return [
    { title: t("excel.list"), value: ({ list }) => list },
    { title: t("excel.rank"), value: ({ rank }) => rank },
    { title: t("excel.segment"), value: ({ gap }) => nameOf(gap, language) },
    { title: t("panorama.column.class"), value: ({ gap }) => t(`class.${gap.class}.name`) },
    { title: t("gaps.score"), value: ({ gap }) => gap.score && Math.round(gap.score * 1e4) / 1e4 },
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
      value: ({ gap }) =>
        known
          .flatMap(([name, word]) => {
            const part = gap.parts.find((each) => each.name === name);
            return part?.value == null
              ? []
              : [`${word} ${part.value.toFixed(2)} × ${number(part.weight, language)}`];
          })
          .join("; "),
      width: 40,
    },
    ...restColumns((row: ListedGap) => said(row).flatMap(({ statements }) => statements), sources, t),
  ];
}
