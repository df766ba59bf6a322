import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MonthlyAnswer } from "../../../../server/projects/figures/monthly.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer, monthlyAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { MonthlyAddress } from "../../../kit/address.ts";
import { DateFilter } from "../../../kit/form/date-filter.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { useMe } from "../../../kit/people/me.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import filters from "./figures.module.css";
import { LeftOut } from "./left-out.tsx";
import { type MonthLine, monthColumns, sourcesOf } from "./month-columns.ts";
import { MonthTable } from "./month-table.tsx";
import style from "./monthly.module.css";
import { monthAfter } from "./months.ts";
import { Placed } from "./placed.tsx";

/** The office's table of a month, on the screen as in the Excel it goes out as. */
export function MonthlyPage() {
  return <Placed>{(place) => <Monthly place={place} />}</Placed>;
}

function Monthly({ place }: { place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain, month = thisMonth(), all } = useSearch({ from: "/figures/monthly" });
  const navigate = useNavigate({ from: "/figures/monthly" });
  const query = useQuery(monthlyAnswer({ place, chain, month, all: all ? "1" : "0" }));
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const me = useMe();
  const change = (changed: Partial<MonthlyAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const name = query.data?.place ? nameOf(query.data.place, language) : "";
  useTitle(`${t("figures.monthly")} ${month}`);
  const chosen = chains.find(({ id }) => id === chain);
  return (
    <div className={page.page}>
      <PageHead
        title={t("monthly.heading", { place: name, month })}
        note={query.data ? t("monthly.on", { date: query.data.on }) : null}
      />
      <section className={filters.filters} aria-label={t("figures.filters")} data-paper="no">
        <div className={style.month}>
          <label htmlFor="monthly-month">{t("monthly.month")}</label>
          <div>
            <button
              type="button"
              className={controls.button}
              aria-label={t("monthly.before")}
              onClick={() => change({ month: monthAfter(month, -1) })}
            >
              ‹
            </button>
            <DateFilter
              id="monthly-month"
              exact="month"
              value={month}
              clearable={false}
              onChange={(chosen) => change({ month: chosen })}
            />
            <button
              type="button"
              className={controls.button}
              aria-label={t("monthly.after")}
              onClick={() => change({ month: monthAfter(month, 1) })}
            >
              ›
            </button>
          </div>
        </div>
        <label className={style.all}>
          <input
            type="checkbox"
            checked={all ?? false}
            onChange={(event) => change({ all: event.target.checked || undefined })}
          />
          {t("monthly.all")}
        </label>
      </section>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => {
          const columns = monthColumns(answer, chains, t, language);
          const lines = linesOf(answer);
          const heading = t("monthly.heading", { place: name, month });
          const unit = t("paper.unit", { name });
          const period = t("paper.period", { month });
          const signed = [
            t("paper.filledBy", { name: me?.name ?? "" }),
            t("paper.checkedBy"),
            t("paper.filledOn", { date: answer.on }),
          ];
          return (
            <div data-stale={query.isPlaceholderData}>
              <section className={page.sheet} aria-label={t("figures.monthly")}>
                <div className={page.top}>
                  <h2>
                    {t("figures.monthly")}{" "}
                    <span className={page.number}>
                      <NumberText of={answer.total} />
                    </span>
                  </h2>
                  <ExcelButton
                    name={`${t("figures.monthly")} ${month}`}
                    form={{
                      heading,
                      left: `${unit}　　${period}`,
                      right: t("paper.wan"),
                      signed,
                    }}
                    columns={columns}
                    staying={2}
                    rows={lines}
                    note={[
                      [t("excel.place"), name],
                      [t("monthly.month"), month],
                      ...(chosen ? [[t("excel.chain"), nameOf(chosen, language)] as const] : []),
                      ...(all ? [[t("excel.scope"), t("monthly.all")] as const] : []),
                      [t("statement.asOf"), t("monthly.on", { date: answer.on })],
                      ...sourcesOf(answer).map((title) => [t("statement.source"), title] as const),
                    ]}
                  />
                </div>
                {answer.projects.length === 0 ? (
                  <p className={page.none}>
                    {t("monthly.none")} {t("monthly.noneText")}
                  </p>
                ) : (
                  <div data-sheet-size="large">
                    <p className={style.form}>
                      <span>{unit}</span>
                      <span>{period}</span>
                      <span>{t("paper.wan")}</span>
                    </p>
                    <MonthTable answer={answer} columns={columns} lines={lines} />
                    <p className={style.form}>
                      {signed.map((line) => (
                        <span key={line}>{line}</span>
                      ))}
                    </p>
                  </div>
                )}
                {answer.cut ? (
                  <p className={page.none}>
                    {t("state.cut", { shown: answer.projects.length, total: answer.total })}
                  </p>
                ) : null}
              </section>
              <LeftOut answer={answer} />
            </div>
          );
        }}
      </Answered>
    </div>
  );
}

function linesOf({ projects }: MonthlyAnswer): MonthLine[] {
  const lines = projects.map((row, index) => ({ number: index + 1, row }));
  return projects.length === 0 ? [] : [...lines, { number: null, row: null }];
}

function thisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}
