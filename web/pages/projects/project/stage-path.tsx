import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nextStage, rankOf, STEPS } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { moveProject } from "../../../api/projects.ts";
import page from "../../../kit/theme/page.module.css";
import { dropReasonText } from "../changing/history.ts";
import { MoveDialog } from "../changing/move-dialog.tsx";
import { MoveMenu } from "../changing/move-menu.tsx";
import { askedFor } from "../changing/stage-needs.ts";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";
import { reachedOn } from "./reached.ts";

/** How far the project has come, when, and its next step. */
export function StagePath({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
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
  const reached = reachedOn(answer);
  const dropped = project.stage === "dropped";
  return (
    <section className={style.path} aria-label={t("project.path")}>
      <ol>
        {STEPS.map((stage) => {
          const standing = dropped
            ? "off"
            : rankOf(stage) < rankOf(project.stage)
              ? "done"
              : stage === project.stage
                ? "now"
                : "open";
          return (
            <li
              key={stage}
              className={style.stage}
              data-standing={standing}
              aria-current={standing === "now" ? "step" : undefined}
            >
              <strong>
                {standing === "done" ? <span aria-hidden="true">✓ </span> : null}
                {t(`projectStage.${stage}`)}
              </strong>
              <small>{reached[stage] ?? ""}</small>
            </li>
          );
        })}
        {dropped ? (
          <li className={style.stage} data-standing="dropped" aria-current="step">
            <strong>{t("projectStage.dropped")}</strong>
            <small>
              {[project.droppedOn, project.dropReason ? dropReasonText(project.dropReason, t) : null]
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
