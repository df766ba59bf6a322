import { Input } from "antd";
import { type ReactNode, useId } from "react";
import { isComposing } from "../composing.ts";
import { AntdRoom } from "../theme/antd-room.tsx";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";
import { useOwnFault } from "./own-fault.ts";
import type { useTyped } from "./typed.ts";

/** What a field of an amount takes. */
export interface TypedProps extends Partial<Bound> {
  /** The number as text; what is not understood stays as it was typed, so that the server refuses it too. */
  value: string;
  onChange: (value: string) => void;
  /** The field is left, or Enter pressed. */
  onLeave?: (() => void) | undefined;
  placeholder?: string | undefined;
  "aria-label"?: string | undefined;
}

/** The input of an amount, with what is wrong with it where no field around it tells that. */
export function TypedInput({
  typed: { text, within, type, watched },
  read,
  fault,
  hint,
  onChange,
  onLeave,
  ...rest
}: Omit<TypedProps, "value"> & {
  typed: ReturnType<typeof useTyped>;
  /** What was understood, as it is read; null where nothing was. */
  read: string | null;
  fault: string | null;
  hint?: ReactNode;
  inputMode: "text" | "decimal";
  suffix?: string | undefined;
}) {
  const id = useId();
  const { told } = useOwnFault(fault);
  const alone = fault !== null && !told;
  return (
    <AntdRoom>
      <div>
        <Input
          {...rest}
          {...(fault !== null && { status: "error" })}
          {...(alone && { "aria-invalid": true })}
          {...((hint || alone) && {
            "aria-describedby": [rest["aria-describedby"], hint && id, alone && `${id}-told`]
              .filter(Boolean)
              .join(" "),
          })}
          autoComplete="off"
          // While somebody is in it the digits stay where they are.
          value={within ? text : (read ?? text)}
          onChange={(event) => onChange(type(event.target.value))}
          onBlur={() => {
            watched.onBlur();
            onLeave?.();
          }}
          onKeyDown={(event) => {
            watched.onKeyDown(event);
            if (event.key === "Enter" && !isComposing(event)) onLeave?.();
          }}
        />
        {hint ? (
          <p id={id} className={style.hint}>
            {hint}
          </p>
        ) : null}
        {alone ? (
          <p id={`${id}-told`} className={style.wrong} role="alert">
            {fault}
          </p>
        ) : null}
      </div>
    </AntdRoom>
  );
}
