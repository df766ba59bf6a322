import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { FiguresAnswer } from "../../../../server/office/figures.ts";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { nameOf, number } from "../../../../server/words/format.ts";
import { chainsAnswer, figuresAnswer, projectFiguresAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { BehindLink } from "./behind-link.tsx";
import { ConversionTable } from "./conversion-table.tsx";
import { behind } from "./figure-keys.ts";
import style from "./figures.module.css";
import { FILTERS, FilterBar } from "./filter-bar.tsx";
import { GroupSection } from "./group-section.tsx";
import { HeadlineFigures } from "./headline-figures.tsx";
import { MonthSections } from "./month-sections.tsx";
import { Placed } from "./placed.tsx";
import { PublishedTable } from "./published-table.tsx";
import { SizeTable } from "./size-table.tsx";

const BehindPanel = lazy(() => import("./behind-panel.tsx").then((m) => ({ default: m.BehindPanel })));

/** What the projects of a place come to, published totals beside it; every figure opens its projects. */
export function FiguresPage() {
  return <Placed>{(place) => <Figures place={place} />}</Placed>;
}

function Figures({ place }: { place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/figures" });
  const navigate = useNavigate({ from: "/figures" });
  const { chain, from, to, owner, channel, platform } = address;
  const query = useQuery(projectFiguresAnswer({ place, chain, from, to, owner, channel, platform }));
  const graph = useQuery(figuresAnswer(place));
  useTitle(t("figures.title"));
  const filtered = FILTERS.some((name) => address[name] !== undefined);
  const note = useNote(query.data);
  const opened = query.data && address.figure ? behind(query.data, address.figure, t, language) : null;
  return (
    <div className={page.page}>
      <PageHead
        title={[t("figures.title"), query.data?.place && nameOf(query.data.place, language)]
          .filter(Boolean)
          .join(" · ")}
        note={t("figures.subtitle")}
      />
      <FilterBar
        address={address}
        choices={query.data?.choices}
        onChange={(changed) =>
          void navigate({
            search: (before) => ({ ...before, ...changed, figure: undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) => (
          <div data-stale={query.isPlaceholderData}>
            {answer.undated.length > 0 ? (
              <p className={style.undated}>
                <BehindLink figure="undated" projects={answer.undated}>
                  {t("figures.undated", { count: answer.undated.length })}
                </BehindLink>
              </p>
            ) : null}
            {answer.count === 0 ? <NoProjects filtered={filtered} /> : <HeadlineFigures answer={answer} />}
            {graph.data ? <InGraph answer={graph.data} /> : null}
            <PublishedTable answer={answer} note={note} />
            {answer.count === 0 ? null : (
              <>
                <MonthSections answer={answer} note={note} />
                <GroupSection answer={answer} by={address.by ?? "chain"} note={note} />
                <div className={style.uneven}>
                  <div>
                    <ConversionTable answer={answer} note={note} />
                  </div>
                  <div>
                    <SizeTable answer={answer} note={note} />
                  </div>
                </div>
              </>
            )}
            {opened ? (
              <Suspense>
                <BehindPanel
                  answer={answer}
                  title={opened.title}
                  projects={opened.projects}
                  note={note}
                  onClose={() =>
                    void navigate({
                      search: (before) => ({ ...before, figure: undefined }),
                      resetScroll: false,
                    })
                  }
                />
              </Suspense>
            ) : null}
          </div>
        )}
      </Answered>
    </div>
  );
}

/** What a list written to Excel is of: place, day, and the filters in force. */
function useNote(answer: ProjectFiguresAnswer | undefined): [string, string][] {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/figures" });
  const chains = useQuery(chainsAnswer()).data?.chains;
  if (!answer) return [];
  const chain = chains?.find(({ id }) => id === address.chain);
  const told = {
    chain: chain && nameOf(chain, language),
    from: address.from,
    to: address.to,
    owner: answer.choices.owners.find(({ id }) => id === address.owner)?.name ?? address.owner,
    channel: address.channel,
    platform: address.platform,
  };
  return [
    ...(answer.place ? [[t("excel.place"), nameOf(answer.place, language)] as [string, string]] : []),
    [t("statement.asOf"), answer.on],
    ...FILTERS.flatMap((name): [string, string][] => {
      const text = told[name];
      return text ? [[t(`figures.${name}`), text]] : [];
    }),
  ];
}

function NoProjects({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={style.empty}>
      <strong>{t(filtered ? "figures.noProjectsFiltered" : "figures.noProjects")}</strong>
      {filtered ? null : (
        <p>
          {t("figures.noProjectsText")} <Link to="/projects">{t("figures.toProjects")}</Link>
        </p>
      )}
    </div>
  );
}

const IN_GRAPH = ["residents", "firms_makes", "segments_made"] as const;

/** What the graph itself holds of the place, apart from projects. */
function InGraph({ answer }: { answer: FiguresAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={style.graph} aria-label={t("figures.graph")}>
      {IN_GRAPH.map((name) => (
        <div key={name}>
          <dt>{t(`figures.computed_name.${name}`)}</dt>
          <dd>{number(answer.computed.find((one) => one.name === name)?.value ?? 0, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
