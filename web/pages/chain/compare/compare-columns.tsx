import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { SEGMENT_CLASSES, STAGES, type Stage } from "../../../../server/model/words.ts";
import { kmText, nameOf } from "../../../../server/words/format.ts";
import { groupName } from "../../../../server/words/group-names.ts";
import { ADVICE_NAMES, CONFIDENCE_NAMES } from "../../../../server/words/names.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { AdviceMark } from "../../../kit/gap/advice-mark.tsx";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import style from "./compare.module.css";
import type { MatrixRow, Supplier } from "./side-by-side.ts";

export type StagedRow = MatrixRow & { stage: Stage };

/** A segment with its stage and group, and its class at every place. */
export function useMatrixColumns({ places }: Pick<CompareAnswer, "places">): TableColumn<StagedRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      key: "segment",
      title: t("compare.segment"),
      value: ({ segment }) => nameOf(segment, language),
      filter: "text",
      fixed: true,
      px: 180,
    },
    {
      key: "stage",
      title: t("panorama.column.stage"),
      value: ({ stage }) => t(`stage.${stage}`),
      rank: ({ stage }) => STAGES.indexOf(stage),
      filter: "values",
      px: 96,
    },
    {
      key: "group",
      title: t("panorama.column.group"),
      value: ({ segment }) => groupName(segment.group, language),
      filter: "values",
      px: 120,
    },
    ...places.map(
      ({ place }, at): TableColumn<StagedRow> => ({
        key: place.id,
        title: nameOf(place, language),
        value: ({ classes }) => t(`class.${classes[at]!}.name`),
        rank: ({ classes }) => SEGMENT_CLASSES.indexOf(classes[at]!),
        filter: "values",
        px: 128,
        brief: true,
        show: ({ classes }) => (
          <span className={style.class} data-class={classes[at]}>
            <ClassMark of={classes[at]!} />
          </span>
        ),
      }),
    ),
  ];
}

/** A missing segment, where it is first made, by whom, how far. */
export function useSupplierColumns(here: string): TableColumn<Supplier>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      key: "segment",
      title: t("compare.segment"),
      value: ({ segment }) => nameOf(segment, language),
      filter: "text",
      fixed: true,
      px: 170,
      show: ({ segment }) => (
        <Link
          from="/chain/$chain"
          to="."
          search={(before) => ({ ...before, view: undefined, place: here, segment: segment.id })}
        >
          {nameOf(segment, language)}
        </Link>
      ),
    },
    {
      key: "advice",
      title: t("gaps.advice"),
      value: ({ supply }) => ADVICE_NAMES[language][supply.advice],
      filter: "values",
      px: 150,
      brief: true,
      show: ({ supply }) => (
        <span className={style.advised}>
          <AdviceMark advice={supply.advice} evidence={supply.evidence} />
        </span>
      ),
    },
    {
      key: "evidence",
      title: t("gaps.evidence"),
      value: ({ supply }) => supply.evidence && CONFIDENCE_NAMES[language][supply.evidence],
      filter: "values",
      optional: true,
    },
    {
      key: "within",
      title: t("compare.within"),
      value: ({ within }) => within,
      rank: ({ width }) => width,
      filter: "values",
      px: 220,
      show: ({ supply, within }) => (
        <span className={style.within} data-at={supply.at?.kind ?? "nowhere"}>
          {within}
        </span>
      ),
    },
    {
      key: "makers",
      title: t("compare.makersThere"),
      value: ({ supply }) => supply.total,
      type: "number",
      px: 104,
    },
    {
      key: "firm",
      title: t("compare.nearest"),
      value: ({ firm }) => firm?.name,
      firm: ({ firm }) => firm?.firm ?? null,
      filter: "text",
      px: 240,
      show: ({ firm }) => firm && <FirmLink id={firm.firm} name={firm.name} />,
    },
    {
      key: "place",
      title: t("firms.place"),
      value: ({ firm }) => firm && placeOf(firm, t),
      filter: "values",
      px: 130,
    },
    {
      key: "km",
      title: t("excel.km"),
      value: ({ firm }) => (firm?.km == null ? null : Math.round(firm.km)),
      type: "number",
      px: 110,
      show: ({ firm }) => firm && kmText(firm.km, language, firm.approximate),
    },
  ];
}
