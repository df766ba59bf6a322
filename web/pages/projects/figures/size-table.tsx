import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";

/** Projects by the size of their investment, and those with a mark. */
export function SizeTable({
  answer,
  note,
}: {
  answer: ProjectFiguresAnswer;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={page.sheet} aria-label={t("figures.sizes")}>
      <div className={page.top}>
        <h2>{t("figures.sizes")}</h2>
        <ExcelButton
          name={t("figures.sizes")}
          columns={[
            { title: t("figures.sizes"), value: ({ size }) => t(`figures.size.${size}`) },
            { title: t("figures.all_projects"), value: ({ count }) => count },
            { title: t("figures.signed"), value: ({ signed }) => signed },
          ]}
          rows={answer.sizes}
          note={note}
        />
      </div>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t("figures.sizes")}</th>
            <th scope="col" className={page.right}>
              {t("figures.all_projects")}
            </th>
            <th scope="col" className={page.right}>
              {t("figures.signed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.sizes.map(({ size, count, signed, projects, signedProjects }) => {
            const name = t(`figures.size.${size}`);
            return (
              <tr key={size}>
                <th scope="row">{name}</th>
                <td className={page.right}>
                  <BehindLink
                    figure={`size.${size}.all`}
                    projects={projects}
                    label={`${name} ${t("figures.all_projects")} ${count}`}
                  >
                    {number(count, language)}
                  </BehindLink>
                </td>
                <td className={page.right}>
                  <BehindLink
                    figure={`size.${size}.signed`}
                    projects={signedProjects}
                    label={`${name} ${t("figures.signed")} ${signed}`}
                  >
                    {number(signed, language)}
                  </BehindLink>
                </td>
              </tr>
            );
          })}
          {(["top500", "xiangshang"] as const).map((mark) => (
            <tr key={mark}>
              <th scope="row">{t(`figures.${mark}`)}</th>
              <td className={page.right}>
                <BehindLink
                  figure={`mark.${mark}`}
                  projects={answer.marks[mark]}
                  label={`${t(`figures.${mark}`)} ${answer.marks[mark].length}`}
                >
                  {number(answer.marks[mark].length, language)}
                </BehindLink>
              </td>
              <td className={page.right}>
                {number(
                  answer.marks[mark].filter((id) => answer.signed.projects.includes(id)).length,
                  language,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={page.none}>{t("figures.sizesNote")}</p>
    </section>
  );
}
