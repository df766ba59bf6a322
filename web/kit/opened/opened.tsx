import { type ReactNode, useId } from "react";
import controls from "../theme/button.module.css";
import page from "../theme/page.module.css";
import style from "./opened.module.css";
import { useOpened } from "./use-opened.ts";

/** A sheet that opens on the page, with its heading and the way to close it. */
export function Opened({
  title,
  label,
  close,
  onClose,
  children,
}: {
  title: ReactNode;
  /** Its name, where that is less than its title. */
  label?: string;
  /** What its button says. */
  close: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const opened = useOpened<HTMLElement>(onClose);
  return (
    <section
      {...opened}
      className={`${page.sheet} ${style.opened}`}
      {...(label === undefined ? { "aria-labelledby": id } : { "aria-label": label })}
    >
      <h2>
        <span id={id}>{title}</span>
        <button type="button" className={`${controls.button} ${style.close}`} onClick={onClose}>
          {close}
        </button>
      </h2>
      {children}
    </section>
  );
}
