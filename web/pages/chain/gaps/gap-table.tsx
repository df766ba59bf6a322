import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer, GapsAnswer } from "../../../../server/chain/gaps.ts";
import { scoreShown } from "../../../../server/model/weights.ts";
import { SEGMENT_CLASSES } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { ADVICE_NAMES, CONFIDENCE_NAMES } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { type ListedGap, partsText } from "../../../kit/gap/gap-columns.ts";
import { neededBy } from "../../../kit/gap/needed-by.ts";
import { ScoreBar } from "../../../kit/gap/score.tsx";
import { sentences } from "../../../kit/gap/sentences.ts";
import { FindFirms } from "../../../kit/links/find-firms.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { restColumns, type TableColumn } from "../../../kit/table/columns.ts";
import style from "./gaps-page.module.css";

const REASONS_SHOWN = 2;

/** The columns of the table of gaps; those of the list's Excel that a screen has no room for are to choose. */
export function useGapTable(
  answer: GapsAnswer,
  /** The name, leading to where this page leads. */
  linked: (gap: GapAnswer, name: string) => ReactNode,
): TableColumn<ListedGap>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const whole = answer.place.kind === "country";
  const said = ({ gap }: ListedGap, inWhole = true) => sentences(gap, t, language, inWhole);
  return [
    {
      key: "segment",
      title: t("excel.segment"),
      value: ({ gap }) => nameOf(gap, language),
      filter: "text",
      fixed: true,
      px: 170,
      show: ({ gap }) => <span className={style.name}>{linked(gap, nameOf(gap, language))}</span>,
    },
    {
      key: "list",
      title: t("gapsPage.columnList"),
      value: ({ list }) => list,
      filter: "values",
      px: language === "zh" ? 84 : 128,
      rank: false,
    },
    { key: "rank", title: t("excel.rank"), value: ({ rank }) => rank, type: "number", px: 84 },
    {
      key: "class",
      title: t("panorama.column.class"),
      value: ({ gap }) => t(`class.${gap.class}.name`),
      rank: ({ gap }) => SEGMENT_CLASSES.indexOf(gap.class),
      filter: "values",
      px: 88,
      show: ({ gap }) => <ClassMark of={gap.class} steps={gap.steps} bare />,
    },
    {
      key: "advice",
      title: t("gaps.advice"),
      value: ({ gap }) => gap.advice && ADVICE_NAMES[language][gap.advice],
      filter: "values",
      px: language === "zh" ? 88 : 124,
      show: ({ gap }) => <AdviceMark advice={gap.advice} evidence={null} />,
    },
    {
      key: "score",
      title: t("gaps.score"),
      value: ({ gap }) => (gap.score === null ? null : scoreShown(gap.score)),
      type: "number",
      px: language === "zh" ? 146 : 178,
      show: ({ gap }) => (gap.score === null ? "–" : <ScoreBar gap={gap} score={gap.score} />),
    },
    {
      key: "needs",
      title: t("gapsPage.needs"),
      value: ({ gap }) => neededBy(gap, language).join(t("sentence.and")),
      rank: ({ gap }) => neededBy(gap, language).length,
      px: 150,
    },
    {
      key: "makers",
      title: t("panorama.column.makers"),
      value: ({ gap }) => gap.makers,
      type: "number",
      px: 100,
    },
    ...(whole
      ? []
      : [
          {
            key: "elsewhere",
            title: t("panorama.column.elsewhere"),
            value: ({ gap }) => gap.elsewhere,
            type: "number",
            px: 116,
          } satisfies TableColumn<ListedGap>,
        ]),
    {
      key: "why",
      title: t("gapsPage.why"),
      value: (row) =>
        said(row)
          .map(({ text }) => text)
          .join("\n"),
      width: 60,
      rank: false,
      px: 260,
      brief: true,
      show: (row) => (
        <span className={style.why}>
          {said(row, false)
            .slice(row.gap.advice === null || row.gap.advice === "arrange" ? 0 : 1)
            .slice(0, REASONS_SHOWN)
            .map(({ text }) => text)
            .join(language === "zh" ? "" : " ")}
        </span>
      ),
    },
    ...(whole
      ? []
      : [
          {
            key: "find",
            doing: true,
            title: t("gapsPage.find"),
            value: () => null,
            rank: false,
            px: 120,
            show: ({ gap }) =>
              gap.class === "bought_in" ? null : (
                <FindFirms segment={gap.segment} name={nameOf(gap, language)} />
              ),
          } satisfies TableColumn<ListedGap>,
        ]),
    {
      key: "evidence",
      title: t("gaps.evidence"),
      value: ({ gap }) => gap.evidence && CONFIDENCE_NAMES[language][gap.evidence],
      filter: "values",
      optional: true,
    },
    {
      key: "parts",
      title: t("gaps.parts"),
      value: ({ gap }) => partsText(gap, t, language),
      width: 40,
      optional: true,
    },
    ...restColumns(
      (row: ListedGap) => said(row).flatMap(({ statements }) => statements),
      answer.sources,
      t,
    ).map((column, at) => ({ ...column, key: `source${at}`, optional: true })),
  ];
}
