import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { EVENT_NAMES } from "../../../../server/words/names.ts";
import { undoChange } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";

/** The way out for a project made in error: its making is taken back. */
export function Mistake({ answer: { project, events } }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const made = events.find(({ kind, undoable }) => kind === "created" && undoable);
  const undo = useWrite(
    ({ event, version }: { event: string; version: number }, writing) =>
      undoChange(project.id, { ...writing, version, event }),
    { told: () => t("project.takenBackNote", { kind: EVENT_NAMES[language].created }) },
  );
  if (!made || project.stage === "dropped") return null;
  return (
    <Folded className={style.mistake} summary={t("project.mistake")}>
      <p>{t("project.mistakeNote")}</p>
      <button
        type="button"
        className={style.plain}
        disabled={undo.pending}
        onClick={() => undo.send({ event: made.id, version: project.version })}
      >
        {t("project.takeBack")}
      </button>
      {undo.error ? (
        <p className={style.wrong} role="alert">
          {undo.error.message}
        </p>
      ) : null}
    </Folded>
  );
}
