import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { today } from "../../../../server/model/dates.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { dateText } from "../../../../server/words/format.ts";
import { changePart } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { useWrite } from "../changing/write.ts";
import { Parts } from "./parts.tsx";
import style from "./project.module.css";

/** What is to be done, by when and by whom. */
export function Tasks({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string) => dateText(date, language);
  const { project } = answer;
  const { nextStep } = project;
  const next =
    nextStep?.kind === "task"
      ? answer.tasks.find(
          ({ doneOn, text, dueOn }) => doneOn === null && text === nextStep.text && dueOn === nextStep.dueOn,
        )?.id
      : undefined;
  const tick = useWrite(
    ({ item, done, version }: { item: string; text: string; done: boolean; version: number }, writing) =>
      changePart(project.id, "tasks", item, { ...writing, version, doneOn: done ? today() : null }),
    {
      told: (_, { text, done }) => t(done ? "project.taskDoneNote" : "project.taskOpenNote", { text }),
    },
  );
  return (
    <Parts
      answer={answer}
      part="tasks"
      title={t("project.tasks")}
      under={tick.error?.message ?? null}
      none={t("project.tasksNone")}
      add={t("project.taskAdd")}
      added={() => t("project.taskAdded")}
      nameOf={(task) => task.text}
    >
      {(task) => (
        <>
          <Checkbox
            checked={tick.sending?.item === task.id ? tick.sending.done : task.doneOn !== null}
            aria-label={t("project.taskDone", { text: task.text })}
            onChange={(event) =>
              tick.send({
                item: task.id,
                text: task.text,
                version: project.version,
                done: event.target.checked,
              })
            }
          />
          <span className={style.task} data-done={task.doneOn !== null}>
            <FoldedText text={task.text} />
          </span>
          {task.id === next ? <span className={style.tag}>{t("board.nextStep")}</span> : null}
          {task.late ? <span className={style.late}>{t("project.taskLate")}</span> : null}
          <span className={style.note}>
            {[task.doneOn ? `✓ ${day(task.doneOn)}` : task.dueOn && day(task.dueOn), task.personName]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </>
      )}
    </Parts>
  );
}
