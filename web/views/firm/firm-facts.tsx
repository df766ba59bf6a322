import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FirmAnswer } from "../../../server/endpoints/firm.ts";
import { moneyText, nameOf, number } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import page from "../../theme/page.module.css";
import { SourceMark } from "../statement/source-mark.tsx";
import style from "./firm.module.css";

/** What the register says of a firm, and where it is. */
export function FirmFacts({ answer }: { answer: FirmAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, placePath, sources } = answer;
  const facts: [string, ReactNode][] = [
    [
      t("firm.place"),
      placePath.length === 0
        ? t("state.unknown")
        : placePath.slice(placePath.length > 1 ? 1 : 0).map((place, index) => (
            <Fragment key={place.id}>
              {index > 0 ? " › " : ""}
              <Link to="/firms" search={{ place: place.id }}>
                {nameOf(place, language)}
              </Link>
            </Fragment>
          )),
    ],
    [t("firm.status"), firm.status],
    [t("firm.code"), firm.uscc],
    [t("firm.stockCode"), firm.stockCode],
    [t("firm.founded"), firm.founded],
    [
      t("firm.capital"),
      firm.registeredCapitalWan === null ? null : moneyText(firm.registeredCapitalWan, t, language),
    ],
    [
      t("firm.employees"),
      firm.employees === null ? null : t("firm.people", { people: number(firm.employees, language) }),
    ],
    [t("firm.industry"), firm.industryCode],
  ];
  return (
    <section className={style.aside}>
      <div className={page.sheet}>
        <h2>{t("firm.statementOf")}</h2>
        <dl className={style.list}>
          {facts.map(([name, value]) =>
            value === null ? null : (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
          )}
          <dt>{t("statement.source")}</dt>
          <dd>
            <SourceMark stated={firm} sources={sources} />
          </dd>
        </dl>
      </div>
    </section>
  );
}
