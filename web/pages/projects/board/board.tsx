import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useWidth } from "../../../kit/width.ts";
import style from "./board.module.css";
import { Column } from "./board-column.tsx";
import { columnsOf, shownStages } from "./board-columns.ts";
import { PhoneBoard } from "./phone-board.tsx";
import { useRoomBelow } from "./room-below.ts";

/** The projects by stage, to be dragged from one to the next; on a phone one stage at a time. */
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
  const language = useLanguage();
  const phone = useWidth() === "phone";
  const columns = useMemo(
    () => columnsOf(projects, shownStages(wanted, ended), language),
    [projects, wanted, ended, language],
  );
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
  return phone ? (
    <PhoneBoard columns={columns} onMove={onMove} />
  ) : (
    <WideBoard columns={columns} onMove={onMove} />
  );
}

function WideBoard({
  columns,
  onMove,
}: {
  columns: ReturnType<typeof columnsOf>;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const board = useRef<HTMLElement>(null);
  const height = useRoomBelow(board);
  return (
    <section
      ref={board}
      className={style.board}
      data-sheet-size="across"
      style={{ height }}
      aria-label={t("projects.board")}
    >
      {columns.map((column) => (
        <Column key={column.stage} column={column} onMove={onMove} />
      ))}
    </section>
  );
}
