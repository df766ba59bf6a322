import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../kit/theme/button.module.css";
import style from "./chosen-bar.module.css";

/** What is chosen on a page, at its bottom and always in sight, with what can be done with all of it. */
export function ChosenBar({
  label,
  text,
  names,
  onClear,
  children,
}: {
  label: string;
  text: string;
  /** What is chosen, in the order it was. */
  names: readonly string[];
  onClear: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <div className={style.bar} role="toolbar" aria-label={label}>
      <span className={style.count} role="status">
        <strong>{text}</strong>
      </span>
      <span className={style.names} title={names.join(t("sentence.and"))}>
        {names.join(t("sentence.and"))}
      </span>
      <span className={style.does}>
        {children}
        <button type="button" className={controls.button} onClick={onClear}>
          {t("listed.clear")}
        </button>
      </span>
    </div>
  );
}
