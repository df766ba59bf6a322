import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../../server/model/words.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { dateText, moneyText, number } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { usePrinting } from "../../../kit/paper/printed.ts";
import { Waiting } from "../../../kit/state/waiting.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import type { FigureKey } from "./figure-keys.ts";
import style from "./figures.module.css";
import { type Month, monthsOf } from "./months.ts";

const BarChart = lazy(() => import("./bar-chart.tsx").then((m) => ({ default: m.BarChart })));
type Note = readonly (readonly [string, string])[];

/** Signed projects and arrived capital by month, each as a chart and as its numbers. */
export function MonthSections({ answer, note }: { answer: ProjectFiguresAnswer; note: Note }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { months, withoutDay } = answer.signed;
  const signed = useMemo(
    () => monthsOf(months.map(({ month, count }) => ({ month, value: count }))),
    [months],
  );
  const arrived = useMemo(
    () => monthsOf(answer.arrived.map(({ month, amountWan }) => ({ month, value: amountWan }))),
    [answer.arrived],
  );
  return (
    <div className={style.pair}>
      <div>
        <MonthSection
          kind="signedIn"
          title={t("figures.signedByMonth")}
          measure={t("figures.count")}
          unit={t("figures.count")}
          months={signed}
          projects={months}
          tell={(value) => number(value, language)}
          none={t("figures.signedByMonthNone")}
          note={note}
        >
          {months.length > 0 && withoutDay.length > 0 ? (
            <p className={page.none}>
              <BehindLink figure="signed.noDay" projects={withoutDay}>
                {t("figures.signedWithoutDay", { count: withoutDay.length })}
              </BehindLink>
            </p>
          ) : null}
        </MonthSection>
      </div>
      <div>
        <MonthSection
          kind="arrivedIn"
          title={t("figures.arrivedByMonth")}
          measure={t("figures.arrivedTotal")}
          unit={t("excel.wan")}
          months={arrived}
          projects={answer.arrived}
          tell={(value) => moneyText(value, language)}
          none={t("figures.arrivedByMonthNone")}
          note={note}
        />
      </div>
    </div>
  );
}

function MonthSection({
  kind,
  title,
  measure,
  unit,
  months,
  projects,
  tell,
  none,
  note,
  children,
}: {
  kind: "signedIn" | "arrivedIn";
  title: string;
  measure: string;
  unit: string;
  months: Month[];
  projects: readonly { month: string; projects: string[] }[];
  tell: (value: number) => string;
  none: string;
  note: Note;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/figures" });
  const printing = usePrinting();
  const [opened, setOpen] = useState<boolean | null>(null);
  const open = opened ?? months.length === 1;
  const behind = new Map(projects.map((one) => [one.month, one.projects]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tell` follows the language
  const drawn = useMemo(
    () => ({
      names: months.map(({ month }) => monthName(month, t, language)),
      series: [
        {
          name: measure,
          colour: "--accent",
          kind: "bar" as const,
          tell,
          values: months.map(({ value }) => value),
        },
        {
          name: t("figures.total"),
          colour: "--warn",
          kind: "line" as const,
          tell,
          values: months.map(({ total }) => total),
        },
      ],
    }),
    [months, measure, t, language],
  );
  const columns: TableColumn<Month>[] = [
    { key: "month", title: t("figures.month"), value: ({ month }) => monthName(month, t, language), px: 110 },
    {
      key: "value",
      title: unit,
      value: ({ value }) => value,
      type: "number",
      sum: true,
      px: 120,
      show: ({ month, value }) => (
        <BehindLink
          figure={`${kind}.${month}`}
          projects={behind.get(month) ?? []}
          label={`${monthName(month, t, language)} ${measure} ${tell(value)}`}
        >
          {number(value, language)}
        </BehindLink>
      ),
    },
    { key: "total", title: t("figures.total"), value: ({ total }) => total, type: "number", px: 120 },
  ];
  return (
    <section className={page.sheet} aria-label={title}>
      <div className={page.top}>
        <h2>{title}</h2>
      </div>
      {months.length === 0 ? (
        <p className={page.none}>{none}</p>
      ) : (
        <>
          {months.length > 1 ? (
            <Suspense fallback={<Waiting lines={6} />}>
              <BarChart
                names={drawn.names}
                series={drawn.series}
                label={t("figures.chart", { title })}
                onPick={(index) => {
                  const month = months[index]?.month;
                  if (month === undefined || !behind.has(month)) return;
                  const figure: FigureKey = `${kind}.${month}`;
                  void navigate({ search: (before) => ({ ...before, figure }), resetScroll: false });
                }}
              />
            </Suspense>
          ) : null}
          <details
            className={style.numbers}
            open={open || printing}
            onToggle={({ currentTarget }) => printing || setOpen(currentTarget.open)}
          >
            <summary>{t("figures.asTable")}</summary>
            <DataTable
              name={title}
              keep={`figures-${kind}`}
              columns={columns}
              rows={months}
              rowKey={({ month }) => month}
              note={note}
              empty={none}
            />
          </details>
          {children}
        </>
      )}
    </section>
  );
}

function monthName(month: string, t: Translate, language: Language): string {
  return month.length < 7 ? t("figures.yearOnly", { year: month }) : dateText(month, language);
}
