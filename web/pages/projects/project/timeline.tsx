import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import { eventName } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { Entry } from "../../../kit/history/entry.tsx";
import history from "../../../kit/history/history.module.css";
import { Undo } from "../../../kit/history/undo.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import { describe } from "../changing/history.ts";
import style from "./project.module.css";
import { TellEvent } from "./tell-event.tsx";

/** All that happened and all that was changed, the latest first; nothing is ever rewritten. */
export function Timeline({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const { project, events, eventsTotal } = answer;
  const [correcting, setCorrecting] = useState<ProjectEvent | null>(null);
  return (
    <section className={page.sheet} aria-label={t("project.timeline")}>
      <h2>
        {t("project.timeline")}{" "}
        <span className={page.number}>
          <NumberText of={eventsTotal} />
        </span>
      </h2>
      <TellEvent
        key={correcting?.id ?? "new"}
        project={project}
        correcting={correcting}
        onStop={() => setCorrecting(null)}
      />
      <p className={style.hint}>{t("project.timelineNote")}</p>
      <ol>
        {events.map((event) => (
          <Told key={event.id} event={event} answer={answer} onCorrect={() => setCorrecting(event)} />
        ))}
      </ol>
      {eventsTotal > events.length ? (
        <p className={style.hint}>{t("project.timelineCut", { shown: events.length, total: eventsTotal })}</p>
      ) : null}
    </section>
  );
}

function Told({
  event,
  answer,
  onCorrect,
}: {
  event: ProjectEvent;
  answer: ProjectAnswer;
  onCorrect: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const corrected = event.corrects && answer.events.find(({ id }) => id === event.corrects);
  const tells = event.records.length === 0 && event.kind !== "undo";
  const undoable = event.undoable && event.kind !== "created" && event.revision !== null;
  return (
    <Entry
      at={event.at}
      day={event.on}
      who={event.byName ?? (event.at ? t("history.nobody") : null)}
      kind={eventName(event.kind, language)}
      undone={event.undone}
      strong={tells}
      {...(event.revision !== null && { number: event.revision })}
      beside={
        <>
          {event.source ? <SourceMark stated={event} sources={answer.sources} /> : null}
          {tells && !event.undone ? (
            <button type="button" className={history.plain} onClick={onCorrect}>
              {t("project.correct")}
            </button>
          ) : null}
          {undoable ? <Undo number={event.revision!} redo={event.kind === "undo"} /> : null}
        </>
      }
    >
      {corrected ? <p className={history.quiet}>{t("project.corrects", { date: corrected.on })}</p> : null}
      {describe(event, answer, t, language).map((line) => (
        <div key={line} className={history.line}>
          <FoldedText text={line} />
        </div>
      ))}
    </Entry>
  );
}
