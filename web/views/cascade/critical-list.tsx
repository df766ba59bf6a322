import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CriticalAnswer, CriticalRow } from "../../../server/endpoints/critical.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./cascade.module.css";
import type { Stopped } from "./replay.ts";

const SHOWN = 8;

/** The segments and firms with which most stops, worst first; one click replays one. */
export function CriticalList({
  answer,
  stopped,
  onStop,
}: {
  answer: CriticalAnswer;
  stopped: Stopped | null;
  onStop: (stopped: Stopped) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={style.section} aria-label={t("cascade.critical")}>
      <h2>{t("cascade.critical")}</h2>
      <p className={style.hint}>{t("cascade.criticalMeaning")}</p>
      <Rows kind="firm" rows={answer.firms} names={answer.names} stopped={stopped} onStop={onStop} />
      <Rows kind="segment" rows={answer.segments} names={answer.names} stopped={stopped} onStop={onStop} />
    </section>
  );
}

function Rows({
  kind,
  rows,
  names,
  stopped,
  onStop,
}: {
  kind: Stopped["kind"];
  rows: CriticalRow[];
  names: CriticalAnswer["names"];
  stopped: Stopped | null;
  onStop: (stopped: Stopped) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const weighty = rows.filter(({ lost }) => lost > 0);
  const told = all ? weighty : weighty.slice(0, SHOWN);
  const nameOfRow = (id: string) => {
    if (kind === "firm") return names.firms[id] ?? id;
    const segment = names.segments[id];
    return segment ? nameOf(segment, language) : id;
  };
  return (
    <>
      <table className={style.critical}>
        <caption>{t(`cascade.byKind.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`cascade.name.${kind}`)}</th>
            <th scope="col">{t("cascade.lost")}</th>
            <th scope="col">{t("cascade.rounds")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ id, lost, of, rounds }) => {
            const chosen = stopped?.kind === kind && stopped.id === id;
            return (
              <tr key={id} data-chosen={chosen}>
                <th scope="row">
                  <button type="button" aria-pressed={chosen} onClick={() => onStop({ kind, id })}>
                    {nameOfRow(id)}
                  </button>
                </th>
                <td>
                  <span className={style.share}>
                    <span aria-hidden="true">
                      <span style={{ width: `${of === 0 ? 0 : (lost / of) * 100}%` }} />
                    </span>
                    {lost} <small>/ {of}</small>
                  </span>
                </td>
                <td className={style.number}>{Math.max(0, rounds - 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {weighty.length === 0 ? <p className={style.hint}>{t(`cascade.harmless.${kind}`)}</p> : null}
      {weighty.length > SHOWN ? (
        <button type="button" className={style.more} onClick={() => setAll(!all)}>
          {all ? t("cascade.fewer") : t("cascade.more", { count: weighty.length - SHOWN })}
        </button>
      ) : null}
    </>
  );
}
