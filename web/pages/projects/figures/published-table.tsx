import { useTranslation } from "react-i18next";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText, number, percentText } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { type Column, statementColumns } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import style from "./figures.module.css";

type Published = ProjectFiguresAnswer["published"][number];

/** Published totals with their sources, and where the projects known here say the same thing, that beside them. */
export function PublishedTable({
  answer,
  place,
  note,
}: {
  answer: ProjectFiguresAnswer;
  place: string;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const beside = answer.published.filter((figure) => figure.beside !== null);
  const other = answer.published.filter((figure) => figure.beside === null);
  const ordered = [...beside, ...other];
  const columns: Column<Published>[] = [
    { title: t("figures.name"), value: ({ nameZh }) => nameZh },
    { title: t("monthly.column.place"), value: (figure) => placeOf(figure, t) },
    { title: t("figures.publishedValue"), value: ({ value }) => value },
    { title: t("figures.unit"), value: ({ unit }) => unit },
    { title: t("figures.period"), value: ({ period }) => period },
    {
      title: t("figures.computedValue"),
      value: ({ beside: one }) => one && (besideText(one, language) ?? t("figures.unknown")),
    },
    { title: t("figures.notRecorded"), value: ({ beside: one }) => one?.unknown.length },
    ...statementColumns((figure: Published) => figure, answer.sources, t),
  ];
  const row = (figure: Published) => (
    <tr key={figure.id}>
      <td>
        {figure.nameZh}
        {figure.place === place ? null : <span className={page.number}> {placeOf(figure, t)}</span>}
      </td>
      <td className={page.right}>
        <strong>{figure.value}</strong> {figure.unit}
      </td>
      <td>{figure.period}</td>
      <td>
        <SourceMark stated={figure} sources={answer.sources} />
      </td>
      <td className={figure.beside === null ? page.right : `${page.right} ${style.computed}`}>
        {figure.beside === null ? null : (
          <>
            <BehindLink
              figure={`published.${figure.id}`}
              projects={figure.beside.projects}
              label={t("figures.beside", { name: figure.nameZh })}
            >
              {besideText(figure.beside, language) ?? t("figures.unknown")}
            </BehindLink>
            {figure.beside.unknown.length > 0 ? (
              <small className={page.number}>
                {t("figures.besideUnknown", { count: figure.beside.unknown.length })}
              </small>
            ) : null}
          </>
        )}
      </td>
    </tr>
  );
  return (
    <section className={page.sheet} aria-label={t("figures.published")}>
      <div className={page.top}>
        <h2>
          {t("figures.published")} <span className={page.number}>{t("figures.publishedNote")}</span>
        </h2>
        <ExcelButton name={t("figures.published")} columns={columns} rows={ordered} note={note} />
      </div>
      {ordered.length === 0 ? (
        <p className={page.none}>{t("figures.publishedNone")}</p>
      ) : (
        <div className={page.scroll}>
          <table className={`${page.table} ${style.wide}`}>
            <thead>
              <tr>
                <th scope="col">{t("figures.name")}</th>
                <th scope="col" className={page.right}>
                  {t("figures.publishedValue")}
                </th>
                <th scope="col">{t("figures.period")}</th>
                <th scope="col">{t("figures.source")}</th>
                <th scope="col" className={`${page.right} ${style.computed}`}>
                  {t("figures.computedValue")}
                </th>
              </tr>
            </thead>
            <tbody>{beside.map(row)}</tbody>
            {other.length > 0 ? (
              <tbody>
                <tr className={style.part}>
                  <th scope="rowgroup" colSpan={5}>
                    {t("figures.publishedOther")}
                  </th>
                </tr>
                {other.map(row)}
              </tbody>
            ) : null}
          </table>
        </div>
      )}
    </section>
  );
}

function besideText(
  { unit, value, projects, unknown }: NonNullable<Published["beside"]>,
  language: Language,
): string | null {
  if (value === null || (projects.length === 0 && unknown.length > 0)) return null;
  if (unit === "share") return percentText(value);
  return unit === "wan" ? moneyText(value, language) : number(value, language);
}
