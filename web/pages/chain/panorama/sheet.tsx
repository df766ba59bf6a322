import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import type { SheetHandle } from "./paper.ts";
import style from "./sheet.module.css";

/** The printed sheet: on paper a page of its own with what belongs after it, on the screen nothing. */
export function Sheet({ sheet: { printing, title }, children }: { sheet: SheetHandle; children: ReactNode }) {
  if (!printing) return null;
  return createPortal(
    <>
      <img className={style.sheet} data-sheet="" src={printing} alt={title} />
      {children}
    </>,
    document.body,
  );
}
