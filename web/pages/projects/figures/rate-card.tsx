import { useTranslation } from "react-i18next";
import type { RateName } from "../../../../server/model/projects.ts";
import type { Rate } from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText, number, percentText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { BehindLink } from "./behind-link.tsx";
import style from "./figures.module.css";

/** One rate: its value, numerator over denominator, what it means, what it leaves out and how to mend that. */
export function RateCard({ name, rate, signed }: { name: RateName; rate: Rate; signed: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = (value: number) => (name === "arrival" ? moneyText(value, language) : number(value, language));
  const part = (which: "met" | "of", value: number) => (
    <BehindLink
      figure={`rate.${name}.${which}`}
      projects={rate[which]}
      label={`${t(`figures.rate.${name}.${which}`)} ${text(value)}`}
    >
      {t(`figures.rate.${name}.${which}`)} <b>{text(value)}</b>
    </BehindLink>
  );
  return (
    <li>
      <h3>{t(`figures.rate.${name}.name`)}</h3>
      {rate.value === null ? (
        <p className={style.noRate}>
          {rate.leftOut.length === signed && signed > 0 ? t("figures.unknown") : "–"}
        </p>
      ) : (
        <>
          <p className={style.rate}>{percentText(rate.value)}</p>
          <span className={style.gauge} aria-hidden="true">
            <span style={{ width: `${Math.min(1, rate.value) * 100}%` }} />
          </span>
          <p className={style.parts}>
            {part("met", rate.numerator)} <span aria-hidden="true">/</span> {part("of", rate.denominator)}
          </p>
        </>
      )}
      {rate.value === null && rate.leftOut.length === 0 ? (
        <p className={style.record}>{t(`figures.rate.${name}.none`)}</p>
      ) : null}
      {rate.leftOut.length > 0 ? (
        <p className={style.record}>
          <BehindLink figure={`rate.${name}.leftOut`} projects={rate.leftOut}>
            {t(`figures.rate.${name}.leftOut`, { count: rate.leftOut.length })}
          </BehindLink>{" "}
          {t(`figures.rate.${name}.record`)}
        </p>
      ) : null}
      <p className={style.meaning}>{t(`figures.rate.${name}.meaning`)}</p>
    </li>
  );
}
