import { useTranslation } from "react-i18next";
import { RATES } from "../../../../server/model/projects.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import style from "./figures.module.css";
import { RateCard } from "./rate-card.tsx";

/** Signed count and amount, arrived capital, the stages, and the four rates with what they mean. */
export function HeadlineFigures({ answer }: { answer: ProjectFiguresAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { signed } = answer;
  const known = signed.count - signed.withoutAmount.length;
  const isSigned = new Set(signed.projects);
  const arrived = answer.list.filter(({ id, arrivedWan }) => arrivedWan > 0 && isSigned.has(id));
  return (
    <>
      <ul className={style.headline}>
        <li title={t("figures.signedMeaning")}>
          <span>{t("figures.signed")}</span>
          <strong>
            <BehindLink figure="signed" projects={signed.projects}>
              {number(signed.count, language)}
            </BehindLink>
          </strong>
          <small>{t("figures.signedMeaning")}</small>
        </li>
        <li>
          <span>{t("figures.amount")}</span>
          <strong>
            {known === 0 ? (
              t("figures.unknown")
            ) : (
              <BehindLink
                figure="signed"
                projects={signed.projects}
                label={`${t("figures.amount")} ${moneyText(signed.amountWan, language)}`}
              >
                {moneyText(signed.amountWan, language)}
              </BehindLink>
            )}
          </strong>
          <small>
            {signed.withoutAmount.length > 0 ? (
              <BehindLink figure="signed.noAmount" projects={signed.withoutAmount}>
                {known === 0
                  ? t("figures.amountNone")
                  : t("figures.amountUnknown", { count: signed.withoutAmount.length })}
              </BehindLink>
            ) : null}
          </small>
        </li>
        <li>
          <span>{t("figures.arrivedTotal")}</span>
          <strong>
            {arrived.length === 0 ? (
              t("figures.unknown")
            ) : (
              <BehindLink figure="arrived" projects={arrived.map(({ id }) => id)}>
                {moneyText(signed.arrivedWan, language)}
              </BehindLink>
            )}
          </strong>
          <small>{arrived.length === 0 ? t("figures.arrivedNone") : null}</small>
        </li>
        <li>
          <span>{t("figures.projectsAll")}</span>
          <strong>
            <BehindLink figure="all" projects={answer.projects}>
              {number(answer.count, language)}
            </BehindLink>
          </strong>
          <small className={style.stages}>
            {answer.stages
              .filter(({ count }) => count > 0)
              .map(({ stage, count, projects }) => (
                <BehindLink key={stage} figure={`stage.${stage}`} projects={projects}>
                  {t(`projectStage.${stage}`)} {count}
                </BehindLink>
              ))}
          </small>
        </li>
      </ul>
      <section aria-label={t("figures.rates")} className={style.rates}>
        <h2>
          {t("figures.rates")} <span className={page.number}>{t("figures.ratesNote")}</span>
        </h2>
        <ul>
          {RATES.map((name) => (
            <RateCard key={name} name={name} rate={answer.rates[name]} signed={signed.count} />
          ))}
        </ul>
      </section>
    </>
  );
}
