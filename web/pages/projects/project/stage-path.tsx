import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nextStage } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { dateText } from "../../../../server/words/format.ts";
import { moveProject } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import page from "../../../kit/theme/page.module.css";
import { dropReasonText } from "../changing/history.ts";
import { MoveDialog } from "../changing/move-dialog.tsx";
import { MoveMenu } from "../changing/move-menu.tsx";
import { askedFor } from "../changing/stage-needs.ts";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";
import { pathOf, type Standing } from "./reached.ts";

/** Beside the colour of a stage. */
const SIGNS: Record<Standing, string> = { done: "✓", now: "●", skipped: "⤳", unrecorded: "?", ahead: "" };

/** How far the project has come, when, and its next step. */
export function StagePath({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { project } = answer;
  const [asking, setAsking] = useState<ProjectStage | null>(null);
  const move = useWrite(
    ({ to, version }: { to: ProjectStage; version: number }, writing) =>
      moveProject(project.id, { ...writing, version, to }),
    {
      told: ({ project: { name } }, { to }) => t("project.moved", { name, stage: t(`projectStage.${to}`) }),
    },
  );
  const start = (to: ProjectStage) => {
    if (askedFor(project, to).length > 0) setAsking(to);
    else move.send({ to, version: project.version });
  };
  const next = nextStage(project.stage);
  const dropped = project.stage === "dropped";
  return (
    <section className={style.path} aria-label={t("project.path")}>
      <ol>
        {pathOf(answer).map(({ stage, standing, on }) => {
          const name = t(`projectStage.${stage}`);
          return (
            <li
              key={stage}
              className={style.stage}
              data-standing={standing}
              aria-current={standing === "now" ? "step" : undefined}
            >
              <strong>
                <span aria-hidden="true" className={style.sign}>
                  {SIGNS[standing]}
                </span>
                {name}
                {standing === "now" ? null : <span className="unseen"> {t(`board.${standing}`)}</span>}
              </strong>
              {standing === "skipped" || standing === "unrecorded" ? (
                <small aria-hidden="true" title={t(`board.${standing}Meaning`, { stage: name })}>
                  {t(`board.${standing}`)}
                </small>
              ) : (
                <small>{on ? <DateText date={on} /> : null}</small>
              )}
            </li>
          );
        })}
        {dropped ? (
          <li className={style.stage} data-standing="dropped" aria-current="step">
            <strong>{t("projectStage.dropped")}</strong>
            <small>
              {[
                project.droppedOn && dateText(project.droppedOn, language),
                project.dropReason ? dropReasonText(project.dropReason, t) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ) : null}
      </ol>
      <div className={style.steps}>
        {next ? (
          <button type="button" className={page.main} disabled={move.pending} onClick={() => start(next)}>
            {t("project.next", { stage: t(`projectStage.${next}`) })}
          </button>
        ) : null}
        <MoveMenu project={project} onMove={(_, to) => start(to)} />
      </div>
      {move.error ? (
        <p className={style.wrong} role="alert">
          {move.error.message}
        </p>
      ) : null}
      {asking ? <MoveDialog project={project} to={asking} onClose={() => setAsking(null)} /> : null}
    </section>
  );
}
