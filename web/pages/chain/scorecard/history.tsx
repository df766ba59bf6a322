import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { RANKED_CLASSES } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { historyAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import style from "./scorecard.module.css";
import { type Counted, type Day, daysOf } from "./series.ts";

const LineChart = lazy(() => import("./line-chart.tsx").then((m) => ({ default: m.LineChart })));

const LOOKS = {
  missing: { colour: "--bad", symbol: "diamond", line: "dashed" },
  single: { colour: "--warn", symbol: "rect", line: "solid" },
  weak: { colour: "--tie", symbol: "triangle", line: "dotted" },
  extendable: { colour: "--good", symbol: "circle", line: "dotted" },
} as const satisfies Record<Counted, object>;

/** The figures of one chain here by date, as lines or as a table. */
export function History({ answer }: { answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [table, setTable] = useState(false);
  const query = useQuery(historyAnswer(answer.chain.id, answer.place.id));
  return (
    <section className={page.sheet} aria-label={t("scorecard.history")}>
      <h2>
        {t("scorecard.historyOf", { chain: nameOf(answer.chain, language) })}
        <button
          type="button"
          className={`${controls.button} ${style.toggle}`}
          onClick={() => setTable(!table)}
        >
          {t(table ? "scorecard.asLines" : "scorecard.asTable")}
        </button>
      </h2>
      <Answered query={query} waiting={<Waiting lines={6} />}>
        {(found) =>
          found.snapshots.length === 0 ? (
            <p className={page.none}>{t("scorecard.historyNone")}</p>
          ) : table ? (
            <Days answer={answer} days={daysOf(found)} />
          ) : (
            <Lines answer={answer} days={found} />
          )
        }
      </Answered>
    </section>
  );
}

function Lines({ answer, days: found }: { answer: PanoramaAnswer; days: Parameters<typeof daysOf>[0] }) {
  const { t } = useTranslation();
  const days = useMemo(() => daysOf(found), [found]);
  const share = useMemo(
    () => ({
      name: t("headline.completeness"),
      colour: "--accent",
      symbol: "circle" as const,
      line: "solid" as const,
      values: days.map(({ percent }) => percent),
    }),
    [days, t],
  );
  const counts = useMemo(
    () =>
      RANKED_CLASSES.map((name) => ({
        ...LOOKS[name],
        name: t(`class.${name}.name`),
        values: days.map((day) => day.counts[name]),
      })),
    [days, t],
  );
  const label = t("scorecard.chart", { from: days[0]?.on ?? "", to: days.at(-1)?.on ?? "" });
  if (days.length === 1) {
    return (
      <>
        <p className={page.none}>{t("scorecard.oneDay")}</p>
        <Days answer={answer} days={days} />
      </>
    );
  }
  return (
    <Suspense fallback={<Waiting lines={6} />}>
      <LineChart days={days} share={share} counts={counts} label={label} />
    </Suspense>
  );
}

/** Day by day, the last one first. */
function Days({ answer, days }: { answer: PanoramaAnswer; days: readonly Day[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: TableColumn<Day>[] = [
    { key: "on", title: t("scorecard.on"), value: ({ on }) => on, type: "date", fixed: true },
    {
      key: "completeness",
      title: t("headline.completeness"),
      value: ({ percent }) => percent && percent / 100,
      type: "percent",
    },
    { key: "met", title: t("excel.met"), value: ({ met }) => met, type: "number" },
    { key: "all", title: t("excel.needsAll"), value: ({ all }) => all, type: "number" },
    ...RANKED_CLASSES.map(
      (name): TableColumn<Day> => ({
        key: name,
        title: t(`class.${name}.name`),
        value: ({ counts }) => counts[name],
        type: "number",
      }),
    ),
    { key: "leaders", title: t("headline.leaders"), value: ({ leaders }) => leaders, type: "number" },
  ];
  return (
    <DataTable
      name={t("scorecard.historyOf", { chain: nameOf(answer.chain, language) })}
      keep="scorecard-days"
      columns={columns}
      rows={days.toReversed()}
      rowKey={({ on }) => on}
      note={[[t("excel.place"), nameOf(answer.place, language)]]}
      empty={t("scorecard.historyNone")}
    />
  );
}
