import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { isComposing } from "../composing.ts";

/** For `ref`: takes the focus once, when the element appears. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/**
 * Keyboard and roles of a list from which one thing is chosen while the focus stays in one place.
 * @param settled whether what is listed answers what is typed now; Enter before that takes the first once it does
 */
export function useListbox<T>(
  items: readonly T[],
  onChoose: (item: T) => void,
  { startAt = 0, settled = true }: { startAt?: number; settled?: boolean } = {},
) {
  const list = useId();
  const [wanted, setWanted] = useState(startAt);
  const [hasty, setHasty] = useState(false);
  const active = Math.min(Math.max(wanted, 0), items.length - 1);

  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [list, active]);

  useEffect(() => {
    if (!hasty || !settled) return;
    setHasty(false);
    const first = items[0];
    if (first !== undefined) onChoose(first);
  });

  const move: Record<string, number> = {
    ArrowDown: active + 1 >= items.length ? 0 : active + 1,
    ArrowUp: active <= 0 ? items.length - 1 : active - 1,
    PageDown: active + 8,
    PageUp: active - 8,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const next = move[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setWanted(Math.min(Math.max(next, 0), items.length - 1));
    } else if (event.key === "Enter" && !settled) {
      event.preventDefault();
      setHasty(true);
    } else if (event.key === "Enter") {
      const item = items[active];
      if (item !== undefined) {
        event.preventDefault();
        onChoose(item);
      }
    }
  };

  return {
    /** Something else is typed: the first fits best, and an Enter before it meant something else. */
    first: () => {
      setWanted(0);
      setHasty(false);
    },
    focusProps: {
      "aria-controls": list,
      "aria-activedescendant": active >= 0 ? `${list}-${active}` : undefined,
      onKeyDown,
    },
    listProps: { id: list, role: "listbox" as const },
    optionProps: (index: number) => ({
      id: `${list}-${index}`,
      role: "option" as const,
      "aria-selected": index === active,
      onMouseMove: () => setWanted(index),
      onClick: () => {
        const item = items[index];
        if (item !== undefined) onChoose(item);
      },
    }),
  };
}
