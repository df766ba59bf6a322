import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import type { PanoramaLink, PanoramaSegment } from "../../server/chain/panorama.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import type { PictureWords } from "./caption.ts";
import type { Language, Theme } from "./classes.ts";
import { createStage } from "./elements.ts";
import type { Layout } from "./layout.ts";
import type { Measure } from "./measure.ts";
import { type Direction, firstCard, neighbour } from "./movement.ts";
import style from "./picture.module.css";
import type { Scene } from "./scene.ts";

export interface PictureHandle {
  fit: () => void;
  zoomBy: (factor: number) => void;
  /** Moves the view to a stage's left edge. */
  goTo: (x: number) => void;
  focus: () => void;
}

interface PictureProps {
  handle: Ref<PictureHandle>;
  layout: Layout;
  segments: readonly PanoramaSegment[];
  /** Already filtered. */
  links: readonly PanoramaLink[];
  kept: (segment: PanoramaSegment) => boolean;
  selected: string | null;
  onSelect: (segment: string | null) => void;
  indirect: boolean;
  theme: Theme;
  language: Language;
  words: PictureWords;
  measure: Measure;
  /** What the picture is and how to use it without a pointer. */
  label: string;
  /** What is said of a segment the keyboard or the pointer comes upon. */
  describe: (segment: PanoramaSegment) => string;
  onReached: (segment: PanoramaSegment | null) => void;
  /** px of the right edge under a panel. */
  coveredRight: number;
  /** Fits the height only and is moved sideways: for narrow screens. */
  sideways: boolean;
  /** performance.now() when the data was at hand. */
  since: number;
}

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const ZOOM_STEP = 1.25;

/** The panorama on a canvas, for the eye, the pointer and the keyboard. */
export function Picture(props: PictureProps) {
  const { layout, selected, onSelect, theme, sideways, coveredRight } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [keyed, setKeyed] = useState(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const made = createCanvas(container.current!, latest.current.theme, {
      onTap: (segment) => latest.current.onSelect(segment),
      onHover: setHovered,
    });
    canvas.current = made;
    return () => {
      made.destroy();
      canvas.current = null;
    };
  }, []);

  const fitWhole = () => {
    const { clientWidth, clientHeight } = container.current!;
    const across = clientWidth / layout.width;
    const down = clientHeight / layout.height;
    const zoom = sideways ? down : Math.min(across, down);
    canvas.current?.look(zoom, {
      x: sideways ? 0 : (clientWidth - layout.width * zoom) / 2,
      y: (clientHeight - layout.height * zoom) / 2,
    });
  };

  useStage(canvas, props, { hovered, cursor: keyed ? cursor : null, since: props.since });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is placed anew only for a new layout
  useEffect(() => {
    canvas.current?.resize();
    fitWhole();
  }, [layout, sideways]);

  const themeShown = useRef(theme);
  useEffect(() => {
    if (themeShown.current === theme) return;
    themeShown.current = theme;
    canvas.current?.restyle(theme);
  }, [theme]);

  useEffect(() => {
    const card = selected === null ? undefined : layout.cards.get(selected);
    if (card) {
      setCursor(card.id);
      canvas.current?.reveal(card, coveredRight, true);
    } else canvas.current?.goBack();
  }, [selected, layout, coveredRight]);

  useImperativeHandle(props.handle, () => ({
    fit: fitWhole,
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    goTo: (x) => canvas.current?.goTo(x),
    focus: () => container.current?.focus(),
  }));

  const reach = (segment: string | null) => {
    if (segment === null) return;
    setCursor(segment);
    canvas.current?.reveal(layout.cards.get(segment)!, coveredRight, false);
    props.onReached(props.segments.find(({ id }) => id === segment) ?? null);
  };
  const among = (id: string) => {
    const segment = props.segments.find((other) => other.id === id);
    return segment !== undefined && props.kept(segment);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    setKeyed(true);
    if (direction)
      reach(cursor === null ? firstCard(layout, among) : neighbour(layout, cursor, direction, among));
    else if (event.key === "Enter" || event.key === " ") {
      if (cursor !== null) onSelect(cursor === selected ? null : cursor);
    } else if (event.key === "Escape") onSelect(null);
    else if (event.key === "+" || event.key === "=") canvas.current?.zoomBy(ZOOM_STEP);
    else if (event.key === "-") canvas.current?.zoomBy(1 / ZOOM_STEP);
    else if (event.key === "0") fitWhole();
    else return;
    event.preventDefault();
  };
  const tip = props.segments.find(({ id }) => id === hovered);

  return (
    <div
      ref={container}
      className={style.canvas}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      aria-label={props.label}
      title={tip ? props.describe(tip) : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (!event.currentTarget.matches(":focus-visible")) return;
        setKeyed(true);
        reach(cursor ?? firstCard(layout, among));
      }}
      onBlur={() => setKeyed(false)}
      onPointerDown={() => setKeyed(false)}
    />
  );
}

/** Keeps the canvas showing the scene, and measures once how long the first drawing took. */
function useStage(
  canvas: { current: Canvas | null },
  props: Omit<Scene, "cursor">,
  { hovered, cursor, since }: { hovered: string | null; cursor: string | null; since: number },
) {
  const stage = useRef<ReturnType<typeof createStage>>(null);
  const measured = useRef(false);
  const { layout, segments, links, kept, selected, indirect, theme, language, words, measure } = props;
  const scene = useMemo<Scene>(
    () => ({ layout, segments, links, kept, selected, cursor, indirect, theme, language, words, measure }),
    [layout, segments, links, kept, selected, cursor, indirect, theme, language, words, measure],
  );
  useEffect(() => {
    if (!canvas.current) return;
    stage.current ??= createStage();
    canvas.current.show(stage.current(scene, hovered), scene.theme);
    if (measured.current) return;
    measured.current = true;
    canvas.current.whenDrawn(() => performance.measure("panorama", { start: since, end: performance.now() }));
  }, [canvas, scene, hovered, since]);
}
