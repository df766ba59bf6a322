import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "./board.module.css";
import { ColumnCards } from "./board-cards.tsx";
import type { BoardColumn } from "./board-columns.ts";
import { MoneyTotal } from "./total-text.tsx";

/** One stage, a place to drop cards on; without cards it is a strip, which opens while a card is held over it. */
export function Column({
  column,
  onMove,
}: {
  column: BoardColumn;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stage, projects } = column;
  const whole = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const name = t(`projectStage.${stage}`);
  useEffect(
    () =>
      dropTargetForElements({
        element: whole.current!,
        getData: () => ({ stage }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    [stage],
  );
  return (
    <section
      ref={whole}
      className={style.column}
      data-stage={stage}
      data-over={over}
      data-folded={projects.length === 0}
      aria-label={name}
    >
      <h2 className={style.head}>
        <span className={style.stage}>{name}</span>{" "}
        <span className={style.count}>{number(projects.length, language)}</span>
        <small className={style.sums}>
          <MoneyTotal total={column} />
        </small>
      </h2>
      {projects.length === 0 ? (
        <p className={style.drop}>{over ? t("board.dropHere") : null}</p>
      ) : (
        <ColumnCards projects={projects} onMove={onMove} />
      )}
    </section>
  );
}
