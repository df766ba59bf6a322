import { type ComponentProps, type ReactNode, useState } from "react";
import { usePrinting } from "../paper/printed.ts";
import style from "./opened.module.css";
import { comeIntoView, focusWithin } from "./use-opened.ts";

/**
 * What is folded under a line that says what it is. Opened by the reader it comes into view; its line keeps the focus,
 * or its first field takes it.
 */
export function Folded({
  summary,
  summaryClass,
  className = "",
  first,
  printed = false,
  open: openAtFirst = false,
  onOpen,
  children,
  ...rest
}: Omit<ComponentProps<"details">, "onToggle"> & {
  summary: ReactNode;
  summaryClass?: string | undefined;
  first?: "field";
  /** On paper it is open. */
  printed?: boolean;
  onOpen?: (open: boolean) => void;
}) {
  const printing = usePrinting() && printed;
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details
      {...rest}
      open={open || printing}
      className={`${className} ${style.opened}`}
      onToggle={({ currentTarget: box }) => {
        if (printing || box.open === open) return;
        setOpen(box.open);
        onOpen?.(box.open);
        // Open since the page was: nobody asked for it just now.
        if (!box.open || !box.contains(document.activeElement)) return;
        if (first) focusWithin(box, first);
        comeIntoView(box);
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
