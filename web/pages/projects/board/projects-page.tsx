import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { ProjectsAddress } from "../../../kit/address.ts";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { Answered } from "../../../kit/state/answered.tsx";
import { Message } from "../../../kit/state/message.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import { useTitle } from "../../../kit/title.ts";
import { useWidth } from "../../../kit/width.ts";
import { LastChange } from "../changing/last-change.tsx";
import { Filters } from "./filters.tsx";
import { listedProjects } from "./listed.ts";
import { MovableBoard } from "./movable-board.tsx";
import { projectColumns, sorted } from "./project-columns.ts";
import style from "./projects.module.css";
import { WantedStrip } from "./wanted.tsx";

const ProjectsTable = lazy(() => import("./table.tsx").then((m) => ({ default: m.ProjectsTable })));
const NewProject = lazy(() => import("../changing/new-project.tsx").then((m) => ({ default: m.NewProject })));

const NONE: ProjectRow[] = [];
const LOOK_AGAIN_MS = 60_000;

/** All recruitment projects: a board or a table of the same, narrowed down by what is in the address. */
export function ProjectsPage() {
  const { t } = useTranslation();
  return (
    <AntdRoom>
      <LastChange>
        <Projects />
      </LastChange>
      <span className="unseen">{t("people.unverified")}</span>
    </AntdRoom>
  );
}

function Projects() {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = useSearch({ from: "/projects" });
  const navigate = useNavigate({ from: "/projects" });
  const { place, chain, owner, channel, platform, batch, q, stage, overdue, silent, ended } = address;
  const query = useQuery({ ...listedProjects(address), refetchInterval: LOOK_AGAIN_MS });
  const [making, setMaking] = useState(false);
  const phone = useWidth() === "phone";
  const table = address.as === "table";
  useTitle(t("projects.title"));

  const change = (changed: Partial<ProjectsAddress>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const columns = projectColumns(t, language);
  const listed = (query.data?.projects ?? []).filter((row) =>
    stage ? stage.includes(row.stage) : ended || row.stage !== "dropped",
  );
  const rows = table ? sorted(listed, columns, address.order) : listed;
  const filters = <Filters address={address} choices={query.data?.choices} onChange={change} />;
  const narrowed = [chain, place, owner, channel, platform, batch, q, stage, overdue, silent].some(
    (one) => one !== undefined,
  );

  return (
    <div className={style.whole}>
      <div className={style.head}>
        <h1>{t("projects.title")}</h1>
        {query.data ? (
          <span className={style.total}>
            {t("projects.total", { count: listed.length, shown: number(listed.length, language) })}
          </span>
        ) : null}
        {query.data?.cursor ? (
          <span className={style.cut}>
            {t("state.cut", { shown: query.data.projects.length, total: query.data.total })}
          </span>
        ) : null}
        <span className={style.push} />
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
        <ExcelButton name={t("projects.title")} columns={columns} rows={rows} />
        <button type="button" className={style.main} onClick={() => setMaking(true)}>
          {t("projects.make")}
        </button>
      </div>
      {phone ? (
        <details className={style.folded}>
          <summary>{t("projects.filters")}</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
      <WantedStrip place={place} chain={chain} projects={query.data?.projects ?? NONE} />
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(answer) =>
          answer.projects.length === 0 && !narrowed ? (
            <Message
              tone="calm"
              title={t("projects.none")}
              text={t("projects.noneText")}
              action={
                <button type="button" className={style.main} onClick={() => setMaking(true)}>
                  {t("projects.make")}
                </button>
              }
            />
          ) : table ? (
            <Suspense fallback={<Waiting lines={12} />}>
              <ProjectsTable
                projects={rows}
                columns={columns}
                order={address.order}
                onOrder={(order) => change({ order })}
              />
            </Suspense>
          ) : (
            <MovableBoard projects={answer.projects} wanted={stage} ended={ended === true} />
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
