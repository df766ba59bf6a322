import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Canvas, createCanvas } from "./canvas.ts";
import { cardOf } from "./fold.ts";
import { type Layout, standsAs } from "./layout.ts";
import type { Direction, Model } from "./model.ts";
import style from "./picture.module.css";
import type { Scene } from "./scene.ts";
import { restView, wholeView } from "./view.ts";

export interface PictureHandle {
  fit: () => void;
  zoomBy: (factor: number) => void;
  /** Moves the view to a stage's left edge. */
  goTo: (x: number) => void;
  focus: () => void;
}

interface PictureProps extends Omit<Scene, "cursor"> {
  handle: Ref<PictureHandle>;
  model: Model;
  onSelect: (segment: string | null) => void;
  /** A menu is asked for, beside this rectangle of the window. */
  onMenu: (segment: string, beside: DOMRect) => void;
  /** What the picture is and how to use it without a pointer. */
  label: string;
  /** What the button of a card's menu is called. */
  menuLabel: string;
  /** What is said of a segment the keyboard or the pointer comes upon; null of what is none. */
  describe: (segment: string) => string | null;
  onReached: (segment: string) => void;
  /** px of the right edge under a panel. */
  coveredRight: number;
  /** Fits the height only and is moved sideways: for narrow screens. */
  sideways: boolean;
  /** The page scrolls: the wheel is left to it, and zooms with Ctrl. */
  scrolled: boolean;
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
const SETTLED_AFTER = 120;

/** The panorama on a canvas, for the eye, the pointer and the keyboard. */
export function Picture(props: PictureProps) {
  const { layout, model, selected, onSelect, theme, sideways, coveredRight } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [keyed, setKeyed] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const standing = useStanding(layout);
  /** Where the keyboard is; on what was folded away, the card it is under now. */
  const at = cursor === null ? null : (cardOf(layout, cursor)?.id ?? null);

  const openMenu = (segment: string) => {
    if (latest.current.layout.folds.has(segment)) return;
    const card = model.node(segment).renderedBoundingBox({ includeOverlays: false });
    const { left, top } = container.current!.getBoundingClientRect();
    latest.current.onMenu(
      segment,
      new DOMRect(left + card.x1, top + card.y1, card.x2 - card.x1, card.y2 - card.y1),
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one canvas for as long as the model is the same
  useEffect(() => {
    const made = createCanvas(container.current!, model, latest.current.theme, {
      onTap: (segment) => latest.current.onSelect(segment),
      onHover: setHovered,
      onMenu: openMenu,
    });
    canvas.current = made;
    return () => {
      made.destroy();
      canvas.current = null;
    };
  }, [model]);

  useEffect(() => {
    const element = container.current!;
    const leaveToPage = (event: WheelEvent) => {
      model.cy.userZoomingEnabled(!latest.current.scrolled || event.ctrlKey);
    };
    element.addEventListener("wheel", leaveToPage, { capture: true });
    return () => element.removeEventListener("wheel", leaveToPage, { capture: true });
  }, [model]);

  useStage(canvas, props, { hovered, cursor: keyed ? at : null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another model has another canvas, to be looked at anew
  useEffect(() => {
    const made = canvas.current;
    if (!made) return;
    made.resized();
    made.look(restView(standing, made.size(), sideways));
  }, [model, standing, sideways]);

  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const made = canvas.current;
        if (!made?.resized()) return;
        made.look(restView(latest.current.layout, made.size(), latest.current.sideways));
      }, SETTLED_AFTER);
    });
    observer.observe(container.current!);
    return () => {
      clearTimeout(settling);
      observer.disconnect();
    };
  }, []);

  const themeShown = useRef(theme);
  useEffect(() => {
    if (themeShown.current === theme) return;
    themeShown.current = theme;
    canvas.current?.restyle(theme);
  }, [theme]);

  const shown = useRef<string | null>(null);
  useEffect(() => {
    const card = selected === null ? undefined : standing.cards.get(selected);
    if (card) {
      setCursor(card.id);
      canvas.current?.reveal(card, coveredRight, true);
      if (shown.current !== selected) comeIntoSight(container.current!);
    } else canvas.current?.goBack();
    shown.current = selected;
  }, [selected, standing, coveredRight]);

  const fitWhole = () => canvas.current?.glide(wholeView(layout, canvas.current.size()));
  useImperativeHandle(props.handle, () => ({
    fit: fitWhole,
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    goTo: (x) => canvas.current?.goTo(x),
    focus: () => container.current?.focus(),
  }));

  const walkTo = (segment: string | null) => {
    const card = segment === null ? undefined : layout.cards.get(segment);
    if (!card) return;
    setCursor(card.id);
    canvas.current?.reveal(card, coveredRight, false);
    props.onReached(card.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    setKeyed(true);
    if (direction) walkTo(model.next(at, direction));
    else if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      if (at !== null) openMenu(at);
    } else if (event.key === "Enter" || event.key === " ") {
      if (at !== null) onSelect(at === selected ? null : at);
    } else if (event.key === "Escape") onSelect(null);
    else if (event.key === "+" || event.key === "=") canvas.current?.zoomBy(ZOOM_STEP);
    else if (event.key === "-") canvas.current?.zoomBy(1 / ZOOM_STEP);
    else if (event.key === "0") fitWhole();
    else return;
    event.preventDefault();
  };
  const [held, setHeld] = useState<string | null>(null);
  const pointed = hovered ?? held ?? (keyed ? at : null) ?? selected;
  const offered =
    pointed === null || !layout.cards.has(pointed) || layout.folds.has(pointed) ? null : pointed;

  return (
    <>
      <div
        ref={container}
        className={style.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
        tabIndex={0}
        aria-label={props.label}
        title={(hovered !== null && props.describe(hovered)) || undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (!event.currentTarget.matches(":focus-visible")) return;
          setKeyed(true);
          walkTo(at ?? model.next(null, "right"));
        }}
        onBlur={() => setKeyed(false)}
        onPointerDown={() => setKeyed(false)}
      />
      {offered === null || !canvas.current ? null : (
        <Offer
          key={offered}
          canvas={canvas.current}
          segment={offered}
          label={props.menuLabel}
          onOpen={() => openMenu(offered)}
          onHeld={setHeld}
        />
      )}
    </>
  );
}

