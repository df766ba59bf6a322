import { useState } from "react";
import { AMOUNT_MOST } from "../../../server/model/bounds.ts";
import { Field } from "./field.tsx";
import { numberOf } from "./given.ts";
import { MoneyField } from "./money-field.tsx";
import { NumberField } from "./number-field.tsx";
import type { TypedProps } from "./typed-input.tsx";

/**
 * A number that counts once the field is left, not at every key; what is none, or out of bounds, stays in the field
 * and is told, and the number before stays in force.
 */
export function AskedNumber({
  label,
  bare,
  placeholder = bare,
  money = false,
  whole = false,
  value,
  least = 0,
  most = AMOUNT_MOST,
  usual,
  hint,
  error,
  onChange,
}: {
  label: string;
  /** Shown within the field instead of the label beside it. */
  bare?: string;
  placeholder?: string;
  money?: boolean;
  /** Rounded. */
  whole?: boolean;
  value: number | undefined;
  least?: number;
  most?: number;
  /** In force where nothing is typed. */
  usual?: number;
  hint?: string;
  /** What the server found wrong. */
  error?: string | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const given = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState(given);
  const [before, setBefore] = useState(given);
  if (before !== given) {
    setBefore(given);
    setTyped(given);
  }
  const read = numberOf(typed);
  const next = typeof read === "number" && whole ? Math.round(read) : read;
  const isNone = typeof next === "string" || (next !== null && (next < least || next > most));
  const settle = () => {
    if (typed === given || isNone) return;
    const asked = next ?? usual;
    setTyped(asked === undefined ? "" : String(asked));
    if (asked !== value) onChange(asked);
  };
  const shared = {
    value: typed,
    placeholder,
    onChange: setTyped,
    onLeave: settle,
  };
  const input = (bound: Partial<TypedProps>) =>
    money ? (
      <MoneyField {...shared} {...bound} />
    ) : (
      <NumberField {...shared} {...bound} least={least} most={most} />
    );
  if (bare) return input({ "aria-label": label });
  return (
    <Field label={label} hint={hint} error={error}>
      {input}
    </Field>
  );
}
