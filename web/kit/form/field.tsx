import { type ReactNode, useContext, useId, useState } from "react";
import style from "./form.module.css";
import { Attempt, Telling } from "./own-fault.ts";

/** What an input needs to belong to its label and to what is wrong with it. */
export interface Bound {
  id: string;
  status: "error" | "";
  "aria-invalid": boolean;
  "aria-required": boolean;
  "aria-describedby": string | undefined;
}

/** A label, its input, a hint, and what is wrong with it: what the input itself cannot read goes before what the server found. */
export function Field({
  label,
  error,
  hint,
  wide = false,
  required = false,
  children,
}: {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  wide?: boolean;
  required?: boolean;
  children: (bound: Bound) => ReactNode;
}) {
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  const attempt = useContext(Attempt);
  // What the server found is said of what was sent, not of what was typed since.
  const [typed, setTyped] = useState({ attempt: 0, error: "" });
  const past = attempt > 0 && typed.attempt === attempt && typed.error === error;
  const wrong = own ?? (past ? undefined : error);
  const told = wrong ?? hint;
  return (
    <div
      className={style.field}
      data-wide={wide}
      data-wrong={wrong !== undefined}
      data-own={own !== null}
      onInput={() => error !== undefined && setTyped({ attempt, error })}
    >
      <label htmlFor={id}>
        {label}
        {required ? (
          <span className={style.required} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      <Telling value={setOwn}>
        {children({
          id,
          status: wrong ? "error" : "",
          "aria-invalid": wrong !== undefined,
          "aria-required": required,
          "aria-describedby": told ? `${id}-told` : undefined,
        })}
      </Telling>
      {told ? (
        <p id={`${id}-told`} className={wrong ? style.wrong : style.hint} role={wrong ? "alert" : undefined}>
          {told}
        </p>
      ) : null}
    </div>
  );
}
