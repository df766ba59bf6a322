import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { number, percentText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import style from "./figures.module.css";

type Step = ProjectFiguresAnswer["conversion"][number];

/** How many projects came from stage to stage, and after how many days. */
export function ConversionTable({
  answer,
  note,
}: {
  answer: ProjectFiguresAnswer;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const columns = useColumns();
  const unrecorded = new Set(answer.conversion.flatMap((one) => one.unrecorded)).size;
  return (
    <section className={page.sheet} aria-label={t("figures.conversion")}>
      <DataTable
        name={t("figures.conversion")}
        keep="figures-conversion"
        columns={columns}
        rows={answer.conversion}
        rowKey={({ to }) => to}
        tools={<h2>{t("figures.conversion")}</h2>}
        note={note}
        empty={t("figures.unknown")}
      />
      <p className={page.none}>
        {t("figures.conversionNote")} {t("figures.conversionDays")}{" "}
        {unrecorded > 0 ? t("figures.conversionUnrecorded", { count: unrecorded }) : null}
      </p>
    </section>
  );
}

function useColumns(): TableColumn<Step>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const step = ({ from, to }: Step) =>
    t("figures.fromTo", { from: t(`projectStage.${from}`), to: t(`projectStage.${to}`) });
  const counted = (which: "reached" | "went" | "skipped"): TableColumn<Step> => ({
    key: which,
    title: t(`figures.${which}`),
    value: (one) => one[which].length,
    type: "number",
    rank: false,
    px: 116,
    show: (one) => (
      <BehindLink
        figure={`${which}.${one.to}`}
        projects={one[which]}
        label={`${step(one)} ${t(`figures.${which}`)} ${one[which].length}`}
      >
        {number(one[which].length, language)}
      </BehindLink>
    ),
  });
  return [
    { key: "step", title: t("figures.step"), value: step, rank: false, fixed: true, px: 150 },
    counted("reached"),
    counted("went"),
    counted("skipped"),
    {
      key: "share",
      title: t("figures.share"),
      value: ({ value }) => value,
      type: "percent",
      rank: false,
      px: 130,
      show: ({ value }) =>
        value === null ? (
          "–"
        ) : (
          <span className={style.share}>
            <span aria-hidden="true">
              <span style={{ width: `${value * 100}%` }} />
            </span>
            {percentText(value)}
          </span>
        ),
    },
    {
      key: "median",
      title: t("figures.median"),
      value: ({ days }) => days?.median,
      type: "number",
      rank: false,
      px: 100,
      show: ({ days, went }) =>
        days ? number(days.median, language) : went.length > 0 ? t("figures.daysNone") : "–",
    },
    {
      key: "mean",
      title: t("figures.mean"),
      value: ({ days }) => days && Math.round(days.mean * 10) / 10,
      type: "number",
      rank: false,
      px: 92,
    },
    {
      key: "count",
      title: t("figures.count"),
      value: ({ days }) => days?.count,
      type: "number",
      rank: false,
      px: 84,
    },
  ];
}
