import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import style from "./board.module.css";
import { ProjectCard } from "./project-card.tsx";

const CARD = 148;
const GAP = 8;

interface CardsProps {
  projects: readonly ProjectRow[];
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}

/** The cards of a column that scrolls by itself: only those in sight are drawn, however many there are. */
export function ColumnCards({ projects, onMove }: CardsProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: projects.length,
    getScrollElement: () => list.current,
    estimateSize: () => CARD,
    getItemKey: (index) => projects[index]?.id ?? index,
    gap: GAP,
    overscan: 5,
  });
  return (
    <div ref={list} className={style.cards}>
      <Cards rows={rows} projects={projects} onMove={onMove} />
    </div>
  );
}

/** The same in a column that scrolls with the page. */
export function PageCards({ projects, onMove }: CardsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const grown = new ResizeObserver(measure);
    grown.observe(document.body);
    measure();
    return () => grown.disconnect();
  }, []);
  const rows = useWindowVirtualizer({
    count: projects.length,
    estimateSize: () => CARD,
    getItemKey: (index) => projects[index]?.id ?? index,
    gap: GAP,
    overscan: 5,
    scrollMargin: top,
  });
  return (
    <div ref={list} className={style.pageCards}>
      <Cards rows={rows} projects={projects} onMove={onMove} margin={top} />
    </div>
  );
}

function Cards<Scroller extends Element | Window>({
  rows,
  projects,
  onMove,
  margin = 0,
}: CardsProps & { rows: Virtualizer<Scroller, Element>; margin?: number }) {
  return (
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
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <ProjectCard project={project} onMove={onMove} />
          </li>
        ) : null;
      })}
    </ul>
  );
}
