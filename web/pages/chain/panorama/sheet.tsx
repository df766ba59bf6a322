import { createPortal } from "react-dom";
import type { SheetHandle } from "./paper.ts";
import style from "./sheet.module.css";

/** The printed sheet: on paper a page of its own, on the screen nothing. */
export function Sheet({ sheet: { printing, title } }: { sheet: SheetHandle }) {
  if (!printing) return null;
  return createPortal(
    <img className={style.sheet} data-sheet="" src={printing} alt={title} />,
    document.body,
  );
}
