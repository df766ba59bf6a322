import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import { eventName } from "../../../../server/words/names.ts";
import { undoChange } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import { describe } from "../changing/history.ts";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";
import { TellEvent } from "./tell-event.tsx";

/** All that happened and all that was changed, the latest first; nothing is ever rewritten. */
export function Timeline({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { project, events, eventsTotal } = answer;
  const [correcting, setCorrecting] = useState<ProjectEvent | null>(null);
  const undo = useWrite(
    ({ event, version }: { event: ProjectEvent; version: number }, writing) =>
      undoChange(project.id, { ...writing, version, event: event.id }),
    { told: (_, { event }) => t("project.takenBackNote", { kind: eventName(event.kind, language) }) },
  );
  return (
    <section className={page.sheet} aria-label={t("project.timeline")}>
      <h2>
        {t("project.timeline")} <span className={page.number}>{eventsTotal}</span>
      </h2>
      <TellEvent
        key={correcting?.id ?? "new"}
        project={project}
        correcting={correcting}
        onStop={() => setCorrecting(null)}
      />
      <p className={style.hint}>{t("project.timelineNote")}</p>
      {undo.error ? (
        <p className={style.wrong} role="alert">
          {undo.error.message}
        </p>
      ) : null}
      <ol className={style.events}>
        {events.map((event) => (
          <Entry
            key={event.id}
            event={event}
            answer={answer}
            busy={undo.pending}
            onCorrect={() => setCorrecting(event)}
            onUndo={() => undo.send({ event, version: project.version })}
          />
        ))}
      </ol>
      {eventsTotal > events.length ? (
        <p className={style.hint}>{t("project.timelineCut", { shown: events.length, total: eventsTotal })}</p>
      ) : null}
    </section>
  );
}

function Entry({
  event,
  answer,
  busy,
  onCorrect,
  onUndo,
}: {
  event: ProjectEvent;
  answer: ProjectAnswer;
  busy: boolean;
  onCorrect: () => void;
  onUndo: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const corrected = event.corrects && answer.events.find(({ id }) => id === event.corrects);
  const tells = event.records.length === 0 && event.kind !== "undo";
  return (
    <li className={style.event} data-undone={event.undone} data-tells={tells}>
      <p className={style.when}>
        <span className={style.date}>{event.on}</span>
        <span className={style.kind}>{eventName(event.kind, language)}</span>
        <span>{event.byName ?? (event.at ? t("project.nobody") : "")}</span>
        {event.at ? (
          <time className={style.at} dateTime={event.at}>
            {t("project.recorded", {
              date: new Date(event.at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
                dateStyle: "short",
                timeStyle: "short",
              }),
            })}
          </time>
        ) : null}
        {event.source ? <SourceMark stated={event} sources={answer.sources} /> : null}
        {event.undone ? <em className={style.taken}>{t("project.takenBack")}</em> : null}
      </p>
      {corrected ? <p className={style.note}>{t("project.corrects", { date: corrected.on })}</p> : null}
      <div className={style.lines}>
        {describe(event, answer, t, language).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className={style.actions}>
        {tells && !event.undone ? (
          <button type="button" className={style.plain} onClick={onCorrect}>
            {t("project.correct")}
          </button>
        ) : null}
        {event.undoable && event.kind !== "created" ? (
          <button type="button" className={style.plain} disabled={busy} onClick={onUndo}>
            {t(event.kind === "undo" ? "project.redo" : "project.takeBack")}
          </button>
        ) : null}
      </p>
    </li>
  );
}
