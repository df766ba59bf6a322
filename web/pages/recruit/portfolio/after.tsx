import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { scoreShown } from "../../../../server/model/weights.ts";
import { RANKED_CLASSES } from "../../../../server/model/words.ts";
import type { PortfolioAnswer } from "../../../../server/recruit/portfolio/portfolio.ts";
import { besideText, nameOf, scoreText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
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
    of === null ? t("portfolio.toBuild") : besideText(percentOf(of) ?? "–", fraction(of), language);
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
      <Folded className={style.rest} summary={t("portfolio.list", { count: one.total })}>
        <DataTable
          name={`${nameOf(chain, language)} ${t("portfolio.after")}`}
          keep="after"
          columns={useColumns(one.chain)}
          rows={one.gaps}
          rowKey={({ segment }) => segment}
          empty={t("portfolio.noneLeft")}
        />
        {one.cut ? <p className={page.none}>{t("portfolio.cut", { count: one.gaps.length })}</p> : null}
      </Folded>
    </section>
  );
}

function useColumns(chain: string): TableColumn<GapAfter>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      key: "segment",
      title: t("portfolio.segment"),
      value: (gap) => nameOf(gap, language),
      show: (gap) => (
        <Link to="/chain/$chain" params={{ chain }} search={{ segment: gap.segment }}>
          {nameOf(gap, language)}
        </Link>
      ),
      fixed: true,
      px: 240,
    },
    {
      key: "was",
      title: t("portfolio.was"),
      value: ({ was }) => t(`class.${was}.name`),
      show: ({ was }) => <ClassMark of={was} />,
      filter: "values",
      px: 120,
    },
    {
      key: "now",
      title: t("portfolio.now"),
      value: (gap) => t(`class.${gap.class}.name`),
      show: (gap) => (gap.class === gap.was ? "–" : <ClassMark of={gap.class} />),
      filter: "values",
      px: 120,
    },
    {
      key: "priority",
      title: t("portfolio.priority"),
      value: ({ priority }) => scoreShown(priority),
      show: ({ priority }) => scoreText(priority, language),
      type: "number",
      px: 120,
    },
  ];
}
