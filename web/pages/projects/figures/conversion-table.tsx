import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { number, percentText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
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
  const language = useLanguage();
  const step = ({ from, to }: Step) =>
    t("figures.fromTo", { from: t(`projectStage.${from}`), to: t(`projectStage.${to}`) });
  return (
    <section className={page.sheet} aria-label={t("figures.conversion")}>
      <div className={page.top}>
        <h2>{t("figures.conversion")}</h2>
        <ExcelButton
          name={t("figures.conversion")}
          columns={[
            { title: t("figures.step"), value: step },
            { title: t("figures.reached"), value: ({ reached }) => reached.length },
            { title: t("figures.went"), value: ({ went }) => went.length },
            { title: t("figures.share"), value: ({ value }) => value, type: "percent" },
            { title: t("figures.median"), value: ({ days }) => days?.median },
            { title: t("figures.mean"), value: ({ days }) => days && Math.round(days.mean * 10) / 10 },
            { title: t("figures.count"), value: ({ days }) => days?.count },
          ]}
          rows={answer.conversion}
          note={note}
        />
      </div>
      <div className={page.scroll}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t("figures.step")}</th>
              <th scope="col" className={page.right}>
                {t("figures.reached")}
              </th>
              <th scope="col" className={page.right}>
                {t("figures.went")}
              </th>
              <th scope="col">{t("figures.share")}</th>
              <th scope="col" className={page.right}>
                {t("figures.median")}
              </th>
              <th scope="col" className={page.right}>
                {t("figures.mean")}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.conversion.map((one) => (
              <tr key={one.to}>
                <th scope="row">{step(one)}</th>
                {(["reached", "went"] as const).map((which) => (
                  <td key={which} className={page.right}>
                    <BehindLink
                      figure={`${which}.${one.to}`}
                      projects={one[which]}
                      label={`${step(one)} ${t(`figures.${which}`)} ${one[which].length}`}
                    >
                      {number(one[which].length, language)}
                    </BehindLink>
                  </td>
                ))}
                <td>
                  {one.value === null ? (
                    "–"
                  ) : (
                    <span className={style.share}>
                      <span aria-hidden="true">
                        <span style={{ width: `${one.value * 100}%` }} />
                      </span>
                      {percentText(one.value)}
                    </span>
                  )}
                </td>
                {one.days === null ? (
                  <td className={`${page.right} ${page.number}`} colSpan={2}>
                    {one.went.length > 0 ? t("figures.daysNone") : "–"}
                  </td>
                ) : (
                  <>
                    <td className={page.right} title={t("figures.daysOf", { count: one.days.count })}>
                      {number(one.days.median, language)}
                    </td>
                    <td className={page.right}>
                      {number(Math.round(one.days.mean * 10) / 10, language)}{" "}
                      <small>({t("figures.daysOf", { count: one.days.count })})</small>
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={page.none}>
        {t("figures.conversionNote")} {t("figures.conversionDays")}
      </p>
    </section>
  );
}
