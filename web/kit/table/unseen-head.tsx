import { createContext, type HTMLAttributes, type ReactNode, useContext } from "react";
import style from "./data-table.module.css";

/** How many cells stand before the columns, and the columns' titles. */
export const UnseenHead = createContext<{ before: number; titles: readonly string[] }>({
  before: 0,
  titles: [],
});

/** The head that stays is a table of its own; for a screen reader the rows have theirs, unseen. */
export function BodyUnderHead({
  children,
  ...rest
}: HTMLAttributes<HTMLTableSectionElement> & { children?: ReactNode }) {
  const { before, titles } = useContext(UnseenHead);
  return (
    <>
      <thead className={style.under}>
        <tr>
          {before > 0 ? <td colSpan={before} /> : null}
          {titles.map((title) => (
            <th key={title} scope="col">
              <span className="unseen">{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...rest}>{children}</tbody>
    </>
  );
}
