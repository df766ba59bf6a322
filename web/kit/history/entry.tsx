import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { DateText } from "../date-text.tsx";
import style from "./history.module.css";
import { dayOf, momentText, timeText } from "./when.ts";

/** One entry of any history: when and who, what was done, what it was about, how to take it back. */
export function Entry({
  at,
  day,
  who,
  kind,
  number,
  undone = false,
  strong = false,
  about,
  beside,
  children,
}: {
  /** When it was recorded; null where nobody wrote that down. */
  at: string | null;
  /** The day it speaks of, where that is not the day it was recorded on. */
  day?: string;
  who: string | null;
  kind: string;
  number?: number;
  undone?: boolean;
  /** Somebody tells of something, which weighs more than a record that was kept. */
  strong?: boolean;
  about?: ReactNode;
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={style.entry} data-undone={undone} data-strong={strong}>
      <div className={style.head}>
        {day ? (
          <span className={style.day}>
            <DateText date={day} />
          </span>
        ) : null}
        {at ? (
          <time className={style.time} dateTime={at} title={momentText(at, language)}>
            {day && day !== dayOf(at)
              ? t("project.recorded", { date: momentText(at, language) })
              : timeText(at, language)}
          </time>
        ) : null}
        {who === null ? null : <span className={style.who}>{who}</span>}
        <span className={style.kind}>{kind}</span>
        {undone ? <em className={style.taken}>{t("history.undone")}</em> : null}
        {about}
        <span className={style.beside}>
          {beside}
          {number === undefined ? null : (
            <span className={style.number} title={t("history.number", { number })}>
              #{number}
            </span>
          )}
        </span>
      </div>
      {children}
    </li>
  );
}
