import { useTranslation } from "react-i18next";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText, number, percentText } from "../../../../server/words/format.ts";
import { figureWords } from "../../../../server/words/published-figures.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { statementColumns, type TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import style from "./figures.module.css";

type Published = ProjectFiguresAnswer["published"][number];

/** Published totals with their sources, and where the projects known here say the same thing, that beside them. */
export function PublishedTable({
  answer,
  note,
}: {
  answer: ProjectFiguresAnswer;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const columns = useColumns(answer);
  const beside = answer.published.filter((figure) => figure.beside !== null);
  const other = answer.published.filter((figure) => figure.beside === null);
  return (
    <section className={page.sheet} aria-label={t("figures.published")}>
      <DataTable
        name={t("figures.published")}
        keep="figures-published"
        columns={columns}
        rows={[...beside, ...other]}
        rowKey={({ id }) => id}
        tools={
          <h2>
            {t("figures.published")} <span className={page.number}>{t("figures.publishedNote")}</span>
          </h2>
        }
        note={note}
        empty={t("figures.publishedNone")}
      />
    </section>
  );
}

/** A year is not counted in thousands. */
const YEAR = "年";

function useColumns({ sources }: ProjectFiguresAnswer): TableColumn<Published>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (figure: Published) => figureWords(figure, language);
  const [source, ...stated] = statementColumns((figure: Published) => figure, sources, t);
  return [
    {
      key: "name",
      title: t("figures.name"),
      value: (figure) => words(figure).name,
      filter: "text",
      fixed: true,
      px: 260,
    },
    { key: "place", title: t("monthly.column.place"), value: (figure) => placeOf(figure, t), px: 130 },
    {
      key: "value",
      title: t("figures.publishedValue"),
      value: ({ value, unit }) => (unit === YEAR ? String(value) : value),
      type: "number",
      rank: false,
      px: 110,
    },
    { key: "unit", title: t("figures.unit"), value: (figure) => words(figure).unit, rank: false, px: 90 },
    { key: "period", title: t("figures.period"), value: (figure) => words(figure).period, px: 140 },
    {
      key: "computed",
      title: t("figures.computedValue"),
      value: ({ beside }) => beside && (besideText(beside, language) ?? t("figures.unknown")),
      rank: false,
      px: 150,
      show: (figure) =>
        figure.beside === null ? null : (
          <span className={style.computed}>
            <BehindLink
              figure={`published.${figure.id}`}
              projects={figure.beside.projects}
              label={t("figures.beside", { name: words(figure).name })}
            >
              {besideText(figure.beside, language) ?? t("figures.unknown")}
            </BehindLink>
          </span>
        ),
    },
    {
      key: "unknown",
      title: t("figures.notRecorded"),
      value: ({ beside }) => beside?.unknown.length || null,
      type: "number",
      px: 110,
    },
    {
      ...source!,
      key: "source",
      px: 160,
      brief: true,
      show: (figure) => <SourceMark stated={figure} sources={sources} />,
    },
    ...stated.map(
      (column, at): TableColumn<Published> => ({ ...column, key: `stated${at}`, optional: true }),
    ),
  ];
}

function besideText(
  { unit, value, projects, unknown }: NonNullable<Published["beside"]>,
  language: Language,
): string | null {
  if (value === null || (projects.length === 0 && unknown.length > 0)) return null;
  if (unit === "share") return percentText(value);
  return unit === "wan" ? moneyText(value, language) : number(value, language);
}
