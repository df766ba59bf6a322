import { type KeyboardEvent, type RefCallback, type RefObject, useCallback, useEffect, useRef } from "react";
import { isComposing } from "../composing.ts";

interface How {
  /** What is to be read is begun at its heading, what is to be filled in at its first field. */
  first?: "heading" | "field";
  /** What opened it is gone since, as a button in whose place it stands. */
  inPlace?: boolean;
}

const FIELDS = "input:not([type=hidden]), textarea, select, [role=combobox]";

/**
 * What opens on a page comes into view and takes the focus; Esc closes it, and however it goes the focus goes back to
 * what opened it.
 */
export function useOpened<T extends HTMLElement>(
  onClose: () => void,
  { first = "heading", inPlace = false }: How = {},
): { ref: RefCallback<T>; tabIndex: -1; onKeyDown: (event: KeyboardEvent) => void } {
  const opener = useRef<Element | null>(null);
  const ref = useCallback(
    (box: T) => {
      const before = document.activeElement;
      // Open since the address was opened: nobody asked for it just now.
      if (!inPlace && (before === null || before === document.body)) return;
      opener.current = before;
      focusWithin(box, first);
      comeIntoView(box);
      return () => {
        if (box.contains(document.activeElement)) giveBack(opener.current);
      };
    },
    [first, inPlace],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !closesByEscape(event)) return;
      event.preventDefault();
      onClose();
      giveBack(opener.current);
    },
    [onClose],
  );
  return { ref, tabIndex: -1, onKeyDown };
}

/** The button in whose place something opened has the focus again when that is gone. */
export function useBack<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const button = useRef<T>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) button.current?.focus();
    was.current = open;
  }, [open]);
  return button;
}

/** Whether an Esc is for what is open here: of no input method, and for nothing that opened within. */
export function closesByEscape(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !isComposing(event) &&
    !isOfSomethingWithin(event) &&
    event.currentTarget.querySelector(":popover-open") === null
  );
}

/** Esc pressed in a list, a panel or a dialog that is open within closes that. */
function isOfSomethingWithin({ target, currentTarget }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    (!currentTarget.contains(target) ||
      target.getAttribute("aria-expanded") === "true" ||
      (target.closest("[popover]") !== null && !currentTarget.closest("[popover]")))
  );
}

export function focusWithin(box: HTMLElement, first: "heading" | "field"): void {
  const found = box.querySelector<HTMLElement>(first === "field" ? FIELDS : "h2, h3");
  if (found && first === "heading") found.tabIndex = -1;
  (found ?? box).focus({ preventScroll: true });
}

/** What is wholly in sight stays where it is; else its beginning comes below the page's head. */
export function comeIntoView(box: HTMLElement): void {
  const { top, bottom } = box.getBoundingClientRect();
  const style = getComputedStyle(box);
  const head = Number.parseFloat(style.scrollMarginTop) || 0;
  if (top < head || bottom > window.innerHeight) box.scrollIntoView({ block: "start" });
}

export function giveBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected) to.focus();
}
