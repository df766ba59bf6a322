import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CriticalAnswer, CriticalRow } from "../../../../server/chain/plans/critical.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import style from "./cascade.module.css";
import type { Stopped } from "./replay.ts";

const SHOWN = 8;

/** The segments and firms with which most stops, worst first; one click replays one. */
export function CriticalList({
  answer,
  note,
  stopped,
  onStop,
}: {
  answer: CriticalAnswer;
  /** What the list is of, for Excel. */
  note: readonly (readonly [string, string])[];
  stopped: Stopped | null;
  onStop: (stopped: Stopped) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const listed = (["firm", "segment"] as const).flatMap((kind) =>
    weighty(answer[`${kind}s`]).map((row) => ({ ...row, kind })),
  );
  return (
    <section className={style.section} aria-label={t("cascade.critical")}>
      <div className={style.heading}>
        <h2>{t("cascade.critical")}</h2>
        <ExcelButton
          name={t("cascade.critical")}
          columns={[
            { title: t("excel.kind"), value: ({ kind }) => t(`cascade.byKind.${kind}`) },
            { title: t("excel.name"), value: ({ kind, id }) => nameOfRow(kind, id, answer.names, language) },
            { title: t("cascade.lost"), value: ({ lost }) => lost },
            { title: t("excel.of"), value: ({ of }) => of },
            { title: t("cascade.rounds"), value: ({ rounds }) => Math.max(0, rounds - 1) },
          ]}
          rows={listed}
          note={note}
        />
      </div>
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
  const heavy = weighty(rows);
  const told = all ? heavy : heavy.slice(0, SHOWN);
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
                    {nameOfRow(kind, id, names, language)}
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
      {heavy.length === 0 ? <p className={style.hint}>{t(`cascade.harmless.${kind}`)}</p> : null}
      {heavy.length > SHOWN ? (
        <button type="button" className={style.more} onClick={() => setAll(!all)}>
          {all ? t("cascade.fewer") : t("cascade.more", { count: heavy.length - SHOWN })}
        </button>
      ) : null}
    </>
  );
}

const weighty = (rows: CriticalRow[]) => rows.filter(({ lost }) => lost > 0);

function nameOfRow(
  kind: Stopped["kind"],
  id: string,
  names: CriticalAnswer["names"],
  language: Language,
): string {
  if (kind === "firm") return names.firms[id] ?? id;
  const segment = names.segments[id];
  return segment ? nameOf(segment, language) : id;
}