/** The layout for as long as its cards stand where they stand: an answer that moves none moves no view either. */
function useStanding(layout: Layout): Layout {
  const [standing, setStanding] = useState(layout);
  if (standing === layout || standsAs(standing, layout)) return standing;
  setStanding(layout);
  return layout;
}

/** The button at a card's corner that opens its menu. */
function Offer({
  canvas,
  segment,
  label,
  onOpen,
  onHeld,
}: {
  canvas: Canvas;
  segment: string;
  label: string;
  onOpen: () => void;
  onHeld: (segment: string | null) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () =>
      canvas.follow(segment, ({ x2, y1 }) => {
        if (button.current) button.current.style.transform = `translate(${x2 - 16}px, ${y1 - 12}px)`;
      }),
    [canvas, segment],
  );
  return (
    <button
      ref={button}
      type="button"
      className={style.offer}
      // The picture takes Shift+F10 and the menu key for it.
      tabIndex={-1}
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      onClick={onOpen}
      onPointerEnter={() => onHeld(segment)}
      onPointerLeave={() => onHeld(null)}
    >
      <svg width="14" height="4" viewBox="0 0 14 4" aria-hidden="true">
        <path d="M2 2h0M7 2h0M12 2h0" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** Scrolls the page to the picture when less than half of it can be seen. */
function comeIntoSight(element: HTMLElement) {
  const { top, bottom, height } = element.getBoundingClientRect();
  const seen = Math.min(bottom, window.innerHeight) - Math.max(top, 0);
  if (seen < Math.min(height, window.innerHeight) / 2) element.scrollIntoView({ block: "center" });
}

/** Keeps the canvas showing the scene, and measures once how long the first drawing took. */
function useStage(
  canvas: { current: Canvas | null },
  props: Omit<Scene, "cursor"> & { since: number },
  { hovered, cursor }: { hovered: string | null; cursor: string | null },
) {
  const measured = useRef(false);
  const { layout, segments, links, kept, asked, selected, reach, indirect } = props;
  const { theme, language, words, measure, since } = props;
  const scene = useMemo<Scene>(
    () => ({
      layout,
      segments,
      links,
      kept,
      asked,
      selected,
      reach,
      cursor,
      indirect,
      theme,
      language,
      words,
      measure,
    }),
    [
      layout,
      segments,
      links,
      kept,
      asked,
      selected,
      reach,
      cursor,
      indirect,
      theme,
      language,
      words,
      measure,
    ],
  );
  useEffect(() => {
    if (!canvas.current) return;
    canvas.current.show(scene, hovered);
    if (measured.current) return;
    measured.current = true;
    canvas.current.whenDrawn(() => performance.measure("panorama", { start: since, end: performance.now() }));
  }, [canvas, scene, hovered, since]);
}
