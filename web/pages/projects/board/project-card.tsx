import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { moneyText, nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
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
  return (
    <article
      ref={card}
      className={style.card}
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
        {segments.length > 0 ? (
          <span>
            {segments
              .slice(0, SEGMENTS_NAMED)
              .map((segment) => nameOf(segment, language))
              .join(t("sentence.and"))}
            {segments.length > SEGMENTS_NAMED ? ` +${segments.length - SEGMENTS_NAMED}` : ""}
          </span>
        ) : null}
      </p>
      {amountWan !== null || arrivedWan > 0 ? (
        <p className={style.money}>
          <strong>{amountWan === null ? t("project.amountOpen") : moneyText(amountWan, language)}</strong>
          {arrivedWan > 0 ? (
            <span>{t("project.arrived", { amount: moneyText(arrivedWan, language) })}</span>
          ) : null}
        </p>
      ) : null}
      <p className={style.small}>
        <span data-open={project.ownerName === null}>{project.ownerName ?? t("project.ownerOpen")}</span>
        {project.stage === "signed" && project.dueOn ? (
          <span>{t("project.due", { date: project.dueOn })}</span>
        ) : null}
        {project.tasksOpen > 0 ? <span>{t("project.tasksOpen", { count: project.tasksOpen })}</span> : null}
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
