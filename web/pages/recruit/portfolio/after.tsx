import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { scoreShown } from "../../../../server/model/weights.ts";
import { RANKED_CLASSES } from "../../../../server/model/words.ts";
import type { PortfolioAnswer } from "../../../../server/recruit/portfolio/portfolio.ts";
import { nameOf, scoreText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import type { Column } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./portfolio.module.css";

type ChainAfter = PortfolioAnswer["after"][number];
type GapAfter = ChainAfter["gaps"][number];

/** Classes that stand in a list of gaps. */
const LISTED: ReadonlySet<GapAfter["was"]> = new Set(RANKED_CLASSES);

/** Each chain judged anew with the firms chosen: completeness before and after, and the gaps that stay. */
export function After({ answer }: { answer: PortfolioAnswer }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("portfolio.after")} className={style.after}>
      <h2>{t("portfolio.after")}</h2>
      <p className={style.quiet}>{t("portfolio.afterMeaning")}</p>
      {answer.after.map((one) => (
        <Chain key={one.chain} one={one} answer={answer} />
      ))}
    </section>
  );
}

function Chain({ one, answer }: { one: ChainAfter; answer: PortfolioAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chain = answer.chains.find(({ id }) => id === one.chain)!;
  const told = (of: ChainAfter["before"]) =>
    of === null ? t("portfolio.toBuild") : `${percentOf(of) ?? "–"} (${fraction(of)})`;
  const single = one.gaps.filter(({ class: now, was }) => now === "single" && was !== "single").length;
  const opened = one.gaps.filter(({ class: now, was }) => now !== "single" && !LISTED.has(was)).length;
  const filled =
    one.closed.length +
    one.gaps.filter(({ class: now, was }) => now === "single" && was === "missing").length;
  return (
    <section className={page.sheet}>
      <div className={page.top}>
        <h3>{nameOf(chain, language)}</h3>
        <p>
          {t("portfolio.completeness")}{" "}
          <strong>
            {told(one.before)} → {told(one.after)}
          </strong>
          <span className={style.quiet}>
            {" · "}
            {t("portfolio.gapsFromTo", { from: one.gapsBefore, to: one.total })}
          </span>
        </p>
        <ExcelButton
          name={`${nameOf(chain, language)} ${t("portfolio.after")}`}
          columns={useColumns()}
          rows={one.gaps}
        />
      </div>
      {filled + opened > 0 ? (
        <p className={style.closed}>{t("portfolio.changes", { filled, single, opened })}</p>
      ) : null}
      {one.closed.length > 0 ? (
        <p className={style.closed}>
          {t("portfolio.closed", {
            names: one.closed.map((gap) => nameOf(gap, language)).join(t("sentence.and")),
          })}
        </p>
      ) : null}
      <details className={style.rest}>
        <summary>{t("portfolio.list", { count: one.total })}</summary>
        <div className={page.scroll}>
          <table className={page.table}>
            <thead>
              <tr>
                <th>{t("portfolio.segment")}</th>
                <th>{t("portfolio.was")}</th>
                <th>{t("portfolio.now")}</th>
                <th className={page.right}>{t("portfolio.priority")}</th>
              </tr>
            </thead>
            <tbody>
              {one.gaps.map((gap) => (
                <tr key={gap.segment} data-changed={gap.class !== gap.was}>
                  <td>
                    <Link to="/chain/$chain" params={{ chain: one.chain }} search={{ segment: gap.segment }}>
                      {nameOf(gap, language)}
                    </Link>
                  </td>
                  <td>
                    <ClassMark of={gap.was} />
                  </td>
                  <td>{gap.class === gap.was ? "–" : <ClassMark of={gap.class} />}</td>
                  <td className={page.right}>{scoreText(gap.priority, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {one.cut ? <p className={page.none}>{t("portfolio.cut", { count: one.gaps.length })}</p> : null}
      </details>
    </section>
  );
}

function useColumns(): Column<GapAfter>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    { title: t("portfolio.segment"), value: (gap) => nameOf(gap, language) },
    { title: t("portfolio.was"), value: ({ was }) => t(`class.${was}.name`) },
    { title: t("portfolio.now"), value: (gap) => t(`class.${gap.class}.name`) },
    { title: t("portfolio.priority"), value: ({ priority }) => scoreShown(priority) },
  ];
}
