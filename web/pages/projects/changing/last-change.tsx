import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { Undo } from "../../../kit/history/undo.tsx";
import style from "./last-change.module.css";

interface Change {
  number: number;
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
  const [change, setChange] = useState<Change | null>(null);
  const tell: Tell = ({ events }, event, text) => {
    const number = events.find(({ id }) => id === event)?.revision ?? null;
    if (number !== null) setChange({ number, text, undoing: false });
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
            <Undo
              key={change.number}
              number={change.number}
              redo={change.undoing}
              numbered={false}
              onDone={({ number }) => setChange({ ...change, number, undoing: !change.undoing })}
            />
            <button
              type="button"
              className={style.close}
              aria-label={t("project.closeNote")}
              onClick={() => setChange(null)}
            >
              ×
            </button>
          </div>
        ) : null}
      </div>
    </Telling>
  );
}
