import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./trips.module.css";

/** A visit can be dragged by this; dropped on another visit's grip row it goes before that one. */
export function Grip({
  firm,
  name,
  onDrop,
}: {
  firm: string;
  name: string;
  /** Another visit was dropped here. */
  onDrop: (firm: string) => void;
}) {
  const { t } = useTranslation();
  const button = useRef<HTMLSpanElement>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const handle = button.current!;
    const row = handle.closest("li")!;
    const stopDragging = draggable({
      element: row,
      dragHandle: handle,
      getInitialData: () => ({ firm }),
      onDragStart: () => {
        row.dataset.dragged = "true";
      },
      onDrop: () => {
        delete row.dataset.dragged;
      },
    });
    const stopDropping = dropTargetForElements({
      element: row,
      canDrop: ({ source }) => typeof source.data.firm === "string" && source.data.firm !== firm,
      onDragEnter: () => {
        row.dataset.over = "true";
      },
      onDragLeave: () => {
        delete row.dataset.over;
      },
      onDrop: ({ source }) => {
        delete row.dataset.over;
        drop.current(String(source.data.firm));
      },
    });
    return () => {
      stopDragging();
      stopDropping();
    };
  }, [firm]);
  return (
    <span ref={button} className={style.grip} title={t("trip.drag", { name })} aria-hidden="true">
      ⠿
    </span>
  );
}

/** A day, or what has no day: what is dropped here and on no visit comes last. */
export function DropRoom({ onDrop, children }: { onDrop: (firm: string) => void; children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(
    () =>
      dropTargetForElements({
        element: room.current!,
        canDrop: ({ source }) => typeof source.data.firm === "string",
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source, location }) => {
          setOver(false);
          const [innermost] = location.current.dropTargets;
          if (innermost?.element === room.current) drop.current(String(source.data.firm));
        },
      }),
    [],
  );
  return (
    <div ref={room} className={style.drop} data-over={over}>
      {children}
    </div>
  );
}
