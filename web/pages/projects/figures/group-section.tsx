import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FIGURE_GROUPS, type FigureGroupName } from "../../../../server/model/projects.ts";
import type { FigureGroup, ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Waiting } from "../../../kit/state/waiting.tsx";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
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
  const columns = useColumns(by);
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
      <DataTable
        name={title}
        keep="figures-groups"
        columns={columns}
        rows={groups}
        rowKey={({ key }) => key ?? NOT_SAID}
        tools={
          <>
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
          </>
        }
        note={note}
        empty={t("figures.unknown")}
      />
      <p className={page.none}>{t(by === "chain" ? "figures.byNote.chain" : "figures.byNote.none")}</p>
    </section>
  );
}

/** A project stands in every chain it belongs to: only other groups are added up. */
function useColumns(by: FigureGroupName): TableColumn<FigureGroup>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const sum = by !== "chain";
  const name = (group: FigureGroup) => groupName(group, t, language);
  const counted = (
    which: "all" | "signed",
    title: string,
    count: (group: FigureGroup) => number,
    projects: (group: FigureGroup) => string[],
  ): TableColumn<FigureGroup> => ({
    key: which,
    title,
    value: count,
    type: "number",
    sum,
    px: 100,
    show: (group) => (
      <BehindLink
        figure={`group.${by}.${which}.${group.key ?? NOT_SAID}`}
        projects={projects(group)}
        label={`${name(group)} ${title} ${count(group)}`}
      >
        {number(count(group), language)}
      </BehindLink>
    ),
  });
  return [
    {
      key: "name",
      title: t(`figures.by.${by}`),
      value: name,
      fixed: true,
      px: 200,
      show: (group) => (
        <span data-unsaid={group.key === null} className={style.name}>
          {name(group)}
        </span>
      ),
    },
    counted(
      "all",
      t("figures.all_projects"),
      ({ count }) => count,
      ({ projects }) => projects,
    ),
    counted(
      "signed",
      t("figures.signed"),
      ({ signed }) => signed,
      ({ signedProjects }) => signedProjects,
    ),
    {
      key: "amount",
      title: t("excel.amountWan"),
      value: (group) => (amountKnown(group) ? group.amountWan : null),
      type: "number",
      sum,
      px: 140,
    },
    {
      key: "withoutAmount",
      title: t("excel.withoutAmount"),
      value: ({ withoutAmount }) => withoutAmount.length || null,
      type: "number",
      sum,
      px: 130,
    },
    {
      key: "arrived",
      title: t("excel.arrivedWan"),
      value: ({ arrivedWan }) => arrivedWan || null,
      type: "number",
      sum,
      px: 140,
    },
  ];
}

const amountKnown = ({ signed, withoutAmount }: FigureGroup) => signed > withoutAmount.length;
