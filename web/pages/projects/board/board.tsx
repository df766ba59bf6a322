import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import style from "./board.module.css";
import { Column } from "./board-column.tsx";
import { columnsOf, shownStages } from "./board-columns.ts";

/** The projects by stage, to be dragged from one to the next. */
export function Board({
  projects,
  wanted,
  ended,
  onMove,
}: {
  projects: readonly ProjectRow[];
  wanted: readonly ProjectStage[] | undefined;
  ended: boolean;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const columns = useMemo(() => columnsOf(projects, shownStages(wanted, ended)), [projects, wanted, ended]);
  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const to = location.current.dropTargets[0]?.data.stage as ProjectStage | undefined;
          const project = projects.find(({ id }) => id === source.data.project);
          if (project && to && to !== project.stage) onMove(project, to);
        },
      }),
    [projects, onMove],
  );
  return (
    <section className={style.board} aria-label={t("projects.board")}>
      {columns.map((column) => (
        <Column key={column.stage} column={column} onMove={onMove} />
      ))}
    </section>
  );
}
