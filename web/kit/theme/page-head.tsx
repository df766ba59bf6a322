import type { ReactNode } from "react";
import page from "./page.module.css";

/** The head of a page: what it is, a note under it, on the right what can be done, and above it the way back to the list. */
export function PageHead({
  title,
  heading = <h1>{title}</h1>,
  back,
  note,
  children,
}: {
  title?: ReactNode;
  /** In place of the title: a heading that can be changed. */
  heading?: ReactNode;
  back?: ReactNode;
  /** In one line what it is. */
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={page.head}>
      <div className={page.titles}>
        {back ? (
          <p className={page.back} data-paper="no">
            {back}
          </p>
        ) : null}
        {heading}
        {note ? <div className={page.under}>{note}</div> : null}
      </div>
      {children ? <div className={page.actions}>{children}</div> : null}
    </div>
  );
}
