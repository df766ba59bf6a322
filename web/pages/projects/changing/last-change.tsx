import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { newId } from "../../../api/new-id.ts";
import { undoChange } from "../../../api/projects.ts";
import { useMe } from "../../../kit/people/me.ts";
import { keepAnswer } from "./kept.ts";
import style from "./last-change.module.css";

interface Change {
  project: string;
  version: number;
  /** The event that told of it. */
  event: string;
  text: string;
  /** It took another change back. */
  undoing: boolean;
}
type Tell = (answer: ProjectAnswer, event: string, text: string) => void;

const Telling = createContext<Tell>(() => {});

/** For what writes: says what was just done, with a way back. */
export const useTell = (): Tell => useContext(Telling);

/** A page whose last change is told at its foot and can be taken back there. */
export function LastChange({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const [change, setChange] = useState<Change | null>(null);
  const undo = useMutation({
    networkMode: "always",
    mutationFn: async ({ project, version, event }: Change) => {
      const id = newId();
      return { id, answer: await undoChange(project, { id, by: me?.id ?? null, version, event }) };
    },
    onSuccess: ({ id, answer }, { text, undoing }) => {
      keepAnswer(client, answer);
      setChange({
        project: answer.project.id,
        version: answer.project.version,
        event: id,
        text,
        undoing: !undoing,
      });
    },
  });
  const tell: Tell = ({ project }, event, text) => {
    undo.reset();
    setChange({ project: project.id, version: project.version, event, text, undoing: false });
  };
  return (
    <Telling value={tell}>
      {children}
      <div role="status" className={style.place}>
        {change ? (
          <div className={style.bar}>
            <span className={style.text}>
              {change.undoing ? t("project.undone", { text: change.text }) : change.text}
            </span>
            <button
              type="button"
              className={style.undo}
              disabled={undo.isPending}
              onClick={() => undo.mutate(change)}
            >
              {change.undoing ? t("project.redo") : t("project.undo")}
            </button>
            <button
              type="button"
              className={style.close}
              aria-label={t("project.closeNote")}
              onClick={() => setChange(null)}
            >
              ×
            </button>
            {undo.error ? (
              <p className={style.wrong} role="alert">
                {undo.error.message}
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </Telling>
  );
}
