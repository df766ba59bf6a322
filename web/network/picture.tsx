import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Theme } from "../graph/classes.ts";
import { createNetworkCanvas, type NetworkCanvas } from "./canvas.ts";
import type { Element } from "./elements.ts";
import type { Direction } from "./movement.ts";
import style from "./network.module.css";

export interface NetworkPictureHandle {
  fit: () => void;
  zoomBy: (factor: number) => void;
  png: () => Promise<Blob>;
  focus: () => void;
}

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The network on a canvas, for the eye, the pointer and the keyboard. */
export function NetworkPicture(props: {
  handle: Ref<NetworkPictureHandle>;
  elements: Map<string, Element>;
  theme: Theme;
  label: string;
  help: string;
  /** What is told of whom the pointer is on. */
  describe: (key: string) => string | undefined;
  cursor: string | null;
  chosen: string | null;
  /** Whenever it is another, the whole is fitted anew. */
  drawn: string;
  coveredRight: number;
  since: number;
  onChoose: (key: string | null) => void;
  onOpen: (key: string) => void;
  onMove: (direction: Direction | null) => void;
  onFold: (open: boolean) => void;
}) {
  const { elements, theme, chosen, cursor, drawn, coveredRight, since } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<NetworkCanvas>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const made = createNetworkCanvas(container.current!, latest.current.theme, {
      onChoose: (key) => latest.current.onChoose(key),
      onOpen: (key) => latest.current.onOpen(key),
      onHover: setHovered,
    });
    canvas.current = made;
    const size = { width: 0, height: 0 };
    const watcher = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const other = width !== size.width || height !== size.height;
      Object.assign(size, { width, height });
      made.resize();
      if (other) made.fit();
    });
    watcher.observe(container.current!);
    return () => {
      watcher.disconnect();
      made.destroy();
      canvas.current = null;
    };
  }, []);

  const measured = useRef("");
  useEffect(() => {
    canvas.current?.show(elements);
    if (measured.current === drawn || elements.size < 2) return;
    measured.current = drawn;
    canvas.current?.whenDrawn(() => performance.measure("network", { start: since, end: performance.now() }));
  }, [elements, since, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is placed anew only for a new base
  useEffect(() => {
    canvas.current?.fit();
  }, [drawn]);
  const themeShown = useRef(theme);
  useEffect(() => {
    if (themeShown.current === theme) return;
    themeShown.current = theme;
    canvas.current?.restyle(theme);
  }, [theme]);
  const seen = cursor ?? chosen;
  useEffect(() => {
    if (seen !== null) canvas.current?.reveal(seen, chosen === null ? 0 : coveredRight);
  }, [seen, chosen, coveredRight]);

  useImperativeHandle(props.handle, () => ({
    fit: () => canvas.current?.fit(),
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    png: () => canvas.current!.png(latest.current.theme),
    focus: () => container.current?.focus(),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) props.onMove(direction);
    else if (event.key === "Home") props.onMove(null);
    else if (event.key === "Enter" || event.key === " ") props.onChoose(cursor === chosen ? null : cursor);
    else if (event.key === "+" || event.key === "=") props.onFold(true);
    else if (event.key === "-") props.onFold(false);
    else if (event.key === "0") canvas.current?.fit();
    else if (event.key === "Escape" && chosen !== null) props.onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={container}
      className={style.canvas}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      aria-label={props.label}
      aria-description={props.help}
      title={hovered === null ? undefined : props.describe(hovered)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible") && cursor === null) props.onMove(null);
      }}
      onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
    />
  );
}
