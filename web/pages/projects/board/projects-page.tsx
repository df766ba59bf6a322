import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ProjectsAddress } from "../../../kit/address.ts";
import { OnlyChain } from "../../../kit/links/only-chain.tsx";
import { Folded } from "../../../kit/opened/folded.tsx";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Message } from "../../../kit/state/message.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import page from "../../../kit/theme/page.module.css";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { useWidth } from "../../../kit/width.ts";
import { attention, totalOf } from "./board-columns.ts";
import { BoardPaper } from "./board-paper.tsx";
import { Filters, narrowing, useFilterNotes } from "./filters.tsx";
import { listedProjects } from "./listed.ts";
import { MovableBoard } from "./movable-board.tsx";
import { projectColumns } from "./project-columns.tsx";
import style from "./projects.module.css";
import { MoneyTotal } from "./total-text.tsx";
import { WantedStrip } from "./wanted.tsx";

const ProjectsTable = lazy(() => import("./table.tsx").then((m) => ({ default: m.ProjectsTable })));
const NewProject = lazy(() => import("../changing/new-project.tsx").then((m) => ({ default: m.NewProject })));

const NONE: ProjectRow[] = [];
const LOOK_AGAIN_MS = 60_000;

/** All recruitment projects: a board or a table of the same, narrowed down by what is in the address. */
export function ProjectsPage() {
  return (
    <AntdRoom>
      <Projects />
    </AntdRoom>
  );
}

function Projects() {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/projects" });
  const navigate = useNavigate({ from: "/projects" });
  const { place, chain, stage, ended } = address;
  const query = useQuery({ ...listedProjects(address), refetchInterval: LOOK_AGAIN_MS });
  const [making, setMaking] = useState(false);
  const phone = useWidth() === "phone";
  const table = address.as === "table";
  useTitle(t("projects.title"));

  const change = (changed: Partial<ProjectsAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const columns = useMemo(() => projectColumns(t, language), [t, language]);
  const listed = useMemo(
    () =>
      (query.data?.projects ?? [])
        .filter((row) => (stage ? stage.includes(row.stage) : ended || row.stage !== "dropped"))
        .sort(attention(language)),
    [query.data, stage, ended, language],
  );
  const total = totalOf(listed);
  const note = useFilterNotes(address, query.data?.choices);
  const narrowed = narrowing(address).length > 0;
  const filters = <Filters address={address} choices={query.data?.choices} onChange={change} />;
  const clear = () => change(Object.fromEntries(narrowing(address).map((field) => [field, undefined])));

  return (
    <div className={`${page.page} ${style.whole}`}>
      <PageHead
        title={t("projects.title")}
        note={
          query.data ? (
            <span className={style.total}>
              <span>{t("projects.total", { count: total.count, shown: number(total.count, language) })}</span>
              <MoneyTotal total={total} />
              {query.data.cursor ? (
                <span className={style.cut}>
                  {t("state.cut", { shown: query.data.projects.length, total: query.data.total })}
                </span>
              ) : null}
            </span>
          ) : null
        }
      >
        <MeChooser />
        <nav className={style.views} aria-label={t("projects.views")}>
          {([undefined, "table"] as const).map((as) => (
            <Link
              key={as ?? "board"}
              to="/projects"
              search={(before) => ({ ...before, as })}
              aria-current={address.as === as ? "page" : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(as ? "projects.table" : "projects.board")}
            </Link>
          ))}
        </nav>
        {table ? null : (
          <ExcelButton name={t("projects.title")} columns={columns} rows={listed} note={note} />
        )}
        <button type="button" className={page.main} onClick={() => setMaking(true)}>
          {t("projects.make")}
        </button>
      </PageHead>
      {phone ? (
        <>
          <OnlyChain />
          <Folded className={style.folded} summary={t("projects.filters")}>
            {filters}
          </Folded>
        </>
      ) : (
        filters
      )}
      <WantedStrip place={place} chain={chain} projects={query.data?.projects ?? NONE} />
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) =>
          listed.length === 0 ? (
            <Message
              tone="calm"
              title={t("projects.none")}
              text={t(narrowed || answer.projects.length > 0 ? "board.noneHere" : "projects.noneText")}
              action={
                narrowed ? (
                  <button type="button" className={page.main} onClick={clear}>
                    {t("board.clear")}
                  </button>
                ) : (
                  <button type="button" className={page.main} onClick={() => setMaking(true)}>
                    {t("projects.make")}
                  </button>
                )
              }
            />
          ) : table ? (
            <Suspense fallback={<Waiting lines={12} />}>
              <ProjectsTable
                projects={listed}
                columns={columns}
                note={note}
                order={address.order}
                onOrder={(order) => change({ order })}
              />
            </Suspense>
          ) : (
            <>
              <div className={style.onScreen} data-paper="no">
                <MovableBoard projects={answer.projects} wanted={stage} ended={ended === true} />
              </div>
              <BoardPaper projects={listed} columns={columns} note={note} />
            </>
          )
        }
      </Answered>
      {making ? (
        <Suspense>
          <NewProject initial={{ place }} onClose={() => setMaking(false)} onMade={() => setMaking(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
