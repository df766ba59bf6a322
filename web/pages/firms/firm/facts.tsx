import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { moneyText, nameOf, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Cite } from "./cite.tsx";
import style from "./dossier.module.css";
import { registerOf } from "./rows.ts";
import { Section } from "./section.tsx";

/** What the register says of a firm, and where it is; what nobody knows is said too. */
export function Facts({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, placePath, industryName, sources } = answer;
  const facts: [string, ReactNode][] = [
    [
      t("firm.place"),
      placePath.length === 0
        ? null
        : placePath.slice(placePath.length > 1 ? 1 : 0).map((place, index) => (
            <Fragment key={place.id}>
              {index > 0 ? " › " : ""}
              <Link to="/firms" search={{ place: place.id }}>
                {nameOf(place, language)}
              </Link>
            </Fragment>
          )),
    ],
    [t("firm.code"), firm.uscc],
    [t("firm.status"), firm.status],
    [t("firm.founded"), firm.founded],
    [
      t("firm.capital"),
      firm.registeredCapitalWan === null ? null : moneyText(firm.registeredCapitalWan, language),
    ],
    [
      t("firm.employees"),
      firm.employees === null ? null : t("firm.people", { people: number(firm.employees, language) }),
    ],
    [
      t("firm.industry"),
      firm.industryCode ? [firm.industryCode, industryName].filter(Boolean).join(" ") : null,
    ],
    [t("firm.stockCode"), firm.stockCode],
  ];
  return (
    <Section part="facts" title={t("dossier.facts")}>
      <dl className={style.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-unknown={value === null}>{value ?? t("dossier.factUnknown")}</dd>
          </div>
        ))}
        <div>
          <dt>{t("statement.source")}</dt>
          <dd>
            <Cite
              stated={firm}
              sources={sources}
              name={t("dossier.facts")}
              editing={{ of: "firms", before: registerOf(answer), known: {} }}
            />
          </dd>
        </div>
      </dl>
    </Section>
  );
}
