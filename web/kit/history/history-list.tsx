import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeBrief } from "../../api/changes.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ChangeEntry } from "./change-entry.tsx";
import style from "./history.module.css";
import { byDay, dayText } from "./when.ts";

/** Changes under the days they were made on; each opens to its rows. */
export function HistoryList({
  changes,
  opened = () => false,
}: {
  changes: readonly ChangeBrief[];
  /** Which are open until somebody closes them. */
  opened?: (change: ChangeBrief) => boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(number)) next.add(number);
      return next;
    });
  return (
    <div className={style.history}>
      {byDay(changes).map(([day, made]) => (
        <section key={day} aria-label={dayText(day, t, language)}>
          <h3 className={style.dayHead}>{dayText(day, t, language)}</h3>
          <ol>
            {made.map((change) => (
              <ChangeEntry
                key={change.number}
                change={change}
                open={opened(change) !== turned.has(change.number)}
                onToggle={() => toggle(change.number)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
