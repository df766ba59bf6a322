import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../theme/button.module.css";
import style from "./form.module.css";
import { Attempt } from "./own-fault.ts";

/**
 * A form of fields: labels above, hints and faults below, the buttons last. It is not sent while a field cannot read
 * what was typed, and the focus goes to the first field that is wrong; what is most likely a slip is asked about once.
 */
export function Form({
  className = style.form,
  error,
  doubts = [],
  onSubmit,
  children,
  ...rest
}: Omit<ComponentProps<"form">, "onSubmit"> & {
  /** What the server said of it when it was sent last. */
  error?: Error | null;
  /** What is asked about before it is sent, with the values said in words. */
  doubts?: readonly string[];
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const doubted = doubts.join("\n");
  const [asked, setAsked] = useState("");
  const [attempt, setAttempt] = useState(0);
  const asking = asked !== "" && asked === doubted;
  useEffect(() => {
    if (error) focusFirst(form.current, "wrong");
  }, [error]);
  useEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);
  return (
    <form
      {...rest}
      ref={form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (focusFirst(event.currentTarget, "own")) return;
        if (doubted !== "" && !asking) {
          setAsked(doubted);
          return;
        }
        setAsked("");
        setAttempt((before) => before + 1);
        onSubmit();
      }}
    >
      <Attempt value={attempt}>{children}</Attempt>
      {asking ? (
        <div
          ref={question}
          className={style.doubts}
          role="alertdialog"
          aria-label={t("form.sure")}
          tabIndex={-1}
        >
          <strong>{t("form.sure")}</strong>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
          <span className={style.answers}>
            <button type="button" className={controls.button} onClick={() => setAsked("")}>
              {t("form.sureNo")}
            </button>
            <button type="submit" className={controls.button}>
              {t("form.sureYes")}
            </button>
          </span>
        </div>
      ) : null}
    </form>
  );
}

/** Whether there is such a field. */
function focusFirst(form: HTMLFormElement | null, which: "wrong" | "own"): boolean {
  const field = form?.querySelector(`[data-${which}="true"]`);
  const input = field?.querySelector<HTMLElement>("input, textarea, select, [tabindex='0']");
  input?.focus();
  return !!field;
}
