import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { labelled } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./dossier.module.css";

/** One part of the dossier with its heading. */
export function Section({
  part,
  title,
  count,
  beside,
  children,
}: {
  /** Which part, for its place on paper. */
  part: string;
  title: string;
  count?: number;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={`${page.sheet} ${style.section}`} aria-label={title} data-part={part}>
      <h2>
        {title}{" "}
        {count ? (
          <span className={page.number}>
            <NumberText of={count} />
          </span>
        ) : null}
        {beside ? <span className={style.beside}>{beside}</span> : null}
      </h2>
      {children}
    </section>
  );
}

/** On paper: how many there are where not all are printed. */
export function PrintCut({ all, printed }: { all: number; printed: number }) {
  const { t } = useTranslation();
  if (all <= printed) return null;
  return <p className={style.printMore}>{t("dossier.printMore", { count: all })}</p>;
}

/** A button that adds what the section lists. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={style.plus}
      onClick={onClick}
      aria-label={labelled(t("dossier.add"), label, language)}
    >
      ＋ {label}
    </button>
  );
}
