import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from "react";
import style from "./floating.module.css";
import { place } from "./placement.ts";

/** A button and what it opens over the page; a click elsewhere or Esc closes it and gives the focus back. */
export function Floating({
  className,
  trigger,
  label,
  popup,
  confidence,
  children,
}: {
  className: string | undefined;
  trigger: ReactNode;
  /** Where the button's own text does not say enough. */
  label?: string;
  popup: "listbox" | "dialog";
  /** How sure the statement behind the button is. */
  confidence?: string;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => panel.current?.hidePopover(), []);

  useLayoutEffect(() => {
    const box = panel.current;
    if (!open || !box) return;
    const follow = () => {
      if (!button.current) return;
      const { left, top } = place(button.current.getBoundingClientRect(), box.getBoundingClientRect(), {
        width: window.innerWidth,
        height: window.innerHeight,
      });
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
      box.dataset.placed = "true";
    };
    follow();
    const grown = new ResizeObserver(follow);
    grown.observe(box);
    window.addEventListener("resize", follow);
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      delete box.dataset.placed;
      grown.disconnect();
      window.removeEventListener("resize", follow);
      window.removeEventListener("scroll", follow, { capture: true });
    };
  }, [open]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup={popup}
        aria-expanded={open}
        aria-label={label}
        data-confidence={confidence}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={style.panel}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open ? children(close) : null}
      </div>
    </>
  );
}
