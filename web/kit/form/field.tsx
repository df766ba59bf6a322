import { type ReactNode, useId } from "react";
import style from "./form.module.css";

/** What an input needs to belong to its label and to what is wrong with it. */
export interface Bound {
  id: string;
  status: "error" | "";
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

/** A label, its input, a hint, and what the server found wrong with it. */
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
  const told = error ?? hint;
  return (
    <div className={style.field} data-wide={wide}>
      <label htmlFor={id}>
        {label}
        {required ? (
          <span className={style.required} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      {children({
        id,
        status: error ? "error" : "",
        "aria-invalid": error !== undefined,
        "aria-describedby": told ? `${id}-told` : undefined,
      })}
      {told ? (
        <p id={`${id}-told`} className={error ? style.wrong : style.hint} role={error ? "alert" : undefined}>
          {told}
        </p>
      ) : null}
    </div>
  );
}
