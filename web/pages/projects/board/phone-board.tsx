import { Segmented } from "antd";
import { type TouchEvent, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "./board.module.css";
import { PageCards } from "./board-cards.tsx";
import { type BoardColumn, besideColumn, openColumn } from "./board-columns.ts";
import { MoneyTotal } from "./total-text.tsx";

/** So far a finger moves sideways, and so much more than up or down, that it means the next stage. */
const SWIPE = 60;
const SLOPE = 2;

/** One stage at a time: chosen above, or by a swipe. */
export function PhoneBoard({
  columns,
  onMove,
}: {
  columns: readonly BoardColumn[];
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [wanted, setWanted] = useState<ProjectStage>();
  const open = openColumn(columns, wanted);
  const swipe = useSwipe((by) => {
    const beside = open && besideColumn(columns, open.stage, by);
    if (beside) setWanted(beside);
  });
  const switcher = useRef<HTMLDivElement>(null);
  const stage = open?.stage;
  useLayoutEffect(() => {
    const box = switcher.current;
    const chosen = stage && box?.querySelector<HTMLElement>("label:has(input:checked)");
    if (!box || !chosen) return;
    const { left, width } = chosen.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    box.scrollLeft += left + width / 2 - frame.left - frame.width / 2;
  }, [stage]);
  if (!open) return null;
  const name = t(`projectStage.${open.stage}`);
  return (
    <section className={style.phone} aria-label={t("projects.board")}>
      <div ref={switcher} className={style.switcher}>
        <Segmented<ProjectStage>
          block
          name="stage"
          aria-label={t("project.field.stage")}
          value={open.stage}
          onChange={setWanted}
          options={columns.map(({ stage, count }) => ({
            value: stage,
            label: (
              <span className={style.option}>
                <span className={style.stage}>{t(`projectStage.${stage}`)}</span>{" "}
                <small>{number(count, language)}</small>
              </span>
            ),
          }))}
        />
      </div>
      <section className={style.one} data-stage={open.stage} aria-label={name} {...swipe}>
        <h2 className={style.head}>
          <span className={style.stage}>{name}</span>{" "}
          <span className={style.count}>{number(open.count, language)}</span>
          <small className={style.sums}>
            <MoneyTotal total={open} />
          </small>
        </h2>
        {open.count === 0 ? (
          <p className={style.none}>{t("projects.columnNone")}</p>
        ) : (
          <PageCards key={open.stage} projects={open.projects} onMove={onMove} />
        )}
      </section>
    </section>
  );
}

function useSwipe(onSwipe: (by: -1 | 1) => void) {
  const began = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart({ touches }: TouchEvent) {
      const one = touches.length === 1 ? touches[0] : undefined;
      began.current = one ? { x: one.clientX, y: one.clientY } : null;
    },
    onTouchEnd({ changedTouches }: TouchEvent) {
      const ended = changedTouches[0];
      if (!began.current || !ended) return;
      const [x, y] = [ended.clientX - began.current.x, ended.clientY - began.current.y];
      began.current = null;
      if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y) * SLOPE) onSwipe(x < 0 ? 1 : -1);
    },
  };
}
