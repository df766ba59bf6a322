import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type Box, type Connection, curve } from "./connections.ts";
import style from "./leader.module.css";

interface Line {
  key: string;
  path: string;
  tone: Connection["tone"];
}

/** Draws lines between the children that carry `data-card`, and follows them when they move. */
export function Connected({ connections, children }: { connections: Connection[]; children: ReactNode }) {
  const ground = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Line[]>([]);
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return;
    const measure = () => setLines(linesOf(element, connections));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    // The middle stays in sight while a long row scrolls by, so the lines move with it.
    window.addEventListener("scroll", measure, { passive: true });
    return () => {
      watcher.disconnect();
      window.removeEventListener("scroll", measure);
    };
  }, [connections]);
  return (
    <div ref={ground} className={style.connected}>
      <svg className={style.lines} aria-hidden="true">
        {lines.map((line) => (
          <path key={line.key} d={line.path} data-tone={line.tone} />
        ))}
      </svg>
      {children}
    </div>
  );
}

function linesOf(ground: HTMLElement, connections: Connection[]): Line[] {
  const origin = ground.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const card of ground.querySelectorAll<HTMLElement>("[data-card]")) {
    const { left, right, top, height } = card.getBoundingClientRect();
    boxes.set(card.dataset.card ?? "", {
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      height,
    });
  }
  return connections.flatMap(({ key, from, to, tone }) => {
    const one = boxes.get(from);
    const other = boxes.get(to);
    return one && other ? [{ key, tone, path: curve(one, other) }] : [];
  });
}
