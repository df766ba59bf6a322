import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isUnderWay } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { moneyText, nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { dropReasonText } from "../changing/history.ts";
import { Marks } from "../changing/marks.tsx";
import { MoveMenu } from "../changing/move-menu.tsx";
import style from "./board.module.css";

const SEGMENTS_NAMED = 2;

export const ProjectCard = memo(function ProjectCard({
  project,
  onMove,
}: {
  project: ProjectRow;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(
    () =>
      draggable({
        element: card.current!,
        getInitialData: () => ({ project: project.id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    [project.id],
  );
  const { segments, amountWan, arrivedWan } = project;
  const firm = project.company ?? project.firm;
  const names = segments.map((segment) => nameOf(segment, language));
  return (
    <article
      ref={card}
      className={style.card}
      data-late={project.overdue.length > 0}
      data-dragged={dragged}
      data-project={project.id}
      aria-label={project.name}
    >
      <div className={style.top}>
        <Link
          to="/project/$id"
          params={{ id: project.id }}
          className={style.name}
          draggable={false}
          preload={false}
        >
          {project.name}
        </Link>
        <MoveMenu project={project} onMove={onMove} />
      </div>
      <p className={style.firm}>
        {project.companyName ?? project.firmName ?? t("project.firmOpen")}
        {firm === null ? null : <FirmLatin id={firm} />}
      </p>
      {segments.length > 0 ? (
        <p className={style.segments} title={names.join(t("sentence.and"))}>
          {names.slice(0, SEGMENTS_NAMED).join(t("sentence.and"))}
          {names.length > SEGMENTS_NAMED ? ` +${names.length - SEGMENTS_NAMED}` : ""}
        </p>
      ) : null}
      <p className={style.money}>
        {amountWan === null ? (
          <span className={style.open}>{t("board.amountNone")}</span>
        ) : (
          <strong>{moneyText(amountWan, language)}</strong>
        )}
        {arrivedWan > 0 ? (
          <span className={style.arrived}>
            {t("project.arrived", { amount: moneyText(arrivedWan, language) })}
          </span>
        ) : null}
      </p>
      <NextStep project={project} />
      <p className={style.small}>
        <span data-open={project.ownerName === null}>{project.ownerName ?? t("project.ownerOpen")}</span>
        <InStage project={project} />
        {project.dropReason ? <span>{dropReasonText(project.dropReason, t)}</span> : null}
      </p>
      {project.overdue.length > 0 || project.silent ? (
        <p className={style.marks}>
          <Marks project={project} />
        </p>
      ) : null}
    </article>
  );
});

/** What is to be done next and by when, however many more there are. */
function NextStep({ project: { nextStep, tasksOpen, stage } }: { project: ProjectRow }) {
  const { t } = useTranslation();
  if (nextStep === null)
    return isUnderWay(stage) ? (
      <p className={style.next} data-open="true">
        {t("board.nextNone")}
      </p>
    ) : null;
  const more = tasksOpen - Number(nextStep.kind === "task");
  return (
    <p className={style.next}>
      <span className={style.nextText}>{nextStep.text ?? t("board.asAgreed")}</span>
      {nextStep.dueOn ? <DateText date={nextStep.dueOn} /> : null}
      {more > 0 ? <small>{t("board.nextMore", { count: more })}</small> : null}
    </p>
  );
}

function InStage({ project: { stageDays, stageSince } }: { project: ProjectRow }) {
  const { t } = useTranslation();
  if (stageSince === null) return null;
  return (
    <span title={t("board.since", { date: stageSince })}>
      {stageDays === null ? t("board.since", { date: stageSince }) : t("board.days", { count: stageDays })}
    </span>
  );
}
