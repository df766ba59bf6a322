import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FIGURE_GROUPS, type FigureGroupName } from "../../../../server/model/projects.ts";
import type { FigureGroup, ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import { type FigureKey, groupName, NOT_SAID } from "./figure-keys.ts";
import style from "./figures.module.css";

const BarChart = lazy(() => import("./bar-chart.tsx").then((m) => ({ default: m.BarChart })));
const DRAWN = 14;

/** Counts and money by chain, place, owner, channel or platform. */
export function GroupSection({
  answer,
  by,
  note,
}: {
  answer: ProjectFiguresAnswer;
  by: FigureGroupName;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/figures" });
  const groups = answer.groups[by];
  const drawn = useMemo(() => {
    const shown = groups.slice(0, DRAWN);
    return {
      names: shown.map((group) => groupName(group, t, language)),
      series: [
        {
          name: t("figures.all_projects"),
          colour: "--accent",
          kind: "bar" as const,
          values: shown.map(({ count }) => count),
          tell: (value: number) => number(value, language),
        },
      ],
    };
  }, [groups, t, language]);
  const open = (group: FigureGroup | undefined) => {
    if (!group) return;
    const figure: FigureKey = `group.${by}.all.${group.key ?? NOT_SAID}`;
    void navigate({ search: (before) => ({ ...before, figure }), resetScroll: false });
  };
  const title = `${t("figures.groups")} · ${t(`figures.by.${by}`)}`;
  return (
    <section className={page.sheet} aria-label={t("figures.groups")}>
      <div className={page.top}>
        <h2>{t("figures.groups")}</h2>
        <fieldset className={style.by} aria-label={t("figures.group")}>
          {FIGURE_GROUPS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === by}
              onClick={() =>
                void navigate({
                  search: (before) => ({ ...before, by: name === "chain" ? undefined : name }),
                  replace: true,
                  resetScroll: false,
                })
              }
            >
              {t(`figures.by.${name}`)}
            </button>
          ))}
        </fieldset>
        <ExcelButton
          name={title}
          columns={[
            { title: t(`figures.by.${by}`), value: (group) => groupName(group, t, language) },
            { title: t("figures.all_projects"), value: ({ count }) => count },
            { title: t("figures.signed"), value: ({ signed }) => signed },
            { title: t("excel.amountWan"), value: (group) => (amountKnown(group) ? group.amountWan : null) },
            { title: t("excel.withoutAmount"), value: ({ withoutAmount }) => withoutAmount.length },
            { title: t("excel.arrivedWan"), value: ({ arrivedWan }) => arrivedWan },
          ]}
          rows={groups}
          note={note}
        />
      </div>
      {groups.length > 1 ? (
        <Suspense fallback={<Waiting lines={6} />}>
          <BarChart
            across
            names={drawn.names}
            series={drawn.series}
            label={t("figures.chart", { title })}
            onPick={(index) => open(groups[index])}
          />
        </Suspense>
      ) : null}
      <div className={page.scroll}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t(`figures.by.${by}`)}</th>
              <th scope="col" className={page.right}>
                {t("figures.all_projects")}
              </th>
              <th scope="col" className={page.right}>
                {t("figures.signed")}
              </th>
              <th scope="col" className={page.right}>
                {t("figures.amount")}
              </th>
              <th scope="col" className={page.right}>
                {t("figures.arrivedTotal")}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const name = groupName(group, t, language);
              const key = group.key ?? NOT_SAID;
              return (
                <tr key={key}>
                  <th scope="row" data-unsaid={group.key === null} className={style.name}>
                    {name}
                  </th>
                  <td className={page.right}>
                    <BehindLink
                      figure={`group.${by}.all.${key}`}
                      projects={group.projects}
                      label={`${name} ${t("figures.all_projects")} ${group.count}`}
                    >
                      {number(group.count, language)}
                    </BehindLink>
                  </td>
                  <td className={page.right}>
                    <BehindLink
                      figure={`group.${by}.signed.${key}`}
                      projects={group.signedProjects}
                      label={`${name} ${t("figures.signed")} ${group.signed}`}
                    >
                      {number(group.signed, language)}
                    </BehindLink>
                  </td>
                  <td className={page.right}>
                    {amountKnown(group)
                      ? moneyText(group.amountWan, language)
                      : group.signed > 0
                        ? t("figures.unknown")
                        : "–"}
                    {amountKnown(group) && group.withoutAmount.length > 0 ? (
                      <small className={style.under}>
                        {t("figures.amountUnknown", { count: group.withoutAmount.length })}
                      </small>
                    ) : null}
                  </td>
                  <td className={page.right}>
                    {group.arrivedWan > 0 ? moneyText(group.arrivedWan, language) : "–"}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={page.none}>{t(by === "chain" ? "figures.byNote.chain" : "figures.byNote.none")}</p>
    </section>
  );
}

const amountKnown = ({ signed, withoutAmount }: FigureGroup) => signed > withoutAmount.length;
