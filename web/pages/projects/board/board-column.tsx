import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { moneyText, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "./board.module.css";
import type { BoardColumn } from "./board-columns.ts";
import { ProjectCard } from "./project-card.tsx";

const CARD = 124;
const GAP = 8;

/** One stage: only the cards in sight are drawn, however many there are. */
export function Column({
  column: { stage, projects, amountWan },
  onMove,
}: {
  column: BoardColumn;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const whole = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
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
  const rows = useVirtualizer({
    count: projects.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD,
    getItemKey: (index) => projects[index]?.id ?? index,
    gap: GAP,
    overscan: 5,
  });
  return (
    <section
      ref={whole}
      className={style.column}
      data-stage={stage}
      data-over={over}
      data-empty={projects.length === 0}
      aria-label={name}
    >
      <h2 className={style.head}>
        <span className={style.stage}>{name}</span>{" "}
        <span className={style.count}>{number(projects.length, language)}</span>
        {amountWan > 0 ? <small>{moneyText(amountWan, language)}</small> : null}
      </h2>
      <div ref={list} className={style.cards}>
        {projects.length === 0 ? <p className={style.none}>{t("projects.columnNone")}</p> : null}
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const project = projects[item.index];
            return project ? (
              <li
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                aria-setsize={projects.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ProjectCard project={project} onMove={onMove} />
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </section>
  );
}
