import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import page from "../../theme/page.module.css";
import { type CitedSources, SourceMark, type Stated } from "../statement/source-mark.tsx";
import style from "./firm.module.css";

export interface Row {
  key: string;
  what: ReactNode;
  facts: (string | null)[];
  stated: Stated;
  /** Where several sources speak of the same: whether this one counts. */
  speaks?: boolean | null;
}

/** One kind of statement about a firm, each with its source; nothing is drawn when there is none. */
export function StatementRows({
  title,
  rows,
  sources,
  none,
}: {
  title: string;
  rows: Row[];
  sources: CitedSources;
  none?: string;
}) {
  const { t } = useTranslation();
  if (rows.length === 0 && !none) return null;
  return (
    <section className={page.sheet}>
      <h2>
        {title} <span className={page.number}>{rows.length}</span>
      </h2>
      {rows.length === 0 ? <p className={page.none}>{none}</p> : null}
      <ul className={style.rows}>
        {rows.map((row) => (
          <li
            key={row.key}
            className={style.row}
            data-silent={row.speaks === false}
            data-assumed={row.stated.confidence === "assumed"}
          >
            <span className={style.what}>
              {row.what}
              {row.speaks ? <span className={style.speaks}>{t("statement.speaks")}</span> : null}
            </span>
            <span className={style.facts}>{row.facts.filter(Boolean).join(" · ")}</span>
            <SourceMark stated={row.stated} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
