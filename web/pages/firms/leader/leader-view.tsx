import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeaderAnswer } from "../../../../server/firms/leader.ts";
import { amountText, labelled, nameOf, shareText } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { Lacks } from "./lacks.tsx";
import style from "./leader.module.css";
import { Products } from "./products.tsx";
import { Relations } from "./relations.tsx";

/** One firm in the middle: what it makes, what that needs, who supplies or could, what is missing. */
export function LeaderView({ answer }: { answer: LeaderAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, place } = answer;
  useTitle(`${firm.name} · ${t("leader.title")}`);
  return (
    <>
      <PageHead
        title={
          <>
            {firm.name}
            <FirmLatin id={firm.id} /> <span className={style.view}>{t("leader.title")}</span>
          </>
        }
        note={[
          firm.fullName && firm.fullName !== firm.name ? firm.fullName : null,
          placeOf(firm, t),
          ...answer.leads.map((lead) => labelled(t("segment.leader"), nameOf(lead, language), language)),
          place ? t("leader.here", { place: nameOf(place, language) }) : t("leader.noPlace"),
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        <Link to="/firm/$id" params={{ id: firm.id }} className={page.main}>
          {t("leader.firmPage")}
        </Link>
      </PageHead>

      <Lacks answer={answer} />
      <Relations answer={answer} />

      {answer.makes.length === 0 ? (
        <p className={style.nothing}>{t("leader.makesNothing")}</p>
      ) : (
        <>
          <p className={style.legend}>
            <span data-tone="stated">{t("leader.solid")}</span>
            <span data-tone="could">{t("leader.dashed")}</span>
          </p>
          <Products answer={answer} />
        </>
      )}
      {answer.declaredNeeds.length > 0 ? (
        <section className={style.relations}>
          <h2>{t("leader.declared")}</h2>
          <ul className={style.declared}>
            {answer.declaredNeeds.map((need) => (
              <li key={`${need.segment}:${need.source}`}>
                <Link
                  to="/chain/$chain"
                  params={{ chain: need.chain }}
                  search={(before) => ({ ...before, segment: need.segment })}
                >
                  {nameOf(need, language)}
                </Link>
                <span className={style.small}>
                  {[
                    need.amount === null ? null : amountText(need.amount, need.unit, language),
                    need.boughtElsewhereShare === null
                      ? null
                      : `${t("segment.boughtElsewhere")} ${shareText(need.boughtElsewhereShare, language)}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                <SourceMark stated={need} sources={answer.sources} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
