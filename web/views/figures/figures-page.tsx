import { useQuery } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { figuresAnswer, placesAnswer } from "../../api/answers.ts";
import { moneyText, nameOf, number } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import page from "../../theme/page.module.css";
import { useTitle } from "../shell/title.ts";
import { Answered } from "../state/answered.tsx";
import { EmptyGraph } from "../state/empty-graph.tsx";
import { Waiting } from "../state/waiting.tsx";
import { SourceMark } from "../statement/source-mark.tsx";
import style from "./figures.module.css";

/** Published totals of a place beside what the graph computes; never mixed. */
export function FiguresPage() {
  const { place } = useSearch({ strict: false });
  const places = useQuery({ ...placesAnswer("", undefined, 1), enabled: place === undefined });
  if (place) return <Figures place={place} />;
  return (
    <Answered query={places}>
      {({ defaultPlace }) =>
        defaultPlace ? (
          <Navigate to="." search={(before) => ({ ...before, place: defaultPlace })} replace />
        ) : (
          <EmptyGraph />
        )
      }
    </Answered>
  );
}

function Figures({ place }: { place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(figuresAnswer(place));
  useTitle(t("figures.title"));
  return (
    <div className={page.page}>
      <div className={page.head}>
        <div>
          <h1>
            {t("figures.title")}
            {query.data ? ` · ${nameOf(query.data.place, language)}` : ""}
          </h1>
          <p className={page.under}>{t("figures.subtitle")}</p>
        </div>
      </div>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => (
          <div className={style.both}>
            <div>
              <section className={page.sheet}>
                <h2>
                  {t("figures.published")} <span className={page.number}>{t("figures.publishedNote")}</span>
                </h2>
                {answer.figures.length === 0 ? (
                  <p className={page.none}>{t("figures.publishedNone")}</p>
                ) : (
                  <div className={page.scroll}>
                    <table className={page.table}>
                      <thead>
                        <tr>
                          <th scope="col">{t("figures.name")}</th>
                          <th scope="col" className={page.right}>
                            {t("figures.value")}
                          </th>
                          <th scope="col">{t("figures.period")}</th>
                          <th scope="col">{t("figures.source")}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {answer.figures.map((figure) => (
                          <tr key={figure.id}>
                            <td>
                              {figure.nameZh}
                              {figure.place === place ? null : (
                                <span className={page.number}> {figure.placeName}</span>
                              )}
                            </td>
                            <td className={page.right}>
                              <strong>{figure.value}</strong> {figure.unit}
                            </td>
                            <td>{figure.period}</td>
                            <td>
                              <SourceMark stated={figure} sources={answer.sources} />
                            </td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                )}
              </section>
            </div>
            <div>
              <section className={page.sheet}>
                <h2>
                  {t("figures.computed")} <span className={page.number}>{t("figures.computedNote")}</span>
                </h2>
                <table className={page.table}>
                  <tbody>
                    {answer.computed.map((figure) => (
                      <tr key={figure.name}>
                        <th scope="row">{t(`figures.computed_name.${figure.name}`)}</th>
                        <td className={page.right}>
                          <strong>
                            {figure.name === "arrived_wan"
                              ? moneyText(figure.value, t, language)
                              : number(figure.value, language)}
                          </strong>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            </div>
          </div>
        )}
      </Answered>
    </div>
  );
}
